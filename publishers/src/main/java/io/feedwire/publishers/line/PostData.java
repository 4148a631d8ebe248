package io.feedwire.publishers.line;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.publishers.text.Line;
import java.util.regex.Pattern;

/// A line that the software of blogs and forums in Chinese writes below a post: when and under what
/// it was published, what stands beside it, where its writer is. `发布于 2020-07-20 05:29`, `本条目发布于…`,
/// `上一篇：…`, `IP 属地北京`.
final class PostData {

  /// Longest line, in characters: the headline of another post.
  private static final int MAX_LENGTH = 100;

  private static final String DAY =
      "\\d{4}[-./年]\\s?\\d{1,2}[-./月]\\s?\\d{1,2}日?(?:\\s*\\d{1,2}:\\d\\d(?::\\d\\d)?)?";

  private static final Pattern LINE =
      Pattern.compile(
          "[\\s\\u200b]*"
              + anyOf(
                  "(?:[发發][布佈表]|[编編][辑輯]|更新|修改)[于於]?\\s?[:：]?\\s?"
                      + DAY
                      + "(?:[，,。]?\\s?[归歸属屬].{2,30})?",
                  "[本此][条條]目(?:[发發][布佈表]|由).{2,80}",
                  "由\\s\\S{1,20}\\s[发發]表(?:[于於].{4,20})?",
                  "[上下]一[篇则則][:：].{1,90}|上\\s?/\\s?下一篇.{0,6}",
                  "分[类類][:：]\\s?[^。，]{1,30}",
                  "IP\\s?[属屬]地\\s?[:：]?\\s?\\p{IsHan}{2,6}")
              + "\\s*");

  /// The first characters of [#LINE].
  private static final String BEGIN = "发發编編更修本此由上下分i\u200b";

  private PostData() {}

  static boolean isOne(Line line) {
    return line.length() <= MAX_LENGTH && line.begins(BEGIN) && LINE.matcher(line.text()).matches();
  }
}
