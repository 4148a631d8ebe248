package io.feedwire.enricher.lessons;

import io.feedwire.keywords.vocabulary.Counts;
import io.feedwire.keywords.vocabulary.Entry;
import io.feedwire.keywords.vocabulary.Entry.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// What the articles of a partition taught since it was last taken, summed up. An article has some
/// 250 words and a hundred pairs of terms, most of which are never met again: what was met once
/// waits here for a second time before it becomes a record. A term that a publisher declares does
/// not wait. Not thread-safe.
public final class Sums {

  /// Keys of terms and words, and as many of pairs: 7 MB a partition when both are full, which only
  /// a backlog makes them. Some 1,500 articles have as many words, so that what is forgotten is
  /// what one of so many has.
  public static final int MAX_EACH = 20_000;

  /// Articles that make an entry worth a record.
  private static final int TWICE = 2;

  private final Map<Key, Counts> terms = new HashMap<>();
  private final Map<Key, Counts> pairs = new HashMap<>();
  private final int maxEach;

  /// @param maxEach keys of terms and words, and of pairs; an article's are added all at once
  public Sums(int maxEach) {
    this.maxEach = maxEach;
  }

  /// Adds what an article teaches. Where there is no room, what was met once is forgotten.
  ///
  /// @return whether there is little room left: time to [#take]
  public boolean add(List<Entry> lessons) {
    for (Entry lesson : lessons) {
      if (TermKey.canBeWritten(lesson.key())) {
        Map<Key, Counts> sums = lesson.key().companion().isEmpty() ? terms : pairs;
        sums.merge(lesson.key(), lesson.counts(), Counts::plus);
      }
    }
    return isCrowded(terms) || isCrowded(pairs);
  }

  private boolean isCrowded(Map<Key, Counts> sums) {
    if (sums.size() <= maxEach) {
      return false;
    }
    sums.entrySet().removeIf(sum -> waits(sum.getKey(), sum.getValue()));
    return sums.size() > maxEach / 2;
  }

  /// Takes out what is worth a record: all but what was met once and is not known.
  public List<Entry> take(Predicate<Key> known) {
    List<Entry> taken = new ArrayList<>();
    take(terms, known, taken);
    take(pairs, known, taken);
    return taken;
  }

  private static void take(Map<Key, Counts> sums, Predicate<Key> known, List<Entry> taken) {
    Iterator<Map.Entry<Key, Counts>> all = sums.entrySet().iterator();
    while (all.hasNext()) {
      Map.Entry<Key, Counts> sum = all.next();
      if (!waits(sum.getKey(), sum.getValue()) || known.test(sum.getKey())) {
        taken.add(new Entry(sum.getKey(), sum.getValue()));
        all.remove();
      }
    }
  }

  private static boolean waits(Key key, Counts counts) {
    if (key.companion().isEmpty()) {
      return !key.term().isEmpty() && counts.declared() == 0 && counts.documents() < TWICE;
    }
    return counts.declared() < TWICE;
  }

  /// Keys that are held.
  public int size() {
    return terms.size() + pairs.size();
  }
}
