package io.feedwire.publishers.line;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.publishers.text.Glance;
import io.feedwire.publishers.text.Line;
import io.feedwire.publishers.text.Marginalia;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line that the software of blogs and forums in Chinese writes below a post or above it: when
/// and under what it was published, what stands beside it, where its writer is. `发布于 2020-07-20
/// 05:29`, `本条目发布于…`, `上一篇：…`, `IP 属地北京`.
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

  private static final String LATIN_DAY =
      "(?:\\p{L}{2,10}\\.?,? )?"
          + anyOf(
              "\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d\\d)|\\d{4}-\\d\\d-\\d\\d",
              "\\d{1,2}(?:st|nd|rd|th|º|er|\\.)? (?:de |d[’'])?\\p{L}{3,12}\\.?(?: del?)?,? \\d{4}",
              "\\p{L}{3,12}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}");

  private static final String LATIN_TIME =
      "\\d{1,2}[:.h]\\d{0,2}(?: ?[ap]\\.?m\\.?)?(?: ?(?:Uhr|hrs?|h|uur|[A-Z]{2,4}))?";

  private static final String LATIN_LABEL =
      anyOf(
          "(?:last |first )?(?:published|posted|updated|modified|created)",
          "publicad[oa]|actualizad[oa]|atualizad[oa]|publié|mis à jour|modifié|pubblicato",
          "aggiornato|veröffentlicht|aktualisiert|erstellt|gepubliceerd|bijgewerkt|opublikowano",
          "aktualizacja|опубликовано|обновлено|дата публикации|yayınlanma|güncelleme",
          "publicerad|uppdaterad|publisert|oppdatert|julkaistu|diterbitkan");

  /// When an article was published, and by whom: `Posted on June 3, 2020 by Anna Fisher`.
  private static final Pattern LATIN_LINE =
      Pattern.compile(
          anyOf(
                  LATIN_LABEL
                      + "(?: (?:on|el|le|em|il|am|op|på))?(?: ?: ?| )(?:"
                      + LATIN_TIME
                      + ",? )?"
                      + LATIN_DAY
                      + "(?:,? (?:(?:[-–|/·•]|at|um|a las|alle|à|às|в) )?"
                      + LATIN_TIME
                      + ")?",
                  LATIN_DAY
                      + "(?:,| ?[-–|/·•]| at) ?"
                      + LATIN_TIME
                      + "(?: / \\p{Lu}[\\p{L} ]{2,24})?")
              + "(?<by> by .{2,50})?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final String OPENING = "[（(【\\[]?";

  private static final String CLOSING = "[）)】\\]]?";

  /// How large the letters may be set.
  private static final String SIZE = "字[号號体體](?:大小)?\\s?[:：]?\\s?(?:[大中小]\\s?){0,3}";

  private static final Pattern ABOVE = Pattern.compile(OPENING + SIZE + CLOSING);

  /// The same, or when an article was published. Alone in a line a time may be one of several.
  private static final Pattern BESIDE_STAFF =
      Pattern.compile(
          OPENING
              + anyOf(SIZE, "(?:(?:[发發][布佈表]|更新)?(?:[时時][间間]|日期))?\\s?[:：]?\\s?" + DAY)
              + CLOSING);

  /// The first characters of [#LINE].
  private static final String BEGIN = "发發编編更修本此由上下分i\u200b";

  private static final String DIGITS = "0123456789";

  /// The first characters of [#ABOVE].
  private static final String ABOVE_BEGIN = "字（(【[";

  /// Longest of [#ABOVE] and [#BESIDE_STAFF], in characters.
  private static final int MAX_ABOVE = 40;

  private PostData() {}

  /// Notes who published an article where a line says when that was; false for any other line.
  static boolean take(Line line, Marginalia notes) {
    if (line.length() > MAX_LENGTH || !line.holds(DIGITS) || Glance.beginsHan(line.text(), 1)) {
      return false;
    }
    Matcher found = LATIN_LINE.matcher(line.text());
    if (!found.matches()) {
      return false;
    }
    return found.group("by") == null || EnglishContribution.by(found.group("by").strip(), notes);
  }

  /// Whether this stands above an article, alone in its line.
  static boolean isAbove(Line line) {
    return line.length() <= MAX_ABOVE
        && line.begins(ABOVE_BEGIN)
        && ABOVE.matcher(line.text().strip()).matches();
  }

  /// Whether this stands in one line with the staff of an article.
  static boolean isBesideStaff(Line line) {
    return line.length() <= MAX_ABOVE && BESIDE_STAFF.matcher(line.text().strip()).matches();
  }

  static boolean isOne(Line line) {
    return line.length() <= MAX_LENGTH && line.begins(BEGIN) && LINE.matcher(line.text()).matches();
  }
}
