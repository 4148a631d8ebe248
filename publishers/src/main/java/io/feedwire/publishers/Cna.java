package io.feedwire.publishers;

import static io.feedwire.publishers.text.Alternation.either;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.article.Publisher;
import io.feedwire.contracts.article.Reference;
import io.feedwire.publishers.address.WebAddress;
import io.feedwire.publishers.line.StaffLine;
import io.feedwire.publishers.page.Dateline;
import io.feedwire.publishers.page.FurtherReading;
import io.feedwire.publishers.text.Blocks;
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

/// The Central News Agency of Taiwan.
///
/// - pages `www.cna.com.tw/news/firstnews/202008145002.aspx`, of special subjects
///   `project.cna.com.tw/20201005-USelection/202011130158`
/// - links to other articles stand between paragraphs as one of their own
/// - boxes `.book-title` and `.book-list` within a text: what else is new
/// - its summaries of the morning end each part with a link, `（看完整報導）`, and then offer themselves
///   by mail
@Singleton
public final class Cna implements PublisherRules {

  private static final Evaluator BOXES = Selector.evaluatorOf(".myCustom");

  private static final Publisher PUBLISHER = new Publisher("cna", "CNA");

  /// The number has the day and what came on it; sections share it.
  private static final Pattern PAGE =
      Pattern.compile(
          "^/(?:amp/)?(?:[a-z]+/[a-z0-9]+|\\d{8}-[A-Za-z0-9-]+)/(20\\d{10})(?:\\.aspx)?/?$");

  /// Pages that list articles: `/topic/newstopic/3387.aspx`.
  private static final Pattern TOPIC = Pattern.compile("https?://(?:www\\.)?cna\\.com\\.tw/topic/");

  /// A link to the whole report behind the last sentence.
  private static final Pattern WHOLE = Pattern.compile("\\s{0,8}（看(?:完整|更多)[^（）。]{0,16}）\\s{0,8}$");

  private static final Pattern NO_TEXT =
      Pattern.compile(
          either(
              "[^。]{0,20}電子報[！!][^。]{0,20}訂閱.{0,60}",
              "看更多[：:]?",
              "中央社「一手新聞」app.{0,40}",
              "若有任何建議，?請來信.{0,80}",
              ".{0,20}和中央社做朋友。?",
              "你可能還想看[：:]?",
              "（中央社製圖）"));

  /// A day of the Republic's calendar behind the last sentence, with the editors before it or
  /// alone: `（編輯：李河／校對：趙舟）113年3月12日`, `1130312`.
  private static final Pattern END =
      Pattern.compile(
          "\\s?(?:[（(](編輯[^（()）。]{2,60})[)）]\\s?1\\d\\d年\\d{1,2}月\\d{1,2}日|(?<=[。」])1\\d{6})\\s?$");

  /// Blocks from the end among which the day stands.
  private static final int TAIL = 4;

  /// Boxes of a page, of which it has five. Taking one out takes time with its siblings.
  private static final int MAX_BOXES = 50;

  @Override
  public Publisher publisher() {
    return PUBLISHER;
  }

  @Override
  public Set<String> domains() {
    return Set.of("cna.com.tw");
  }

  @Override
  public Set<String> names() {
    return Set.of("中央社", "中央通訊社", "中央社CNA", "(臺)中央社CNA");
  }

  @Override
  public WebAddress canonical(WebAddress address) {
    return Publishers.withoutQueryOfArticle(this, address);
  }

  @Override
  public Optional<Target> target(WebAddress address) {
    return Target.article(PUBLISHER, PAGE.matcher(address.path()));
  }

  @Override
  public void prune(Element body, Marginalia notes) {
    Dateline.take(body, notes, ZoneOffset.UTC);
    for (Element box : body.select(BOXES).stream().limit(MAX_BOXES).toList()) {
      if (box.selectFirst(".book-list") != null) {
        for (Element link : box.select("a[href]")) {
          notes.reference(
              Reference.of(
                  Reference.Kind.EXTERNAL, "related", link.absUrl("href"), link.text(), null));
        }
        box.remove();
      }
    }
  }

  @Override
  public List<Block> refine(List<Block> blocks, Marginalia notes) {
    List<Block> refined = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      boolean isLast = i >= blocks.size() - TAIL;
      Blocks.withoutLines(blocks.get(i), line -> NO_TEXT.matcher(line).matches())
          .map(kept -> withoutLink(kept, notes))
          .map(kept -> isLast ? withoutEnd(kept, notes) : kept)
          .ifPresent(refined::add);
    }
    return FurtherReading.withoutOffers(refined, this::leadsOn, notes);
  }

  private boolean leadsOn(String href) {
    return Publishers.isArticle(this, href) || TOPIC.matcher(href).lookingAt();
  }

  private static Block withoutEnd(Block block, Marginalia notes) {
    if (!(block instanceof Block.Paragraph paragraph)) {
      return block;
    }
    Matcher end = END.matcher(Inline.text(paragraph.content()));
    if (!end.find() || end.start() == 0) {
      return block;
    }
    boolean isTaken = end.group(1) == null || StaffLine.take(end.group(1), notes);
    return isTaken ? new Block.Paragraph(RunLines.upTo(paragraph.content(), end.start())) : block;
  }

  private static Block withoutLink(Block block, Marginalia notes) {
    if (!(block instanceof Block.Paragraph paragraph)) {
      return block;
    }
    String text = Inline.text(paragraph.content());
    Matcher whole = text.endsWith("）") ? WHOLE.matcher(text) : null;
    if (whole == null || !whole.find() || whole.start() == 0) {
      return block;
    }
    RunLines.from(paragraph.content(), whole.start()).stream()
        .filter(run -> run.href() != null)
        .forEach(
            run ->
                notes.reference(
                    Reference.of(
                        Reference.Kind.EXTERNAL, "related", run.href(), run.text(), null)));
    return new Block.Paragraph(RunLines.upTo(paragraph.content(), whole.start()));
  }
}
