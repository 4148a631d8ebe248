package io.feedwire.parser.assembly;

import io.feedwire.language.ChineseScript;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An article's language, with the script where it is Chinese: what documents say (`zh`, `zh-cn`)
/// often contradicts the text.
public final class Language {

  /// Characters that decide; the rest of a long text would say the same.
  private static final int SAMPLE = 4_000;

  private static final String UNKNOWN = "und";

  private Language() {}

  /// A BCP 47 tag; `und` when unknown.
  ///
  /// @param declared as the document has it: `zh`, `en_US`
  public static String of(@Nullable String declared, String headline, String text) {
    String sample = headline + '\n' + text.substring(0, Math.min(SAMPLE, text.length()));
    String tag = declared == null ? UNKNOWN : tag(declared);
    if (tag.equals(UNKNOWN)) {
      tag = guess(sample);
    }
    return tag.equals("zh") || tag.startsWith("zh-") ? chinese(tag, sample) : tag;
  }

  private static String tag(String declared) {
    String tag = Locale.forLanguageTag(declared.strip().replace('_', '-')).toLanguageTag();
    return tag.isEmpty() ? UNKNOWN : tag;
  }

  private static String chinese(String tag, String sample) {
    return ChineseScript.scriptOf(sample)
        .map(script -> "zh-" + script)
        .orElseGet(
            () ->
                switch (tag.toLowerCase(Locale.ROOT)) {
                  case "zh-cn", "zh-sg", "zh-hans", "zh-my" -> "zh-Hans";
                  case "zh-tw", "zh-hk", "zh-mo", "zh-hant" -> "zh-Hant";
                  default -> "zh";
                });
  }

  /// Chinese when most letters are Han and hardly any kana.
  private static String guess(String sample) {
    int letters = 0;
    int han = 0;
    int kana = 0;
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        if (Character.isIdeographic(c)) {
          han++;
        } else if (c >= '\u3040' && c <= '\u30ff') {
          kana++;
        }
      }
    }
    return han * 2 > letters && kana * 20 < han ? "zh" : UNKNOWN;
  }
}
