package io.feedwire.keywords.spaced;

import io.feedwire.keywords.text.FoldedText;
import io.feedwire.keywords.text.Scripts;
import io.feedwire.keywords.text.StopWords;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.th.ThaiTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/// The words of a text, by the rules of Unicode (UAX 29) as Lucene has them; Thai by a dictionary.
/// Of Japanese only runs of ideographs and of katakana, which is what its names and terms are
/// written in.
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
          "en", Set.of("new", "long", "first", "great", "old", "little", "big", "high"),
          "es", Set.of("el", "la", "los", "las", "nueva", "gran"),
          "fr", Set.of("le", "la", "les", "grand", "nouvelle"),
          "it", Set.of("la", "lo", "nuova"),
          "pt", Set.of("nova", "grande"));

  /// What stands behind the apostrophe of a verb that was drawn together with another word.
  private static final Set<String> CONTRACTED = Set.of("t", "re", "ll", "ve", "d", "m");

  /// Languages that write short words before a vowel in one with the next: l'Europe.
  private static final Set<String> ELIDING = Set.of("fr", "it", "ca");

  /// Letters of the longest such word: dell'.
  private static final int LONGEST_ELIDED = 4;

  /// Where so many words of a headline, of so many at least, begin with a capital letter, it says
  /// nothing of names.
  private static final double TITLE_CASE = 0.8;

  private static final int TITLE_WORDS = 4;

  private final String language;
  private final FoldedText text;
  private final CharArraySet stopWords;
  private final int shortest;
  private int[] begins = new int[256];
  private int[] ends = new int[256];
  private int count;
  private final BitSet verbs = new BitSet();
  private boolean titled;
  private @Nullable NameParticles particles;

  private Tokens(String language, FoldedText text) {
    this.language = language;
    this.text = text;
    stopWords = StopWords.of(language);
    shortest = StopWords.isKnown(language) ? SHORTEST : SHORTEST_UNKNOWN;
  }

  static Tokens of(String language, FoldedText text) {
    var tokens = new Tokens(language, text);
    if (text.hasKana()) {
      tokens.runs();
    } else {
      try (Tokenizer tokenizer =
          language.equals("th") ? new ThaiTokenizer() : new StandardTokenizer()) {
        tokens.read(tokenizer);
      } catch (IOException e) {
        throw new UncheckedIOException("characters in memory cannot fail to be read", e);
      }
    }
    if (language.equals("ko")) {
      tokens.cutParticles();
    }
    tokens.titled = tokens.isTitled();
    tokens.particles = NameParticles.of(tokens, language);
    return tokens;
  }

  /// Of Korean words, whose verbs are left out.
  private void cutParticles() {
    var words = new KoreanWords(text.characters());
    for (int i = 0; i < count; i++) {
      words.meet(begins[i], ends[i]);
    }
    for (int i = 0; i < count; i++) {
      if (words.isVerb(begins[i], ends[i])) {
        verbs.set(i);
      } else {
        ends[i] = words.end(begins[i], ends[i]);
      }
    }
  }

  private void read(Tokenizer tokenizer) throws IOException {
    tokenizer.setReader(new CharArrayReader(text.original(), 0, text.length()));
    OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
    tokenizer.reset();
    while (tokenizer.incrementToken()) {
      addWord(offset.startOffset(), offset.endOffset());
    }
    tokenizer.end();
  }

  /// Without a possessive `'s`, and in Romance languages without an article before it.
  private void addWord(int begin, int end) {
    char[] original = text.original();
    int apostrophe = end - 1;
    while (apostrophe > begin && !isApostrophe(original[apostrophe])) {
      apostrophe--;
    }
    if (apostrophe == begin) {
      add(begin, end);
    } else if (end - apostrophe == 2 && Character.toLowerCase(original[end - 1]) == 's') {
      add(begin, apostrophe);
    } else if (ELIDING.contains(language) && apostrophe - begin <= LONGEST_ELIDED) {
      add(apostrophe + 1, end);
    } else {
      add(begin, end);
    }
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  private void runs() {
    char[] folded = text.characters();
    int at = 0;
    while (at < folded.length) {
      int end = at + 1;
      char c = folded[at];
      while (end < folded.length && ofOneRun(c, folded[end])) {
        end++;
      }
      if (Scripts.isHan(c) || Scripts.isKatakana(c) || Scripts.isSpaced(c)) {
        add(at, end);
      }
      at = end;
    }
  }

  private static boolean ofOneRun(char first, char next) {
    return Scripts.isHan(first) && Scripts.isHan(next)
        || Scripts.isKatakana(first) && Scripts.isKatakana(next)
        || Scripts.isSpaced(first) && Scripts.isSpaced(next);
  }

  private void add(int begin, int end) {
    if (count == begins.length) {
      begins = Arrays.copyOf(begins, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    begins[count] = begin;
    ends[count++] = end;
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
    boolean shorter = Scripts.isUnspaced(first) || isAcronym(i);
    return canBegin(i)
        && length >= (shorter ? SHORTEST_SYLLABIC : shortest)
        && (!language.equals("vi") || areNames(i, i));
  }

  /// Whether a phrase may begin with it or end.
  boolean canBegin(int i) {
    int length = ends[i] - begins[i];
    return length <= LONGEST
        && length >= SHORTEST_SYLLABIC
        && Character.isLetter(text.characters()[begins[i]])
        && !isStop(i)
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
      if (isApostrophe(original[at])) {
        return CONTRACTED.contains(
            new String(original, at + 1, ends[i] - at - 1).toLowerCase(Locale.ROOT));
      }
    }
    return false;
  }

  /// Whether nothing but a blank or a hyphen stands between it and the one before.
  boolean follows(int i) {
    char between = text.characters()[begins[i] - 1];
    return begins[i] - ends[i - 1] == 1 && (between == ' ' || between == '-');
  }

  /// Whether all begin with a capital letter, and not only because a sentence begins.
  boolean areNames(int first, int last) {
    if (titled && text.inHeadline(begins[first])) {
      return false;
    }
    for (int i = first; i <= last; i++) {
      if (!isCapital(i) && !particles().has(i)) {
        return false;
      }
    }
    return !beginsSentence(first) || first < last;
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

  boolean isCapital(int i) {
    return Character.isUpperCase(text.original()[begins[i]]);
  }

  private boolean isTitled() {
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

  private boolean beginsSentence(int i) {
    return i == 0 || begins[i] - ends[i - 1] != 1 || text.characters()[begins[i] - 1] != ' ';
  }

  boolean isAcronym(int i) {
    for (int at = begins[i]; at < ends[i]; at++) {
      if (!Character.isUpperCase(text.original()[at])) {
        return false;
      }
    }
    return true;
  }
}
