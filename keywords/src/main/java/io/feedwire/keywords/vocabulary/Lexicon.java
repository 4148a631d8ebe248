package io.feedwire.keywords.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What is known of one language's words, immutable: the terms that publishers have declared and,
/// where text has no blanks, the words that it is cut by, in one automaton. A term's number is its
/// place in the order of terms.
public final class Lexicon {

  static final Lexicon EMPTY = new Lexicon(List.of(), new Facts(0, 0));

  /// What is known of a term.
  ///
  /// @param kind what the word list says
  /// @param stop whether it says nothing
  /// @param companions terms that are declared where it stands in the text, likeliest first
  public record Term(
      String text, WordKind kind, Counts counts, boolean stop, Companion[] companions) {

    boolean taught() {
      return counts.declared() > 0;
    }
  }

  /// A term that is often declared where another stands in the text.
  ///
  /// @param share of the articles with the other that declare it, 0 to 1
  public record Companion(String term, double share) {}

  /// The language as a whole.
  ///
  /// @param articles all read
  /// @param declaring of these, those with keywords
  record Facts(long articles, long declaring) {}

  private final Term[] terms;
  private final boolean[] taught;
  private final WordKind[] kinds;
  private final int[][] companions;
  private final float[] rarities;
  private final float[] odds;
  private final float[] declared;
  private final Facts facts;
  private final TermTrie declaredTerms;
  private final TermTrie words;

  /// @param all in order of their texts
  Lexicon(List<Term> all, Facts facts) {
    this.facts = facts;
    terms = all.toArray(Term[]::new);
    String[] texts = all.stream().map(Term::text).toArray(String[]::new);
    companions = new int[terms.length][];
    taught = new boolean[terms.length];
    kinds = new WordKind[terms.length];
    rarities = new float[terms.length];
    odds = new float[terms.length];
    declared = new float[terms.length];
    for (int id = 0; id < terms.length; id++) {
      companions[id] =
          Arrays.stream(terms[id].companions())
              .mapToInt(companion -> Arrays.binarySearch(texts, companion.term()))
              .toArray();
      rarities[id] = (float) rarity(terms[id].counts().documents(), prior(terms[id]));
      taught[id] = terms[id].taught();
      kinds[id] = terms[id].kind();
      declared[id] = (float) Math.log1p(terms[id].counts().declared());
      odds[id] = (float) odds(terms[id].counts());
    }
    declaredTerms = trie(true);
    words = trie(false);
  }

  private TermTrie trie(boolean ofTaught) {
    int[] ids = IntStream.range(0, terms.length).filter(id -> taught[id] == ofTaught).toArray();
    return new TermTrie(Arrays.stream(ids).mapToObj(id -> terms[id].text()).toList(), ids);
  }

  /// Reports the declared terms that begin at a place of a folded text, the shortest first.
  public void readTaught(char[] folded, int at, TermTrie.Sink sink) {
    declaredTerms.read(folded, at, sink);
  }

  /// Reports the other words that begin there.
  public void readWords(char[] folded, int at, TermTrie.Sink sink) {
    words.read(folded, at, sink);
  }

  /// Whether exactly these characters are known.
  public boolean isWord(char[] folded, int begin, int end) {
    return declaredTerms.has(folded, begin, end) || words.has(folded, begin, end);
  }

  /// How many terms publishers have declared.
  int taught() {
    return (int) Arrays.stream(terms).filter(Term::taught).count();
  }

  /// What is known of the term of that number.
  public Term term(int id) {
    return terms[id];
  }

  /// Whether publishers have declared it.
  public boolean isTaught(int id) {
    return taught[id];
  }

  /// Whether it says nothing.
  public boolean isStop(int id) {
    return terms[id].stop();
  }

  /// What the word list says of it.
  public WordKind kind(int id) {
    return kinds[id];
  }

  /// The number of a folded term; negative when it is unknown.
  public int id(String term) {
    int id = declaredTerms.find(term);
    return id >= 0 ? id : words.find(term);
  }

  /// The numbers of [Term#companions]; negative for one that is no longer known.
  public int[] companions(int id) {
    return companions[id];
  }

  /// How rare a term is among articles, 0 for one that every article has.
  public double rarity(int id) {
    return rarities[id];
  }

  /// Of a term that nothing is known of.
  public double rarity() {
    return rarity(0, 0);
  }

  /// The logarithm of the odds that a term is declared where the text has it.
  public double odds(int id) {
    return odds[id];
  }

  /// The logarithm of the articles that declare it, and one.
  public double declared(int id) {
    return declared[id];
  }

  private double prior(Term term) {
    return term.kind() == WordKind.UNKNOWN ? 0 : Prior.of(term.text());
  }

  private double rarity(double documents, double prior) {
    return Math.log((facts.articles() + Prior.ARTICLES) / (documents + prior + 1));
  }

  /// A tenth and one article beforehand: of the terms that stand in a text, few are declared.
  private static double odds(Counts counts) {
    double share = (counts.confirmed() + 0.1) / (Math.max(counts.seen(), counts.confirmed()) + 1.0);
    return Math.log(share / (1 - share));
  }

  private static final class Prior {
    /// Articles that the word list stands for: the stream soon outweighs it.
    static final double ARTICLES = 2_000;

    /// The word list counts words, not articles, and those of long texts: a tenth of it fits the
    /// share of articles that have a word.
    private static final double SHARE = 0.1;

    static double of(String word) {
      WordList.@Nullable Word known = WordList.chinese().get(word);
      return known == null ? 0 : Math.min(ARTICLES, known.frequency() * SHARE);
    }
  }
}
