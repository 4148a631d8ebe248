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
import io.feedwire.publishers.line.StaffLine;
import io.feedwire.publishers.page.Dateline;
import io.feedwire.publishers.text.Blocks;
import io.feedwire.publishers.text.Glance;
import io.feedwire.publishers.text.LineLinks;
import io.feedwire.publishers.text.Marginalia;
import io.feedwire.publishers.text.RunLines;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/// Reuters.
///
/// - pages until 2021 `cn.reuters.com/article/{slug}-idCNKBS2424DS`: what follows `id` is the
///   story's own, the same on `mobile.reuters.com`, without slug and as `/article/amp/…`
/// - pages since `www.reuters.com/world/china/{slug}-2023-06-14/`
/// - images `s3.reutersmedia.net/resources/r/?…&i=1524966929&…&w=600`: `i` is the picture, `w` the
///   width asked for
@Singleton
public final class Reuters implements PublisherRules {

  private static final Publisher PUBLISHER = new Publisher("reuters", "Reuters");

  private static final Pattern STORY =
      Pattern.compile(
          "^/(?:article|articles)/(?:.*[-/])?id([A-Z]{2}[A-Z0-9]{5,20})(?:\\.html)?/?$");

  private static final Pattern DATED =
      Pattern.compile("^/(?:[a-z0-9-]+/){1,6}[^/]+-\\d{4}-\\d\\d-\\d\\d/?$");

  private static final Evaluator FURNITURE =
      Selector.evaluatorOf(
          "[class*=trustBadge], [class*=Image_expand-button], [class*=AdSlot], [class*=SocialTools],"
              + " [class*=RelatedCoverage_], [class*=ReadNext]");

  /// The agency's sign for the end of a report.
  private static final Pattern END = Pattern.compile("\\s{0,8}[（(]完[）)]\\s{0,8}$");

  private static final Pattern STANDARDS =
      Pattern.compile(
          either(
              "^(?:我们的标准|我們的標準|Our Standards)\\s*[:：].*",
              "如欲浏览更多路透中文新闻.{0,20}",
              "汤森路透“信任原则”",
              "（此新闻稿由发布者提供）",
              "路透全新邮件产品.{0,120}"),
          Pattern.CASE_INSENSITIVE);

  /// A chart at the agency's short address: `tmsnrt.rs/3aIRuz7`, `相关图表请点选(tmsnrt.rs/…)`.
  private static final Pattern CHART =
      Pattern.compile(
          "[^。]{0,24}?[（(<]{0,2}\\s?(?:https?://)?tmsnrt\\.rs/[A-Za-z0-9]{4,10}\\s?[>）)]{0,2}。?");

  private static final Pattern SHORT_ADDRESS = Pattern.compile("tmsnrt\\.rs/[A-Za-z0-9]{4,10}");

  private static final String LEADING = "[^。]{0,40}(?:点选|点击|浏览|参看|参阅|点阅|请见|详见)[^。]{0,40}";

  /// A link that the agency calls `here`: `原文点选：here`.
  private static final Pattern HERE =
      Pattern.compile(
          "(?:(?:"
              + LEADING
              + ")?[:：]?\\s?here|"
              + LEADING
              + "[:：]?\\s?(?:https?://|www\\.)[\\w./?=&%-]{4,80})\\s?[)）。]?");

  /// A report of the agency's terminal by its code, which is no link: `如欲参考原文报导，请点选[nL4N2ET0AB]`.
  /// Codes in angle brackets are lost with the tags that they look like.
  private static final Pattern CODE =
      Pattern.compile(
          "[*＊-]?\\s?"
              + anyOf(
                  "[^。]{0,40}(?:点选|参阅|请见|详见)\\s?[\\[<（(【]\\s?n?[A-Z][A-Z0-9]{7,11}\\s?[\\]>）)】]",
                  "[^。]{0,40}(?:点选|参阅|请见|详见)\\s?n[A-Z][A-Z0-9]{7,11}",
                  "如[欲需][^。，]{0,12}原文[^。]{0,12}点选|点选原文|(?:相关|更多)(?:报[导道]|新闻)请?点选",
                  "[*＊-]?\\s?更多[^。]{0,16}详见.{0,16}\\[[A-Z/]{2,8}\\]")
              + "\\s?[:：。]?");

  /// How to reach who wrote, as the agency's terminal has it: `((li.he@…；8610-…))`.
  private static final Pattern REACHED =
      Pattern.compile(
          "[（(]{1,2}\\s?[\\w.-]{2,40}@(?:thomson)?reuters\\.com[^（()）。]{0,80}[）)]{1,2}",
          Pattern.CASE_INSENSITIVE);

  /// The same with who made the report behind it.
  private static final Pattern SIGNED_POINTER =
      Pattern.compile("(.{0,60}here)\\s?([（(][^（()）。]{4,60}[）)])");

  /// Longest line that leads elsewhere, in characters.
  private static final int MAX_POINTER = 90;

  /// What a later version has that an earlier one had not: `（新增分析师评论）`, `* 更新:加入背景`.
  private static final Pattern CHANGE =
      Pattern.compile(
          "[（(]\\s?(?:新增|更新|增加|加入|补充)[^（()）。]{0,30}[)）]\\s*"
              + "|\\*\\s?(?:更新|更正|新增)\\s?[:：][^。]{0,40}$");

  /// Blocks from the beginning among which that stands.
  private static final int HEAD = 3;

  /// Blocks from the end among which the desk signs.
  private static final int TAIL = 4;

