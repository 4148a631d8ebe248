package io.feedwire.keywords.spaced;

import io.feedwire.keywords.text.FoldedText;
import io.feedwire.keywords.text.Scripts;
import io.feedwire.keywords.text.StopWords;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.jspecify.annotations.Nullable;

/// The words of a text, and what may be a word or a name among them.
final class Tokens {

  /// Letters that a word needs to be a keyword where words are written apart.
  private static final int SHORTEST = 3;

  /// In a language of which no stop words are known, and the commonest words are short.
  private static final int SHORTEST_UNKNOWN = 5;

  /// Where a character is a syllable or more.
  private static final int SHORTEST_SYLLABIC = 2;

  /// A longer one is an address or damage.
  private static final int LONGEST = 40;

  /// Stop words that names begin with or hold, by language. In English no name begins with an
  /// article that a sentence might begin with too.
  private static final Map<String, Set<String>> NAME_OPENERS =
      Map.of(
          "de", Set.of("der", "die", "das", "hat", "will", "war", "man", "bin"),
          "en", Set.of("new", "long", "first", "great", "old", "little", "big", "high"),
          "es", Set.of("el", "la", "los", "las", "nueva", "gran"),
          "fr", Set.of("le", "la", "les", "grand", "nouvelle"),
          "it", Set.of("la", "lo", "nuova"),
          "pt", Set.of("nova", "grande"));

  /// What stands behind the apostrophe of a verb that was drawn together with another word.
  private static final Set<String> CONTRACTED = Set.of("t", "re", "ll", "ve", "d", "m");

  /// Where so many words of a headline, of so many at least, begin with a capital letter, it says
  /// nothing of names.
  private static final double TITLE_CASE = 0.8;

  private static final int TITLE_WORDS = 4;

  /// Of the words of German texts a quarter and more are nouns or names; of one without capital
  /// letters a few are names.
  private static final double NOUN_CASE = 0.1;

  /// Of Chinese and Korean in Latin letters; in words of English other consonants stand at the end.
  private static final Pattern SYLLABLE =
      Pattern.compile(
          "(?:[bcdfghjklmnpqrstwxyz]|[cstzhk]h|ts|[bdhkmngpr]y)?[aeiou]{1,3}(?:ng?|[hklmpr])?");

  private static final int LONGEST_SYLLABLE = 6;

  private final String language;
  private final FoldedText text;
  private final CharArraySet stopWords;
  private final Titles titles;
  private final int shortest;
  private final int[] begins;
  private final int[] ends;
  private final int count;
  private final BitSet verbs;
  private BitSet shouted = new BitSet();
  private final Set<String> shortNames = new HashSet<>();
  private boolean headlineInTitleCase;
  private boolean nounsAreCapital;
  private @Nullable NameParticles particles;

  private Tokens(String language, FoldedText text) {
    this.language = language;
    this.text = text;
    stopWords = StopWords.of(language);
    titles = Titles.of(language);
    shortest = StopWords.isKnown(language) ? SHORTEST : SHORTEST_UNKNOWN;
    WordCutter cut = WordCutter.cut(language, text);
    begins = cut.begins();
    ends = cut.ends();
    count = cut.count();
    verbs = cut.verbs();
  }

  static Tokens of(String language, FoldedText text) {
    var tokens = new Tokens(language, text);
    tokens.shouted = LeadIns.of(tokens);
    tokens.findShortNames();
    tokens.headlineInTitleCase = tokens.isHeadlineInTitleCase();
    tokens.nounsAreCapital = language.equals("de") && tokens.hasCapitals();
    tokens.particles = NameParticles.of(tokens, language);
    return tokens;
  }

  int count() {
    return count;
  }

  int begin(int i) {
    return begins[i];
  }

  int end(int i) {
    return ends[i];
  }

  /// Whether it may be a keyword by itself. A syllable of Vietnamese is none, unless it is a name.
  boolean isWord(int i) {
    int length = ends[i] - begins[i];
    char first = text.characters()[begins[i]];
    boolean shorter = Scripts.isUnspaced(first) || isAcronym(i) || isShortName(i);
    return canBegin(i)
        && length >= (shorter ? SHORTEST_SYLLABIC : shortest)
        && (!language.equals("vi") || areNames(i, i));
  }

  /// Whether it can be seen to stand for nothing there that an article can be about.
  boolean isNoThing(int i) {
    return isNoNoun(i) || (language.equals("en") && !isName(i) && EnglishWords.isNoThing(this, i));
  }

