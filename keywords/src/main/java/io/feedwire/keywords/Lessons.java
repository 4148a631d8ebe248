package io.feedwire.keywords;

import io.feedwire.contracts.article.EnrichedArticle.Keyword;
import io.feedwire.keywords.candidate.Candidate;
import io.feedwire.keywords.text.ArticleText;
import io.feedwire.keywords.vocabulary.Counts;
import io.feedwire.keywords.vocabulary.Entry;
import io.feedwire.keywords.vocabulary.Entry.Key;
import io.feedwire.keywords.vocabulary.Lexicon;
import io.feedwire.keywords.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What an article teaches, as entries to add up. A pure function: it is the caller's to teach an
/// article once, and to sum up before it sends.
public final class Lessons {

  /// Terms of a text that each declared term is noted to go with: those that it says most often.
  private static final int MAX_PAIRED = 30;

  private Lessons() {}

  /// What an article teaches that is read for nothing else.
  public static List<Entry> of(ArticleText article, Vocabulary vocabulary, long day) {
    return of(Reading.of(article, vocabulary), day);
  }

  /// Counts of one article: 1 or 0 each.
  ///
  /// @param day of its publication, days since 1970-01-01: not that of reading it, so that a replay
  ///   teaches the same
  public static List<Entry> of(Reading reading, long day) {
    String language = reading.language;
    Lexicon lexicon = reading.lexicon;
    List<Keyword> declared = DeclaredTerms.of(reading.article, reading.text);
    long declares = declared.isEmpty() ? 0 : 1;
    Map<Key, Counts> counts = new HashMap<>();
    counts.put(Key.language(language), new Counts(1, declares, 0, 0, 0));
    List<Candidate> inText = new ArrayList<>();
    Candidates candidates = reading.candidates;
    for (Candidate candidate : candidates.met()) {
      counts.put(
          Key.term(language, candidates.folded(candidate)), new Counts(1, declares, 0, 0, 0));
      if (candidate.kind() == Candidate.Kind.TAUGHT) {
        inText.add(candidate);
      }
    }
    inText.sort(
        Comparator.comparingInt((Candidate candidate) -> -candidate.count())
            .thenComparingInt(candidate -> candidate.id()));
    List<Candidate> paired = inText.subList(0, Math.min(MAX_PAIRED, inText.size()));
    for (Keyword keyword : declared) {
      String term = keyword.canonical();
      if (!Terms.canBeTaught(term)) {
        continue;
      }
      long confirmed = keyword.score() == DeclaredTerms.IN_TEXT ? 1 : 0;
      counts.put(Key.term(language, term), new Counts(confirmed, confirmed, 1, confirmed, day));
      for (Candidate candidate : paired) {
        String other = lexicon.term(candidate.id()).text();
        if (!other.equals(term)) {
          counts.put(new Key(language, other, term), new Counts(0, 0, 1, 0, day));
        }
      }
    }
    List<Entry> entries = new ArrayList<>(counts.size());
    counts.forEach((key, count) -> entries.add(new Entry(key, count)));
    return entries;
  }
}
