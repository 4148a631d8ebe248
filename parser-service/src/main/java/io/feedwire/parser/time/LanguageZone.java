package io.feedwire.parser.time;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The zone of those who publish in a language, where nearly all of them live in one: newspapers of
/// Korea and sites of China write `2024-05-06 14:20:11` and mean their own clock.
final class LanguageZone {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /// By the language's subtag; Taiwan's and Hong Kong's clocks are China's.
  private static final Map<String, ZoneId> ZONES =
      Map.of(
          "ko", ZoneId.of("Asia/Seoul"),
          "ja", ZoneId.of("Asia/Tokyo"),
          "zh", CHINA,
          "th", ZoneId.of("Asia/Bangkok"),
          "vi", ZoneId.of("Asia/Ho_Chi_Minh"));

  private LanguageZone() {}

  /// @param language as written, in any case: `ko`, `zh-CN`, `zh_TW`
  static @Nullable ZoneId of(@Nullable String language) {
    if (language == null) {
      return null;
    }
    String written = language.strip().toLowerCase(Locale.ROOT);
    int end = 0;
    while (end < written.length() && Character.isLetter(written.charAt(end))) {
      end++;
    }
    return ZONES.get(written.substring(0, end));
  }
}
