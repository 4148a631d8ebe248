package io.feedwire.publishers;

import static io.feedwire.publishers.text.Alternation.either;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.article.Publisher;
import io.feedwire.publishers.address.WebAddress;
import io.feedwire.publishers.page.Dateline;
import io.feedwire.publishers.text.Blocks;
import io.feedwire.publishers.text.LineLinks;
import io.feedwire.publishers.text.Marginalia;
import io.feedwire.publishers.text.RunLines;
import io.feedwire.publishers.text.TextEnd;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/// The Epoch Times, Chinese edition.
///
/// - pages `www.epochtimes.com/gb/20/12/2/n12590500.htm`: the number is the article's in either
///   script (`gb`, `b5`), with `?p=all`, `.html`, `_2`, `/amp`
/// - images `i.epochtimes.com/assets/uploads/2020/12/{name}-600x400.jpg` are WordPress's
/// - links to `/gb/tag/…` within the text are keywords
@Singleton
public final class EpochTimes implements PublisherRules {

  private static final Publisher PUBLISHER = new Publisher("epochtimes", "The Epoch Times");

  private static final Pattern PAGE =
      Pattern.compile("^/(?:gb|b5)/(?:\\d{1,2}/){3}n(\\d{4,9})(?:_\\d{1,2})?\\.html?(?:/amp)?/?$");

  /// Longest of the lines whose links are noted, in characters: a longer one of [#NO_TEXT] goes
  /// with what it links to.
  private static final int MAX_LINKING = 120;

  private static final Evaluator TAGS =
      Selector.evaluatorOf("a[href*=epochtimes.com/gb/tag/], a[href*=epochtimes.com/b5/tag/]");

  /// Mark the end of a report.
  private static final String END = "#＃◇◆";

  private static final Pattern NO_TEXT =
      Pattern.compile(
          either(
              "【支持】.*",
              "https?://donate\\.epochtimes\\.com\\S*",
              ".{0,40}(?:网络收看方式|網絡收看方式)[:：]?",
              "【?(?:征稿|徵稿|投稿)】?.{0,80}",
              ".{0,30}[:：]\\s*https?\\s*[:：]\\s*//\\S+",
              "(?:推特|脸书|臉書|脸书社区|YouTube|Facebook|Twitter|Telegram)[:：]?",
              "【?(?:LIVE)?\\s?直播收看[^。]{2,20}",
              "以下播出.{2,12}[:：]",
              "听新[闻聞][:：]",
              ".{0,20}[:：]\\s?(?:www\\.)?[a-z0-9-]+\\.(?:com|org|net)(?:/\\S*)?",
              ".{2,24}(?:制作组|製作組)",
              // Where else to read and listen, and when.
              "【[^】]{2,20}】[请請][点點][击擊][这這][里裡裏]。?",
              "（?[听聽]更多新[闻聞][请請]至.{2,20}平[台臺]）?",
              "美[东東][时時][间間]\\s?[:：].{0,40}【[万萬]年[历曆]】",
              "（?[点點][阅閱]【[^】]{1,40}】系列文章。?）?",
              "英文[报報][导導道][请請][见見]英文.{0,80}",
              "看更多[:：].{0,80}",
              "大[纪紀]元[专專][题題][:：].{0,60}",
              "加入大[纪紀]元[会會][员員]",
              "[◇◆]"));

  @Override
  public Publisher publisher() {
    return PUBLISHER;
  }

  @Override
  public Set<String> domains() {
    return Set.of("epochtimes.com");
  }

  @Override
  public Set<String> names() {
    return Set.of("大纪元", "大紀元", "大纪元时报", "大紀元時報");
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
    body.select(TAGS).forEach(tag -> notes.keyword(tag.text()));
  }

  @Override
  public List<Block> refine(List<Block> blocks, Marginalia notes) {
    List<Block> refined = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      String text = Blocks.paragraphText(block);
      if (text.length() <= MAX_LINKING && NO_TEXT.matcher(text).matches()) {
        LineLinks.note(block, notes);
      }
      Blocks.withoutLines(block, line -> NO_TEXT.matcher(line).matches())
          .map(EpochTimes::withoutEnd)
          .ifPresent(refined::add);
    }
    return refined;
  }

  private static Block withoutEnd(Block block) {
    if (!(block instanceof Block.Paragraph paragraph)) {
      return block;
    }
    String text = Inline.text(paragraph.content());
    int marked = TextEnd.before(text, text.length(), TextEnd.BLANKS);
    int marks = TextEnd.before(text, marked, END);
    int end = TextEnd.before(text, marks, TextEnd.BLANKS);
    return marks < marked && end > 0
        ? new Block.Paragraph(RunLines.upTo(paragraph.content(), end))
        : block;
  }
}
