package io.feedwire.publishers.page;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.publishers.text.Line;
import java.util.regex.Pattern;

/// A line that is no text wherever it stands: what feeds put behind an excerpt, advertisements,
/// newsletters, the words of a form that nobody filled in.
public final class FurnitureLine {

  /// What WordPress writes behind an excerpt holds a whole headline.
  private static final int MAX_FEED = 360;

  /// Longer ones are prose.
  private static final int MAX_NEWSLETTER = 220;

  /// Whole lines of feeds, advertisements and newsletters, in whatever place.
  private static final StockPhrases FURNITURE = StockPhrases.read("furniture-lines.txt");

  /// The same in Chinese.
  private static final Pattern FEED =
      Pattern.compile(
          "^"
              + anyOf(
                  "广告|廣告|(?:[获獲]取)?更多\\s*RSS.*",
                  "(?:添加|新增)?[图圖]片[说說]明(?:文字)?", // the form of a picture
                  "《\\s?\\p{IsHan}{2,10}\\s?》\\s?[（(]\\s?\\d{4}年\\d{1,2}月\\d{1,2}日\\s+[A-Z]?\\d{1,3}\\s?版\\s?[）)]", // where it was printed
                  "(?:\\(?\\s*)?(?:阅读|閱讀|查看|继续阅读|繼續閱讀)(?:全文|原文|更多)?\\s*[>»›→.…]*\\)?")
              + "$",
          Pattern.CASE_INSENSITIVE);

  /// The first characters of [#FEED].
  private static final String FEED_BEGIN = "《广廣获獲更阅閱查继繼添新图圖";

  /// Where and when a paper appeared, as Springer Nature's feeds have it above the abstract:
  /// `Nature, Published online: 02 March 2026; doi:10.…`.
  private static final Pattern PAPER =
      Pattern.compile(
          "[\\p{L}\\p{M}\\d&:,.() -]{2,120}, "
              + "Published online: \\d{1,2} \\p{L}{3,12} \\d{4}; ?doi: ?10\\.\\d{4,9}/\\S{1,80}");

  private static final String PAPER_SIGN = ", Published online: ";

  /// Whole lines that ask, wherever they stand.
  private static final Pattern NEWSLETTER =
      Pattern.compile(
          "^(?:#[^#]{1,40})*#?更多精彩.{0,8}(?:订阅|訂閱).{0,60}"
              + "|^成[为為]此[频頻]道的[会會][员員].*"
              + "|^.{0,30}(?:请|請)(?:搜索)?(?:关注|關注)本?公[众眾][号號].{0,60}$");

  /// The first characters of the first two of [#NEWSLETTER], and what the third holds.
  private static final String NEWSLETTER_BEGIN = "#更成";

  private static final String NEWSLETTER_HOLDS = "众眾";

  /// Whole lines of a page below its text: elsewhere they may be a heading or somebody's answer.
  private static final StockPhrases CLOSING = StockPhrases.read("closing-lines.txt");

  private FurnitureLine() {}

  /// Whether the last line of an article is a button of its page, or heads its comments.
  public static boolean isClosing(String line) {
    return CLOSING.holds(line);
  }

  /// Whether a line advertises a feed or a newsletter, wherever it stands.
  public static boolean isOne(Line line) {
    if (line.length() > MAX_FEED) {
      return false;
    }
    boolean mayBeNewsletter = line.begins(NEWSLETTER_BEGIN) || line.holds(NEWSLETTER_HOLDS);
    return (line.begins(FEED_BEGIN) && FEED.matcher(line.text()).matches())
        || FURNITURE.holds(line)
        || (line.contains(PAPER_SIGN) && PAPER.matcher(line.text()).matches())
        || ReadingLabel.leadsOn(line)
        || ReadingTime.isOne(line)
        || (mayBeNewsletter
            && line.length() <= MAX_NEWSLETTER
            && NEWSLETTER.matcher(line.text()).matches());
  }
}
