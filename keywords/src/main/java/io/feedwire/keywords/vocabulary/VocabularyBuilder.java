package io.feedwire.keywords.vocabulary;

import io.feedwire.keywords.vocabulary.Entry.Key;
import io.feedwire.keywords.vocabulary.Lexicon.Companion;
import io.feedwire.keywords.vocabulary.Lexicon.Facts;
import io.feedwire.keywords.vocabulary.Lexicon.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Adds up what was learnt and makes vocabularies of it. The result depends on the set of entries
/// and not on their order, so that every instance that reads the same topic reads articles alike.
/// Not thread-safe.
public final class VocabularyBuilder {

  /// Declared terms of a language. An automaton of 50,000 reads as fast as one of a thousand; a
  /// publisher's editors use some thousands.
  static final int MAX_TERMS = 50_000;

  /// Words of a language whose articles are counted: rarer ones are as good as new.
  static final int MAX_WORDS = 200_000;

  /// Pairs of a term and another of a language: eight for each term.
  static final int MAX_PAIRS = 8 * MAX_TERMS;

  /// Entries at all, some 150 MB. Beyond, the least used half is forgotten at once, and only then
  /// the order in which they came matters.
  static final int MAX_ENTRIES = 1_000_000;

  /// Companions of a term: what a text is about is said by several terms, so that few of each do.
  private static final int COMPANIONS = 8;

  /// A term that more than this share of the articles declare says where they come from, not what
  /// they are about: the name of a publisher, of a section. The subject of a year reaches half of
  /// it.
  private static final double STOP_SHARE = 0.25;

  /// Articles with keywords before that is judged.
  private static final int STOP_ARTICLES = 200;

  private static final Companion[] NO_COMPANIONS = {};

  private static final Comparator<Entry> MOST_USED =
      Comparator.comparingLong((Entry entry) -> -entry.counts().declared())
          .thenComparingLong(entry -> -entry.counts().lastDeclared())
          .thenComparingLong(entry -> -entry.counts().documents())
          .thenComparing(Entry::key);

  private final Map<Key, Counts> entries = new HashMap<>();
  private final int maxEntries;

  public VocabularyBuilder() {
    this(MAX_ENTRIES);
  }

  /// @param maxEntries held at all, of some 150 bytes each
  public VocabularyBuilder(int maxEntries) {
    this.maxEntries = maxEntries;
  }

  /// Adds counts to those of the same key.
  public VocabularyBuilder add(Entry entry) {
    entries.merge(entry.key(), entry.counts(), Counts::plus);
    if (entries.size() > maxEntries) {
      List<Entry> kept = sorted(entries).subList(0, maxEntries / 2);
      entries.clear();
      kept.forEach(each -> entries.put(each.key(), each.counts()));
    }
    return this;
  }

  /// Adds several.
  public VocabularyBuilder addAll(Iterable<Entry> several) {
    several.forEach(this::add);
    return this;
  }

  /// A vocabulary of what has been added so far. Takes some tenths of a second where Chinese is
  /// among it: for a thread in the background.
  public Vocabulary build() {
    Map<String, List<Entry>> byLanguage = new TreeMap<>();
    byLanguage.put("zh", new ArrayList<>());
    entries.forEach(
        (key, counts) ->
            byLanguage
                .computeIfAbsent(key.language(), _ -> new ArrayList<>())
                .add(new Entry(key, counts)));
    Map<String, Lexicon> lexicons = new HashMap<>();
    byLanguage.forEach((language, of) -> lexicons.put(language, lexicon(language, of)));
    return new Vocabulary(lexicons);
  }

  private Lexicon lexicon(String language, List<Entry> of) {
    Counts whole = entries.getOrDefault(Key.language(language), Counts.NONE);
    of.sort(MOST_USED);
    List<Entry> declared = new ArrayList<>();
    List<Entry> words = new ArrayList<>();
    List<Entry> pairs = new ArrayList<>();
    for (Entry entry : of) {
      if (!entry.key().companion().isEmpty()) {
        add(pairs, entry, MAX_PAIRS);
      } else if (entry.counts().declared() > 0) {
        add(declared, entry, MAX_TERMS);
      } else {
        add(words, entry, MAX_WORDS);
      }
    }
    Map<String, Counts> terms = new HashMap<>();
    declared.forEach(entry -> terms.put(entry.key().term(), entry.counts()));
    words.forEach(entry -> terms.put(entry.key().term(), entry.counts()));
    if (language.equals("zh")) {
      WordList.chinese().keySet().forEach(word -> terms.putIfAbsent(word, Counts.NONE));
    }
    terms.remove("");
    Map<String, List<Companion>> companions = companions(pairs, terms);
    List<Term> all = new ArrayList<>(terms.size());
    terms.forEach(
        (text, counts) -> all.add(term(language, text, counts, whole, companions.get(text))));
    all.sort(Comparator.comparing(Term::text));
    return new Lexicon(all, new Facts(whole.documents(), whole.seen()));
  }

  private static void add(List<Entry> to, Entry entry, int max) {
    if (to.size() < max) {
      to.add(entry);
    }
  }

  private static List<Entry> sorted(Map<Key, Counts> entries) {
    List<Entry> all = new ArrayList<>(entries.size());
    entries.forEach((key, counts) -> all.add(new Entry(key, counts)));
    all.sort(MOST_USED);
    return all;
  }

  /// As if two more articles had the term and not the companion: two that agree are no rule.
  private static Map<String, List<Companion>> companions(
      List<Entry> pairs, Map<String, Counts> terms) {
    Map<String, List<Companion>> companions = new HashMap<>();
    for (Entry pair : pairs) {
      Counts of = terms.get(pair.key().term());
      if (of != null && terms.containsKey(pair.key().companion())) {
        double share = pair.counts().declared() / (of.seen() + 2.0);
        companions
            .computeIfAbsent(pair.key().term(), _ -> new ArrayList<>())
            .add(new Companion(pair.key().companion(), Math.min(1, share)));
      }
    }
    return companions;
  }

  private static Term term(
      String language,
      String text,
      Counts counts,
      Counts whole,
      @Nullable List<Companion> companions) {
    WordList.@Nullable Word word = language.equals("zh") ? WordList.chinese().get(text) : null;
    boolean stop = whole.seen() >= STOP_ARTICLES && counts.declared() > STOP_SHARE * whole.seen();
    Companion[] likeliest =
        companions == null
            ? NO_COMPANIONS
            : companions.stream()
                .sorted(
                    Comparator.comparingDouble((Companion each) -> -each.share())
                        .thenComparing(Companion::term))
                .limit(COMPANIONS)
                .toArray(Companion[]::new);
    return new Term(text, word == null ? WordKind.UNKNOWN : word.kind(), counts, stop, likeliest);
  }
}
