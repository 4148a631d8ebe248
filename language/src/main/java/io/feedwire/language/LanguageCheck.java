package io.feedwire.language;

import static java.lang.Character.UnicodeScript.ARABIC;
import static java.lang.Character.UnicodeScript.BOPOMOFO;
import static java.lang.Character.UnicodeScript.CYRILLIC;
import static java.lang.Character.UnicodeScript.DEVANAGARI;
import static java.lang.Character.UnicodeScript.GREEK;
import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HANGUL;
import static java.lang.Character.UnicodeScript.HEBREW;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.KATAKANA;
import static java.lang.Character.UnicodeScript.LATIN;
import static java.lang.Character.UnicodeScript.THAI;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a text plainly is not in the language that its source says. Sites leave the language of
/// their software in their feeds; but names, code, quotations and loanwords are no reason to doubt
/// them.
public final class LanguageCheck {

  /// What a text is in that is of another script than its language, where that cannot be told.
  public static final String UNKNOWN = "und";

  private static final int SAMPLE = 4_000;

  /// Letters of a foreign script that a name or quotation does not reach; of Chinese, Japanese and
  /// Korean, which say as much in half as many, that number.
  private static final int MIN_FOREIGN = 60;

  private static final int MIN_EAST_ASIAN = 30;

  /// Of these where hardly any letter of the language stands beside them: a headline. A name alone
  /// has fewer.
  private static final int MIN_EAST_ASIAN_ALONE = 8;

  /// Kana that no Chinese text quotes alone: a Japanese headline has as many, and a brand one or
  /// two.
  private static final int MIN_KANA = 4;

  /// Han characters without one kana, which no Japanese sentence does without.
  private static final int MIN_WITHOUT_KANA = 100;

  /// Letters before anything in Latin script contradicts: code and names are written in it
  /// anywhere.
  private static final int MIN_LATIN = 500;

  /// Nats a trigram by which both halves of a text must fit another language better. Relatives lie
  /// below it (Slovak 0.3 from Czech, Swedish 0.7 from Norwegian), others from 1 on.
  private static final double PLAIN_LEAD = 0.8;

  private static final double PLAIN_FIT = 0.7;

  /// Nats by which another language may fit a headline better than its own does.
  private static final double MAX_DOUBT = 5;

  private static final Set<UnicodeScript> EAST_ASIAN =
      Set.of(HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO);

  /// Languages whose only script is not Latin, and some without a profile whose is. What stands
  /// neither here nor among the profiles is never doubted, nor is what is written in several.
  private static final Map<String, Set<UnicodeScript>> SCRIPTS = scripts();

  private LanguageCheck() {}

  /// The language that a text plainly is in although its source says another; [#UNKNOWN] where it
  /// only is plain that it is not that one; empty where the source is to be believed.
  ///
  /// @param language the primary subtag of what the source says (`en` of `en-GB`)
  public static Optional<String> correction(String language, String text) {
    @Nullable Set<UnicodeScript> expected = SCRIPTS.get(language);
    if (expected == null) {
      return Optional.empty();
    }
    String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
    ScriptCount scripts = ScriptCount.of(sample, SAMPLE);
    if (EAST_ASIAN.containsAll(expected) && scripts.of(HAN) + scripts.kana() > 0) {
      Optional<String> sibling = eastAsian(language, scripts);
      if (sibling.isPresent()) {
        return sibling;
      }
    }
    UnicodeScript main = scripts.main();
    if (expected.contains(main)) {
      return main == LATIN && scripts.letters() >= MIN_LATIN
          ? byTrigrams(language, sample)
          : Optional.empty();
    }
    return isForeign(scripts, main, expected) ? foreign(sample, scripts, main) : Optional.empty();
  }