  /// In German nouns and names have a capital letter, some names behind another: `iPhone`; the end
  /// of what is written with a hyphen has not, `Start-up`.
  private boolean isNoNoun(int i) {
    if (!nounsAreCapital || (i > 0 && follows(i) && !isBehindBlank(i))) {
      return false;
    }
    // What begins a headline in small letters is so by its own will: `adidas`.
    if (text.inHeadline(begins[i]) && beginsLine(i)) {
      return false;
    }
    for (int at = begins[i]; at < ends[i]; at++) {
      char c = text.original()[at];
      if (!Character.isLowerCase(c) && c != FoldedText.JOINED) {
        return false;
      }
    }
    return true;
  }

  /// Whether its capital letter says so.
  private boolean isName(int i) {
    return isCapital(i) && !(headlineInTitleCase && text.inHeadline(begins[i]));
  }

  /// Names of two letters, which behind a title can be nothing else: Mr Xi.
  private void findShortNames() {
    for (int i = 1; i < count; i++) {
      if (ends[i] - begins[i] == SHORTEST_SYLLABIC && isTitle(i - 1) && isCapital(i)) {
        shortNames.add(term(i, i));
      }
    }
  }

  private boolean isShortName(int i) {
    return !shortNames.isEmpty() && isCapital(i) && shortNames.contains(term(i, i));
  }

  /// Whether a phrase may begin with it or end.
  boolean canBegin(int i) {
    int length = ends[i] - begins[i];
    return length <= LONGEST
        && length >= SHORTEST_SYLLABIC
        && Character.isLetter(text.characters()[begins[i]])
        && !isStop(i)
        && !isHonorific(i)
        && !verbs.get(i)
        && !isContraction(i);
  }

  /// Whether a phrase may begin with it: also a word that says nothing where it opens a name (`New
  /// Zealand`, `La Paz`).
  boolean canOpen(int i) {
    return canBegin(i)
        || (isOpener(i)
            && (language.equals("en") || !beginsSentence(i))
            && i + 1 < count
            && follows(i + 1)
            && isCapital(i + 1)
            && canBegin(i + 1));
  }

  /// Whether a phrase may go on with it or end: also such a word amid a name (`Rio Grande`).
  boolean canFollow(int i) {
    return canBegin(i)
        || (isOpener(i) && i > 0 && follows(i) && isCapital(i - 1) && canBegin(i - 1));
  }

  /// Whether a phrase may end with it, where it may go on with it.
  boolean canEnd(int i) {
    return !isNoNoun(i);
  }

  private boolean isOpener(int i) {
    return isCapital(i)
        && NAME_OPENERS
            .getOrDefault(language, Set.of())
            .contains(new String(text.characters(), begins[i], ends[i] - begins[i]));
  }

  /// `don’t`, `they’re`: the lists have them with the apostrophe of the keyboard, or not.
  private boolean isContraction(int i) {
    if (!language.equals("en") && !language.equals("und")) {
      return false;
    }
    char[] original = text.original();
    for (int at = Math.max(begins[i] + 1, ends[i] - 3); at < ends[i]; at++) {
      if (WordCutter.isApostrophe(original[at])) {
        return CONTRACTED.contains(
            new String(original, at + 1, ends[i] - at - 1).toLowerCase(Locale.ROOT));
      }
    }
    return false;
  }

  /// Whether nothing but a blank or a hyphen stands between it and the one before, or the stop of
  /// an initial.
  boolean follows(int i) {
    char between = text.characters()[begins[i] - 1];
    return begins[i] - ends[i - 1] == 1 && (between == ' ' || between == '-')
        || isAbbreviated(i - 1) && isInitial(i - 1);
  }

  /// Whether a stop and a blank are all that stands between it and the next.
  private boolean isAbbreviated(int i) {
    return i + 1 < count
        && begins[i + 1] - ends[i] == 2
        && text.characters()[ends[i]] == '.'
        && text.characters()[ends[i] + 1] == ' ';
  }

  /// The W of George W. Bush.
  boolean isInitial(int i) {
    return ends[i] - begins[i] == 1
        && i > 0
        && Character.isUpperCase(text.original()[begins[i]])
        && begins[i] - ends[i - 1] == 1
        && text.characters()[begins[i] - 1] == ' '
        && isCapital(i - 1)
        && canBegin(i - 1);
  }

  /// What may be said before anybody's name, and is no part of it: Mr.
  private boolean isHonorific(int i) {
    return isCapital(i) && isOf(titles.honorifics(), i);
  }

