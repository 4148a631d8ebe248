package io.feedwire.language;

import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Optional;

/// The language of a text, by its script and, where several languages share that, by its trigrams.
/// The same text is always the same language. Says nothing of a text that is too short or unlike
/// any language known here; [ChineseScript] says more of Chinese.
public final class LanguageDetector {

  /// Characters that are looked at.
  private static final int SAMPLE = 4_000;

  /// Letters below which trigrams decide nothing: headlines of five words are taken for Danish.
  private static final int MIN_LETTERS = 40;

  /// Letters of a script that only one language is written in.
  private static final int MIN_OWN_LETTERS = 8;

  /// A word of Chinese has as few letters for one of English: names, products and addresses in
  /// Latin outnumber them in many a Chinese text. Japanese has more kana than a quarter of its Han
  /// characters; Chinese that quotes it has fewer.
  private static final int HAN_WEIGHT = 4;

  /// Nats between the first and the second: e¹⁰ to one, were trigrams independent of each other.
  private static final double MIN_LEAD = 10;

  /// Texts in one of the languages reach 0.75 and more; those in a relative that has no profile
  /// (Hausa, Luxembourgish, Kurdish) 0.65 at most.
  private static final double MIN_FIT = 0.7;

  /// Of short texts, which vary more, where the next language is far behind.
  private static final double MIN_FIT_CLEAR = 0.6;

  /// Nats a trigram by which the next language is far behind.
  private static final double CLEAR_LEAD = 0.5;

  /// In other scripts relatives reach 0.35; Vietnamese has a profile of uncommon texts.
  private static final double MIN_FIT_APART = 0.5;

  /// Scripts that one language stands for: the only one, or by far the most written.
  private static final Map<UnicodeScript, String> OWN =
      Map.ofEntries(
          Map.entry(UnicodeScript.ARMENIAN, "hy"),
          Map.entry(UnicodeScript.BENGALI, "bn"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.GUJARATI, "gu"),
          Map.entry(UnicodeScript.GURMUKHI, "pa"),
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.KANNADA, "kn"),
          Map.entry(UnicodeScript.KHMER, "km"),
          Map.entry(UnicodeScript.LAO, "lo"),
          Map.entry(UnicodeScript.MALAYALAM, "ml"),
          Map.entry(UnicodeScript.MYANMAR, "my"),
          Map.entry(UnicodeScript.ORIYA, "or"),
          Map.entry(UnicodeScript.SINHALA, "si"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.THAANA, "dv"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.TIBETAN, "bo"));

  private LanguageDetector() {}

  /// The language of a text, a subtag of BCP 47 without script or region (`zh`); empty when there
  /// is too little to go by.
  public static Optional<String> detect(String text) {
    return detect(text, ScriptCount.of(text, SAMPLE));
  }

  static Optional<String> detect(String text, ScriptCount scripts) {
    int letters = scripts.letters();
    int han = scripts.of(UnicodeScript.HAN);
    int kana = scripts.kana();
    if ((han + kana) * HAN_WEIGHT > letters) {
      return Optional.of(kana * 4 < han ? "zh" : "ja");
    }
    UnicodeScript main = scripts.main();
    if (scripts.of(main) * 2 <= letters) {
      return Optional.empty();
    }
    String own = OWN.get(main);
    if (own != null) {
      return Optional.of(own).filter(_ -> scripts.of(main) >= MIN_OWN_LETTERS);
    }
    if (letters < MIN_LETTERS) {
      return Optional.empty();
    }
    return switch (main) {
      case LATIN, CYRILLIC, ARABIC, DEVANAGARI -> byTrigrams(text, main);
      default -> Optional.empty();
    };
  }

  private static Optional<String> byTrigrams(String text, UnicodeScript script) {
    TrigramScore score = TrigramScore.of(text);
    int best = score.best();
    int next = score.best(best);
    String language = TrigramProfiles.get().language(best);
    boolean isClear = score.meanLead(best, next) >= CLEAR_LEAD;
    double needed = isClear ? MIN_FIT_CLEAR : MIN_FIT;
    if (script != UnicodeScript.LATIN || language.equals("vi")) {
      needed = MIN_FIT_APART;
    }
    boolean isKnown =
        score.letters() >= MIN_LETTERS
            && score.lead(best, next) >= MIN_LEAD
            && score.fit(best) >= needed;
    return isKnown ? Optional.of(language) : Optional.empty();
  }
}
