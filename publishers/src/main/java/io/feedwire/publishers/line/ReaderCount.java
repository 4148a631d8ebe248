package io.feedwire.publishers.line;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.publishers.text.Line;
import java.util.regex.Pattern;

/// A line at the end of an item that counts what readers did: `31 points | 12 comments` (Lemmy), `#
/// Comments: 44` (Hacker News by RSS), `12 Comments`, and who submitted a link. Its numbers are
/// others at each poll.
final class ReaderCount {

  /// Longest line, in characters.
  private static final int MAX_LENGTH = 300;

  private static final String COUNTED =
      anyOf("points?|upvotes?|likes?|boosts?", "comments?|replies|reply|views?|shares?");

  private static final String NUMBER = "\\d[\\d.,]{0,11}[km]?";

  private static final String COUNT =
      anyOf(NUMBER + " " + COUNTED, "#? ?" + COUNTED + ":? " + NUMBER);

  private static final Pattern LINE =
      Pattern.compile(
          anyOf(
              COUNT + "(?:\\s?[|·•,/]\\s?" + COUNT + "){0,4}",
              "submitted by \\S{1,60} to \\S{1,60}",
              "(?:article|comments) url: https?://\\S+"),
          Pattern.CASE_INSENSITIVE);

  private static final String HAN_COUNTED =
      anyOf(
          "[阅閱][读讀](?:[次人]?[数數]|量)?|[浏瀏][览覽](?:[次人][数數]|量)?|[点點][击擊](?:[次人]?[数數]|量)?|人[气氣]|[点點]?[赞讚]|[赞贊]同|喜[欢歡]|收藏|[评評][论論]|留言|[转轉][发發]|分享|在看|回[复覆應应]");

  private static final String HAN_NUMBER = "\\d[\\d.,]{0,11}[万萬+]{0,2}";

  /// `阅读 1234`, `1,234 次浏览`, `评论（23） 收藏`, `赞 (12)`.
  private static final Pattern HAN_LINE =
      Pattern.compile(
          anyOf(
                  HAN_COUNTED + "\\s?[:：(（]?\\s?" + HAN_NUMBER + "[)）]?",
                  HAN_NUMBER + "\\s?[次人个個条條则則篇]{0,2}\\s?" + HAN_COUNTED)
              + "(?:[\\s|｜·•/]+(?:"
              + HAN_COUNTED
              + "\\s?[:：(（]?\\s?(?:"
              + HAN_NUMBER
              + ")?[)）]?|"
              + HAN_NUMBER
              + "\\s?[次人个個条條则則]?"
              + HAN_COUNTED
              + ")){0,5}");

  /// Longest line of counts in Chinese, in characters.
  private static final int MAX_HAN = 60;

  private ReaderCount() {}

  static boolean isOne(Line line) {
    return (line.length() <= MAX_LENGTH
            && line.beginsLatin()
            && LINE.matcher(line.text()).matches())
        || (line.length() <= MAX_HAN
            && line.begins("阅閱浏瀏点點赞讚贊喜收评評留转轉分在回人0123456789")
            && HAN_LINE.matcher(line.text()).matches());
  }
}
