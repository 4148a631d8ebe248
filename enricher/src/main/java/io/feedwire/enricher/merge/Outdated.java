package io.feedwire.enricher.merge;

import io.feedwire.contracts.article.Provenance;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which contributions others prove to be of an article as it is no more.
final class Outdated {

  private Outdated() {}

  /// The slots of those that are older than a change that another tells of, and of those whose
  /// document is in another format now.
  static Set<String> among(Collection<Contribution> contributions) {
    // Nothing outdates itself; most articles have one.
    if (contributions.size() == 1) {
      return Set.of();
    }
    Instant newest =
        contributions.stream()
            .map(contribution -> Optional.ofNullable(seen(contribution).ownModified()))
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder())
            .orElse(Instant.MIN);
    Set<String> older =
        contributions.stream()
            .filter(contribution -> isOf(contribution).isBefore(newest))
            .map(Contribution::slot)
            .collect(Collectors.toSet());
    return contributions.stream()
        .filter(
            contribution ->
                older.contains(contribution.slot())
                    || contributions.stream()
                        .filter(other -> !older.contains(other.slot()))
                        .anyMatch(other -> replaces(other, contribution)))
        .map(Contribution::slot)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The time that a contribution shows the article of, at the latest: that at which it was
  /// changed; a copy that says nothing of it knows no change that came after the copy was made. Who
  /// doesn't say when that was is believed to have the current version.
  private static Instant isOf(Contribution contribution) {
    @Nullable Instant modified = seen(contribution).ownModified();
    if (modified != null) {
      return modified;
    }
    Provenance provenance = contribution.article().provenance();
    @Nullable Instant made = provenance.saved() == null ? provenance.fetched() : provenance.saved();
    return made == null ? Instant.MAX : made;
  }

  /// Whether a document that was in one format is in another now. Documents of one source in
  /// several formats side by side, as in an archive, do not replace one another, nor do those that
  /// say nothing of where they were read.
  private static boolean replaces(Contribution other, Contribution contribution) {
    Provenance now = other.article().provenance();
    Provenance before = contribution.article().provenance();
    return now.source().equals(before.source())
        && !now.format().equals(before.format())
        && now.location() != null
        && now.location().equals(before.location())
        && now.fetched() != null
        && before.fetched() != null
        && now.fetched().isAfter(before.fetched());
  }

  private static Seen seen(Contribution contribution) {
    return Seen.of(contribution.hash(), contribution.article());
  }
}
