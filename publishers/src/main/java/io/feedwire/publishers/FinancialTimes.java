package io.feedwire.publishers;

import static io.feedwire.publishers.text.Alternation.anyOf;
import static io.feedwire.publishers.text.Alternation.either;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.article.Publisher;
import io.feedwire.contracts.article.Reference;
import io.feedwire.publishers.address.WebAddress;
import io.feedwire.publishers.image.KnownImage;
import io.feedwire.publishers.line.Bylines;
import io.feedwire.publishers.text.Blocks;
import io.feedwire.publishers.text.Glance;
import io.feedwire.publishers.text.Marginalia;
import io.feedwire.publishers.text.RunLines;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// The Financial Times and its Chinese edition.
///
/// - pages `cn.ft.com/story/001088471?full=y`, the same on `www.ftchinese.com`, `m.ftchinese.com`
///   and as `/premium/`, `/interactive/`; `www.ft.com/content/{uuid}`
/// - images `thumbor.ftacademy.cn/unsafe/1340x754/https://…/picture/9/000085029_piclink.jpg`, the
///   same on `i.ftimg.net`: the number is the picture
///
/// Feeds and archives put an empty `<div></div>` where others have a dateline.
@Singleton
public final class FinancialTimes implements PublisherRules {

  private static final Evaluator STORY_LEAD = Selector.evaluatorOf(".story-lead");
  private static final Evaluator FURNITURE =
      Selector.evaluatorOf(
          ".o-ads, [data-o-ads-name], .clearfloat, .n-content-recommended, .o-share");

  private static final Publisher PUBLISHER = new Publisher("ft", "Financial Times");

  private static final Pattern STORY =
      Pattern.compile("^/(?:story|premium|interactive|video|archiver)/(\\d{5,12})/?$");

  private static final Pattern CONTENT =
      Pattern.compile("^/content/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/?$");

  private static final Pattern IMAGE =
      Pattern.compile("/(?:picture|upload)/\\d+/(\\d{6,12})_[a-z0-9_]+\\.[a-z]+$");

  /// Who edits a column, and what readers are asked to do.
  private static final Pattern CALL =
      Pattern.compile(
          either(
              "^\\p{L}{2,8}专栏是?由FT[^“”]{4,60}$",
              "^(?:[^。“”]{0,16}[，,])?(?:FT中文网)?(?:欢迎|请|关注|下载)"
                  + "(?=[^。“”]*FT中文网|[^。“”]*@)[^。“”]{0,60}。?$"));

  /// Of these words every line of [#CALL] has one.
  private static final String[] CALLING = {"专栏", "FT中文网", "@"};

  private static final String NAME = anyOf("\\p{IsHan}{2,5}", "\\p{Lu}[\\p{L}.' -]{2,30}");

  /// `英国《金融时报》 李河 北京报道`, `更新于2020年7月20日 05:50 FT中文网 李河`: without the blank behind it the paper's
  /// name opens prose.
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?:更新于.{8,20}\\s)?(?:英国《金融时报》|FT中文网)(?:专栏作家|特约撰稿人|记者)?\\s+("
              + NAME
              + "(?:[、，,/]\\s?"
              + NAME
              + "){0,3}?)(?:\\s\\p{IsHan}{2,6}报[道导])?");

  /// Longest of these, in characters.
  private static final int MAX_SIGNED = 70;

  /// A standfirst opens with who wrote: `李河、王岸：…`.
  private static final Pattern STANDFIRST =
      Pattern.compile("(" + NAME + "(?:[、/]" + NAME + "){0,3})：.{8,}");

  @Override
  public Publisher publisher() {
    return PUBLISHER;
  }

  @Override
  public Set<String> domains() {
    return Set.of("ft.com", "ftchinese.com", "ftacademy.cn", "ftimg.net");
  }

  @Override
  public Set<String> names() {
    return Set.of("金融时报", "金融時報", "FT中文网", "FT", "英国金融时报");
  }

  @Override
  public WebAddress canonical(WebAddress address) {
    return Publishers.withoutQueryOfArticle(this, address);
  }

  @Override
  public Optional<Target> target(WebAddress address) {
    Matcher content = CONTENT.matcher(address.path());
    if (content.matches()) {
      return Optional.of(new Target(Reference.Kind.ARTICLE, "ft:" + content.group(1)));
    }
    Matcher story = STORY.matcher(address.path());
    return story.matches()
        ? Optional.of(
            new Target(
                address.path().startsWith("/video/")
                    ? Reference.Kind.VIDEO
                    : Reference.Kind.ARTICLE,
                "ft:" + story.group(1)))
        : Optional.empty();
  }

  @Override
  public Optional<KnownImage> image(WebAddress address) {
    Matcher image = IMAGE.matcher(address.path());
    return image.find()
        ? Optional.of(
            new KnownImage(
                "ft:" + image.group(1),
                List.of(new Rendition(address.toString(), null, null, null))))
        : Optional.empty();
  }

  @Override
  public void prune(Element body, Marginalia notes) {
    @Nullable Element first = body.firstElementChild();
    if (first != null && first.nameIs("div") && first.childNodeSize() == 0) {
      first.remove();
    }
    @Nullable Element lead = body.selectFirst(STORY_LEAD);
    Matcher standfirst = STANDFIRST.matcher(lead == null ? "" : lead.text().strip());
    if (standfirst.matches()) {
      Bylines.add("", standfirst.group(1), notes);
    }
    body.select(FURNITURE).remove();
  }

  @Override
  public List<Block> refine(List<Block> blocks, Marginalia notes) {
    return blocks.stream()
        .flatMap(
            block ->
                Blocks.withoutLines(block, line -> isCall(line) || isSigned(line, notes)).stream())
        .flatMap(block -> withoutNotes(block, notes).stream())
        .toList();
  }

  private static boolean isCall(String line) {
    return Glance.contains(line, CALLING) && CALL.matcher(line).matches();
  }

  private static boolean isSigned(String line, Marginalia notes) {
    Matcher signed =
        line.length() <= MAX_SIGNED && Glance.begins(line, "英更f") ? SIGNED.matcher(line) : null;
    if (signed == null || !signed.matches()) {
      return false;
    }
    Bylines.add("", signed.group(1), notes);
    return true;
  }

  /// Of notes that say who the author is, whose view it is, and whom to write to, the first.
  private static Optional<Block> withoutNotes(Block block, Marginalia notes) {
    if (!(block instanceof Block.Paragraph paragraph)) {
      return Blocks.withoutLines(block, line -> FtNote.authors(line, notes) != null);
    }
    List<List<Inline>> lines = RunLines.of(paragraph.content());
    List<List<Inline>> kept = new ArrayList<>(lines.size());
    for (List<Inline> line : lines) {
      @Nullable String authors = FtNote.authors(Inline.text(line).strip(), notes);
      if (authors == null) {
        kept.add(line);
      } else if (!authors.isEmpty()) {
        kept.add(List.of(Inline.of(authors)));
      }
    }
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(kept.equals(lines) ? block : new Block.Paragraph(RunLines.joined(kept)));
  }
}
