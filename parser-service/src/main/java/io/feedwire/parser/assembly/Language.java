package io.feedwire.parser.assembly;

import io.feedwire.language.ChineseScript;
import io.feedwire.language.LanguageCheck;
import io.feedwire.language.LanguageDetector;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An article's language, with the script where it is Chinese: what documents say (`zh`, `zh-cn`)
/// often contradicts the text. Elsewhere what they say holds unless the text plainly is another.
final class Language {

  /// Characters that decide; the rest of a long text would say the same.
  private static final int SAMPLE = 4_000;

  static final String UNKNOWN = "und";

  static final String CHINESE = "zh";

  /// Languages have two letters or three (BCP 47, 2.2.1): `english` and `default` are none, and
  /// `mul` and `zxx` say no more than `und`.
  private static final int MAX_SUBTAG = 3;

  private static final Set<String> SILENT = Set.of(UNKNOWN, "mul", "zxx", "mis");

  /// Languages with a code of two letters, by that of three: the shortest is the one to use (BCP
  /// 47, 2.2.1).
  private static final Map<String, String> SHORT = shortCodes();

  /// Countries that are written for their languages, and are no other's code; but Korea's, that of
  /// Kanuri, in which no feed was seen.
  private static final Map<String, String> COUNTRIES =
      Map.of("cn", "zh-CN", "jp", "ja", "kr", "ko", "ua", "uk", "cz", "cs", "dk", "da", "gr", "el");

  private Language() {}

  private static Map<String, String> shortCodes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      codes.put(Locale.of(code).getISO3Language(), code);
    }
    return Map.copyOf(codes);
  }

  /// A BCP 47 tag; `und` when unknown.
  ///
  /// @param declared as the document has it: `zh`, `en_US`
  static String of(@Nullable String declared, String headline, String text) {
    String sample = sample(headline, text, SAMPLE);
    String tag = declared == null ? UNKNOWN : checked(declared, sample);
    if (tag.equals(UNKNOWN)) {
      tag = LanguageDetector.detect(sample).orElse(UNKNOWN);
    }
    return tag.equals(CHINESE) || tag.startsWith("zh-") ? chinese(tag, sample) : tag;
  }

  /// Made in one go: of a long text a copy of its beginning alone would be one too many.
  ///
  /// @param most characters, one at least
  static String sample(String headline, String text, int most) {
    int length = Math.min(most, headline.length() + 1 + text.length());
    var sample = new StringBuilder(length);
    sample.append(headline, 0, Math.min(headline.length(), most - 1)).append('\n');
    return sample.append(text, 0, length - sample.length()).toString();
  }

  /// Who names a script has thought of it.
  private static String checked(String declared, String sample) {
    Locale locale = locale(declared.strip().replace('_', '-'));
    String language = locale.getLanguage();
    String tag = locale.toLanguageTag();
    if (tag.isEmpty() || language.length() > MAX_SUBTAG || SILENT.contains(language)) {
      return UNKNOWN;
    }
    return locale.getScript().isEmpty() || language.equals(CHINESE)
        ? LanguageCheck.correction(language, sample).orElse(tag)
        : tag;
  }

  /// What is no tag from some place on is one up to there (`en-US.UTF-8`), if it begins with a
  /// language: words with dots and blanks do so by chance.
  private static Locale locale(String declared) {
    @Nullable String country = COUNTRIES.get(declared.toLowerCase(Locale.ROOT));
    Locale locale = Locale.forLanguageTag(country == null ? declared : country);
    String language = locale.getLanguage();
    if (SHORT.containsKey(language) && declared.regionMatches(true, 0, language, 0, MAX_SUBTAG)) {
      // Not by a builder, which throws on variants that the reader of tags lets pass.
      return Locale.forLanguageTag(SHORT.get(language) + declared.substring(MAX_SUBTAG));
    }
    boolean isWhole = country != null || locale.toLanguageTag().length() >= declared.length();
    return isWhole || SHORT.containsValue(language) ? locale : Locale.ROOT;
  }

  private static String chinese(String tag, String sample) {
    return ChineseScript.scriptOf(sample)
        .map(script -> "zh-" + script)
        .orElseGet(
            () ->
                switch (tag.toLowerCase(Locale.ROOT)) {
                  case "zh-cn", "zh-sg", "zh-hans", "zh-my" -> "zh-Hans";
                  case "zh-tw", "zh-hk", "zh-mo", "zh-hant" -> "zh-Hant";
                  default -> CHINESE;
                });
  }
}
