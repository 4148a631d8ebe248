package io.feedwire.enricher.merge;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.EnrichedArticle.Version;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// All that is said of one article, by slot.
///
/// @param bySlot in order of slot, at most [#MAX_SLOTS]
public record Contributions(SortedMap<String, Contribution> bySlot) {

  /// An article that more sources deliver keeps those whose slots sort first: a rule that any order
  /// of arrival ends the same by, and that forgets no version of a slot that is kept.
  public static final int MAX_SLOTS = 8;

  /// Of an article of which nothing is said yet.
  public static final Contributions NONE = new Contributions(Collections.emptySortedMap());

  /// What is stored of an article, in any order.
  public static Contributions of(Collection<Contribution> stored) {
    var bySlot = new TreeMap<String, Contribution>();
    stored.forEach(contribution -> bySlot.put(contribution.slot(), contribution));
    return new Contributions(bySlot);
  }

  /// These after one more delivery; equal to these when it says nothing new.
  public Contributions and(Article delivered) {
    var next = new TreeMap<>(bySlot);
    next.merge(
        Contribution.slot(delivered),
        Contribution.of(delivered),
        (before, _) -> before.and(delivered));
    while (next.size() > MAX_SLOTS) {
      next.remove(next.lastKey());
    }
    return new Contributions(next);
  }

  /// Whether nobody says anything.
  public boolean isEmpty() {
    return bySlot.isEmpty();
  }

  /// The richest alone: what is left to write when all together are too large for a record.
  public Contributions richest() {
    Set<String> outdated = Outdated.among(bySlot.values());
    return of(List.of(Richness.ranked(bySlot.values(), outdated).getFirst()));
  }

  /// The versions that the slot of [#revision] delivered, newest first.
  public List<Version> history() {
    return bySlot.values().stream()
        .max(Comparator.comparingInt(Contribution::versions).thenComparing(Contribution::slot))
        .map(Contribution::history)
        .orElse(List.of());
  }

  /// The highest number of versions that one slot delivered, one that returned counted again: the
  /// publisher gave out at least so many, and two sources of the same three do not make six.
  public int revision() {
    return bySlot.values().stream().mapToInt(Contribution::versions).max().orElse(0);
  }
}
