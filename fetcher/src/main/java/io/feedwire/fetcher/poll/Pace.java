package io.feedwire.fetcher.poll;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How fast a feed publishes, as far as looking at it has shown. Items and hours are sums in which
/// what is long ago counts less and less, one pair for the long run and one for today; their
/// quotient is a rate.
///
/// @param items new ones, long run
/// @param hours looked at, long run
/// @param itemsLately new ones, short run
/// @param hoursLately looked at, short run
/// @param listed items in the last document; 0 where they cannot be counted
/// @param seenAt when it was last seen to its end: new items are newer than this
/// @param overflowed whether all that the last document listed was new, so that some may be missed
/// @param hints what the publisher wants
/// @param liar whether the server said once that nothing had changed (304) when something had
@RecordBuilder
public record Pace(
    double items,
    double hours,
    double itemsLately,
    double hoursLately,
    int listed,
    @Nullable Instant seenAt,
    boolean overflowed,
    Hints hints,
    boolean liar)
    implements PaceBuilder.With {

  /// Nothing is known yet.
  public static final Pace UNKNOWN = new Pace(0, 0, 0, 0, 0, null, false, Hints.NONE, false);

  /// Weeks look alike, and a feed's habits change over months.
  private static final Duration LONG_RUN = Duration.ofDays(7);

  /// A night, a burst of news.
  private static final Duration SHORT_RUN = Duration.ofHours(4);

  /// What is assumed as long as little is known: an item an hour, as if an hour had shown it.
  private static final double PRIOR_ITEMS = 1;

  private static final double PRIOR_HOURS = 1;

  /// @param listed items in the document, 0 where they cannot be counted; null where it did not
  ///   come
  /// @param fresh those that were not known; for what cannot be counted, 1 for other bytes
  /// @param onTime whether this look came when it was meant to: one that came late shows what our
  ///   own rest was like, and nothing is learnt from it
  Pace after(@Nullable Integer listed, int fresh, boolean onTime, Instant at) {
    Pace next = withSeenAt(at).withListed(listed == null ? this.listed : listed);
    if (seenAt == null) {
      // All that is there at the first look is new to us, and tells nothing.
      return next;
    }
    boolean all = listed != null && listed > 1 && fresh >= listed;
    if (!onTime) {
      return next.withOverflowed(all);
    }
    double passed = Math.max(0, Duration.between(seenAt, at).toMillis() / 3_600_000.0);
    double keep = keep(passed, LONG_RUN);
    double keepLately = keep(passed, SHORT_RUN);
    return next.withItems(items * keep + fresh)
        .withHours(hours * keep + passed)
        .withItemsLately(itemsLately * keepLately + fresh)
        .withHoursLately(hoursLately * keepLately + passed)
        .withOverflowed(all);
  }

  private static double keep(double hours, Duration run) {
    return Math.exp(-hours / (run.toMillis() / 3_600_000.0));
  }

  /// New items an hour that are to be expected now. Between the long run and today, in the middle
  /// by ratio: a burst and a silence both last, but not forever.
  double rate() {
    double longRun = (items + PRIOR_ITEMS) / (hours + PRIOR_HOURS);
    // Today starts from what the long run says.
    double lately = (itemsLately + longRun) / (hoursLately + 1);
    return Math.sqrt(longRun * lately);
  }
}