  /// Whether a name may begin behind it that it is no part of: Mr, President.
  boolean isTitle(int i) {
    return isCapital(i) && (isOf(titles.honorifics(), i) || isOf(titles.offices(), i));
  }

  /// Whether it makes the name of a place of another place's.
  boolean isPlacePart(int i) {
    return isOf(titles.places(), i);
  }

  boolean isOf(CharArraySet set, int i) {
    int length = ends[i] - begins[i];
    return length <= Titles.LONGEST && set.contains(text.characters(), begins[i], length);
  }

  /// Whether all begin with a capital letter, and not only because a sentence begins.
  boolean areNames(int first, int last) {
    if (headlineInTitleCase && text.inHeadline(begins[first])) {
      return false;
    }
    for (int i = first; i <= last; i++) {
      if (!isCapital(i) && !particles().has(i) && !isSecondSyllable(i)) {
        return false;
      }
    }
    return !beginsSentence(first) || first < last;
  }

  /// The second half of a given name that is written with a hyphen, behind the family name: Lee
  /// Teng-hui, Kim Jong-un.
  private boolean isSecondSyllable(int i) {
    return i > 1
        && ends[i] - begins[i] <= LONGEST_SYLLABLE
        && text.characters()[begins[i] - 1] == '-'
        && follows(i)
        && isCapital(i - 1)
        && follows(i - 1)
        && isCapital(i - 2)
        && SYLLABLE.matcher(term(i, i)).matches();
  }

  /// Particles of names among them.
  NameParticles particles() {
    return Objects.requireNonNull(particles, "words are still being read");
  }

  char[] folded() {
    return text.characters();
  }

  boolean isStop(int i) {
    return stopWords.contains(text.characters(), begins[i], ends[i] - begins[i]);
  }

  /// Under which spellings are one: "Star-Wars" and "Star Wars" are.
  String term(int first, int last) {
    String term = new String(text.characters(), begins[first], ends[last] - begins[first]);
    return first == last ? term : term.replace('-', ' ');
  }

  /// Of words that are set in capital letters because a text begins nobody knows.
  boolean isCapital(int i) {
    return Character.isUpperCase(text.original()[begins[i]]) && !shouted.get(i);
  }

  /// Whether it is in capital letters because a text begins, and not elsewhere.
  boolean isShouted(int i) {
    return shouted.get(i);
  }

  boolean isBehindBlank(int i) {
    return text.characters()[begins[i] - 1] == ' ';
  }

  boolean inHeadline(int i) {
    return text.inHeadline(begins[i]);
  }

  /// Whether a line begins with it, behind quotation marks or not.
  boolean beginsLine(int i) {
    int at = begins[i] - 1;
    while (at >= 0 && text.characters()[at] != '\n' && !isLetterOrDigit(at)) {
      at--;
    }
    return at < 0 || text.characters()[at] == '\n';
  }

  private boolean isLetterOrDigit(int at) {
    return Character.isLetterOrDigit(text.characters()[at]);
  }

  private boolean isHeadlineInTitleCase() {
    int words = 0;
    int capital = 0;
    for (int i = 0; i < count && text.inHeadline(begins[i]); i++) {
      if (canBegin(i)) {
        words++;
        capital += isCapital(i) ? 1 : 0;
      }
    }
    return words >= TITLE_WORDS && capital >= TITLE_CASE * words;
  }

  /// Whether nouns have capital letters in it, apart from where sentences begin: some write without
  /// any but those of names.
  private boolean hasCapitals() {
    int words = 0;
    int capital = 0;
    for (int i = 1; i < count; i++) {
      if (!beginsSentence(i)) {
        words++;
        capital += isCapital(i) ? 1 : 0;
      }
    }
    return capital > 0 && capital >= NOUN_CASE * words;
  }

  private boolean beginsSentence(int i) {
    if (i == 0) {
      return true;
    }
    boolean goesOn = begins[i] - ends[i - 1] == 1 && text.characters()[begins[i] - 1] == ' ';
    return !goesOn && !(isAbbreviated(i - 1) && (isTitle(i - 1) || isInitial(i - 1)));
  }

  boolean isAcronym(int i) {
    char[] original = text.original();
    for (int at = begins[i]; at < ends[i]; at++) {
      if (!Character.isUpperCase(original[at])
          && (at == begins[i] || !WordCutter.isApostrophe(original[at]))) {
        return false;
      }
    }
    return true;
  }
}