  /// Whether a text too short to tell its language may be in this one: it is written in its script,
  /// and no other fits it much better. A text without letters may be in none.
  ///
  /// @param language a subtag as [LanguageDetector#detect] gives it
  public static boolean mayBe(String language, String text) {
    ScriptCount scripts = ScriptCount.of(text, SAMPLE);
    boolean isJapanese = scripts.kana() > 0 || scripts.of(HAN) < MIN_WITHOUT_KANA;
    if (!SCRIPTS.getOrDefault(language, Set.of()).contains(scripts.main())
        || (language.equals("ja") && !isJapanese)) {
      return false;
    }
    int number = TrigramProfiles.get().number(language);
    TrigramScore score = TrigramScore.of(text);
    return number < 0 || score.lead(score.best(), number) <= MAX_DOUBT;
  }

  private static Optional<String> eastAsian(String language, ScriptCount scripts) {
    int kana = scripts.kana();
    if (language.equals("ja") && kana == 0 && scripts.of(HAN) >= MIN_WITHOUT_KANA) {
      return Optional.of("zh");
    }
    boolean isJapanese = kana * 5 >= scripts.letters() && kana >= MIN_KANA;
    return language.equals("zh") && isJapanese ? Optional.of("ja") : Optional.empty();
  }

  private static boolean isForeign(
      ScriptCount scripts, UnicodeScript main, Set<UnicodeScript> expected) {
    int own = expected.stream().mapToInt(scripts::of).sum();
    int foreign = EAST_ASIAN.contains(main) ? scripts.eastAsian() : scripts.of(main);
    int needed = MIN_FOREIGN;
    if (EAST_ASIAN.contains(main)) {
      needed = own * 20 <= foreign ? MIN_EAST_ASIAN_ALONE : MIN_EAST_ASIAN;
    } else if (main == LATIN) {
      needed = MIN_LATIN;
    }
    return foreign >= needed && foreign * 5 >= scripts.letters() * 4 && own * 10 <= foreign;
  }

  private static Optional<String> foreign(String text, ScriptCount scripts, UnicodeScript main) {
    if (main == LATIN && TrigramScore.of(text).letters() < MIN_LATIN) {
      return Optional.empty();
    }
    Optional<String> language = LanguageDetector.detect(text, scripts);
    // Latin that is no language known here may be names, code or a transcription.
    return language.isEmpty() && main != LATIN ? Optional.of(UNKNOWN) : language;
  }

  /// Both halves must contradict, and be in the same language: so a long quotation does not.
  private static Optional<String> byTrigrams(String language, String text) {
    int half = text.length() / 2;
    return other(language, text.substring(0, half))
        .filter(found -> other(language, text.substring(half)).equals(Optional.of(found)));
  }

  private static Optional<String> other(String language, String text) {
    TrigramProfiles profiles = TrigramProfiles.get();
    int declared = profiles.number(language);
    if (declared < 0) {
      return Optional.empty();
    }
    TrigramScore score = TrigramScore.of(text);
    int best = score.best();
    boolean isOther =
        best != declared
            && score.letters() * 3 >= MIN_LATIN
            && score.meanLead(best, declared) >= PLAIN_LEAD
            && score.fit(best) >= PLAIN_FIT;
    return isOther ? Optional.of(profiles.language(best)) : Optional.empty();
  }

  private static Map<String, Set<UnicodeScript>> scripts() {
    Map<String, Set<UnicodeScript>> scripts = new HashMap<>();
    for (String language : "be bg mk ru uk".split(" ")) {
      scripts.put(language, Set.of(CYRILLIC));
    }
    for (String language : "ar fa ps ur".split(" ")) {
      scripts.put(language, Set.of(ARABIC));
    }
    for (String language : "hi mr ne".split(" ")) {
      scripts.put(language, Set.of(DEVANAGARI));
    }
    scripts.put("el", Set.of(GREEK));
    scripts.put("he", Set.of(HEBREW));
    scripts.put("th", Set.of(THAI));
    scripts.put("ja", Set.of(HAN, HIRAGANA, KATAKANA));
    scripts.put("ko", Set.of(HANGUL, HAN));
    scripts.put("zh", Set.of(HAN, BOPOMOFO));
    for (String language : TrigramProfiles.LATIN) {
      scripts.put(language, Set.of(LATIN));
    }
    for (String language : "ha ig nb nn yo zu".split(" ")) {
      scripts.put(language, Set.of(LATIN));
    }
    return Map.copyOf(scripts);
  }
}
