package io.feedwire.parser.time;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words for the halves of a day.
final class DayHalves {

  private static final Set<String> MORNING =
      Set.of("am", "오전", "午前", "上午", "早上", "凌晨", "清晨", "πμ", "ص", "صباحا", "صباحًا", "قظ");

  private static final Set<String> AFTERNOON =
      Set.of(
          "pm", "오후", "午後", "下午", "中午", "晚上", "傍晚", "晚间", "晚間", "μμ", "م", "مساء", "مساءً", "بظ");

  private DayHalves() {}

  /// Whether the word is one of the afternoon; null when it is of neither half.
  static @Nullable Boolean of(String word) {
    String plain = word.replace(".", "").toLowerCase(Locale.ROOT);
    return MORNING.contains(plain)
        ? Boolean.FALSE
        : AFTERNOON.contains(plain) ? Boolean.TRUE : null;
  }

  /// The half that stands here, after blanks, and is taken; null, and nothing is taken, when there
  /// is none.
  static @Nullable Boolean take(Cursor cursor) {
    int before = cursor.place();
    cursor.skipBlanks();
    @Nullable Boolean afternoon = of(cursor.word());
    if (afternoon == null) {
      cursor.returnTo(before);
    }
    return afternoon;
  }
}