  /// `(路透上海中文部, 整理 侯河; 编审 赵舟)`.
  private static final Pattern DESK =
      Pattern.compile("[（(]\\s?路透[^,，;；:：()（）]{0,14}[,，]\\s?([^()（）。]{4,80})[)）]");

  private static final Pattern DESK_PART =
      Pattern.compile("(整理|编译|编审|审校|翻译|撰写|采写|编写)\\s?[:：]?\\s?(\\S.{1,40})");

  /// Who made it, behind the sign for the end.
  private static final Pattern SIGNED_END =
      Pattern.compile("\\s?[（(]完[）)]\\s?[（(]([^（()）。]{4,80})[）)]\\s?$");

  @Override
  public Publisher publisher() {
    return PUBLISHER;
  }

  @Override
  public Set<String> domains() {
    return Set.of("reuters.com", "reutersmedia.net");
  }

  @Override
  public Set<String> names() {
    return Set.of("路透", "路透社", "路透中文网", "汤森路透");
  }

  @Override
  public WebAddress canonical(WebAddress address) {
    return Publishers.withoutQueryOfArticle(this, address);
  }

  @Override
  public Optional<Target> target(WebAddress address) {
    Matcher story = STORY.matcher(address.path());
    if (story.matches()) {
      return Optional.of(new Target(Reference.Kind.ARTICLE, "reuters:" + story.group(1)));
    }
    return DATED.matcher(address.path()).matches()
        ? Optional.of(new Target(Reference.Kind.ARTICLE, address.withoutQuery().id()))
        : Optional.empty();
  }

  @Override
  public Optional<KnownImage> image(WebAddress address) {
    if (!address.path().startsWith("/resources/r/")) {
      return Optional.empty();
    }
    Optional<Integer> width =
        address.parameter("w").filter(digits -> digits.matches("\\d{1,4}")).map(Integer::valueOf);
    var rendition = new Rendition(address.toString(), width.orElse(null), null, null);
    return address
        .parameter("i")
        .filter(number -> number.matches("\\d{4,12}"))
        .map(number -> new KnownImage("reuters:" + number, List.of(rendition)));
  }

  @Override
  public void prune(Element body, Marginalia notes) {
    Dateline.take(body, notes, ZoneOffset.UTC);
    body.select(FURNITURE).remove();
  }

  @Override
  public List<Block> refine(List<Block> blocks, Marginalia notes) {
    List<Block> refined = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      String text = Blocks.paragraphText(block);
      if (!(block instanceof Block.Paragraph paragraph)) {
        refined.add(block);
      } else if (!STANDARDS.matcher(text).matches()
          && !isPointer(paragraph, text, notes)
          && !(i >= blocks.size() - TAIL && isDesk(text, notes))) {
        List<Inline> rest = withoutEnd(paragraph.content(), notes);
        rest = i < HEAD ? withoutChange(rest) : rest;
        if (!rest.isEmpty()) {
          refined.add(rest.equals(paragraph.content()) ? block : new Block.Paragraph(rest));
        }
      }
    }
    return refined;
  }

  /// Whether a paragraph only leads elsewhere, which is a reference.
  private static boolean isPointer(Block.Paragraph paragraph, String text, Marginalia notes) {
    if (text.length() > MAX_POINTER) {
      return false;
    }
    if (text.contains("tmsnrt.rs/") && CHART.matcher(text).matches()) {
      Matcher address = SHORT_ADDRESS.matcher(text);
      if (!LineLinks.note(paragraph, notes) && address.find()) {
        notes.reference(
            Reference.of(
                Reference.Kind.EXTERNAL, "related", "https://" + address.group(), null, null));
      }
      return true;
    }
    if ((text.indexOf('@') > 0 && REACHED.matcher(text).matches())
        || (Glance.contains(text, "点选", "参阅", "请见", "详见") && CODE.matcher(text).matches())) {
      return true;
    }
    Matcher signed = SIGNED_POINTER.matcher(text);
    boolean isSigned = signed.matches();
    if (!Glance.contains(text, "here", "http", "www.")
        || !HERE.matcher(isSigned ? signed.group(1) : text).matches()) {
      return false;
    }
    if (isSigned && !StaffLine.take(signed.group(2), notes)) {
      return false;
    }
    LineLinks.note(paragraph, notes);
    return true;
  }

  private static boolean isDesk(String text, Marginalia notes) {
    Matcher desk = text.contains("路透") ? DESK.matcher(text) : null;
    if (desk == null || !desk.matches()) {
      return false;
    }
    boolean isOne = false;
    for (String part : desk.group(1).split("[;；]")) {
      Matcher named = DESK_PART.matcher(part.strip());
      if (named.matches()) {
        isOne = true;
        Bylines.add(named.group(1), named.group(2), notes);
      }
    }
    return isOne;
  }

  private static List<Inline> withoutEnd(List<Inline> runs, Marginalia notes) {
    String text = Inline.text(runs);
    if (text.indexOf('完') < 0) {
      return runs;
    }
    Matcher end = END.matcher(text);
    if (end.find()) {
      return RunLines.upTo(runs, end.start());
    }
    Matcher signed = SIGNED_END.matcher(text);
    return signed.find() && StaffLine.take(signed.group(1), notes)
        ? RunLines.upTo(runs, signed.start())
        : runs;
  }

  private static List<Inline> withoutChange(List<Inline> runs) {
    String text = Inline.text(runs);
    Matcher change = Glance.begins(text, "新更增加补") ? CHANGE.matcher(text) : null;
    return change != null && change.lookingAt() ? RunLines.from(runs, change.end()) : runs;
  }
}
