package io.feedwire.fetcher.poll;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where permanent redirects say that a source has moved. Servers say so by mistake, and for an
/// hour: it is believed after days, and only of an address that shows the same items.
///
/// @param to the new address
/// @param since when it was first named
/// @param looks how often it was named in a row, and the same items were there
/// @param stored whether it is asked instead of the old address now
public record Move(String to, Instant since, int looks, boolean stored) {

  /// How long it must have been so: longer than any maintenance.
  private static final Duration STABLE_FOR = Duration.ofDays(3);

  private static final int STABLE_LOOKS = 5;

  /// What is known after a look that went well.
  ///
  /// @param to where permanent redirects led now; null for nowhere
  /// @param sameFeed whether what was there is the feed as it was known
  static @Nullable Move after(
      @Nullable Move before, @Nullable String to, boolean sameFeed, Instant at) {
    if (before != null && before.stored && (to == null || to.equals(before.to))) {
      return before;
    }
    if (to == null || !sameFeed) {
      return null;
    }
    if (before == null || !before.to.equals(to)) {
      // A further move from a stored address begins anew, and at the old one.
      return new Move(to, at, 1, false);
    }
    boolean stable =
        before.looks + 1 >= STABLE_LOOKS && !at.isBefore(before.since.plus(STABLE_FOR));
    return new Move(to, before.since, before.looks + 1, stable);
  }
}
