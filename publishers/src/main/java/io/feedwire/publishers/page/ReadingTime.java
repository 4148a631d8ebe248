package io.feedwire.publishers.page;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.publishers.text.Line;
import java.util.regex.Pattern;

/// A line that says how long it takes to read an article: `5 min read`, `Lesezeit: 4 Minuten`,
/// `全文共3200字，阅读大约需要8分钟`.
final class ReadingTime {

  /// Longest line, in characters.
  private static final int MAX_LENGTH = 50;

  /// `5`, `5-7`, `about 5`.
  private static final String NUMBER =
      "(?:(?:about|ca\\.|circa|~|≈)\\s?)?\\d{1,3}(?:\\s?[-–]\\s?\\d{1,3})?";

  private static final String MINUTES =
      anyOf("min(?:ute[ns]?|uti|utos?)?\\.?", "мин(?:ут[аы]?)?\\.?");

  /// Before the number, in a sign or a blank.
  private static final String LABEL =
      anyOf(
          "(?:estimated )?read(?:ing)? time",
          "(?:geschätzte )?lesezeit",
          "temps de lecture(?: estimé)?",
          "tiempo (?:estimado )?de lectura",
          "tempo (?:estimado )?d[ie] le(?:ttura|itura)",
          "leestijd",
          "czas czytania",
          "время (?:на )?чтени[яе]");

  private static final String HAN_MINUTES = "\\d{1,3}\\s?分[钟鐘]";

  /// `大约需要`.
  private static final String ABOUT = "(?:[大时間间時长長本文全约約需要预預计計共用：:\\s]){0,10}";

  private static final Pattern LINE =
      Pattern.compile(
          "[\\W_]*"
              + anyOf(
                  NUMBER
                      + "[\\s-]?"
                      + MINUTES
                      + "\\s(?:read(?:ing)?(?: time)?|lesezeit|de lectur[ae])",
                  LABEL + "\\s?[:：-]?\\s?" + NUMBER + "\\s?" + MINUTES,
                  "(?:[全本]文)?"
                      + ABOUT
                      + "(?:\\d{2,6}\\s?字[，,。|｜\\s]{0,3})?"
                      + ABOUT
                      + "(?:[阅閱][读讀])"
                      + ABOUT
                      + HAN_MINUTES,
                  HAN_MINUTES + "(?:的?[阅閱][读讀])",
                  "(?:この記事は)?約?\\s?\\d{1,3}\\s?分で読(?:めます|了)")
              + "[\\W_]*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// One of these is in each such line.
  private static final String[] WORDS = {
    "read", "Read", "READ", "esezeit", "ectur", "ettura", "eitura", "eestijd", "zytania", "чтени",
    "阅读", "閱讀", "分で読"
  };

  private ReadingTime() {}

  static boolean isOne(Line line) {
    return line.length() <= MAX_LENGTH
        && line.contains(WORDS)
        && LINE.matcher(line.text()).matches();
  }
}
