package io.feedwire.fetcher.websub;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a hub is worth polling less for. It is once a push has brought an item before a poll
/// did; it is not when a poll found an item that wasn't pushed within [#GRACE], until [#TO_REGAIN]
/// pushes came first.
///
/// @param trusted whether it is
/// @param lost whether it ever was not any more
/// @param wins pushes that came first, since the hub was last found late
/// @param known keys of items pushed or polled, newest last
/// @param open items that a poll found first and that may still be pushed
/// @param compared whether a document was polled since the hub pushes: the first one shows what was
///   there before
/// @param bodies hashes of the last bodies pushed
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Trust(
    boolean trusted,
    boolean lost,
    int wins,
    List<String> known,
    List<Found> open,
    boolean compared,
    List<String> bodies)
    implements TrustBuilder.With {

  /// An item that a poll found.
  public record Found(String item, Instant at) {}

  /// Between an item's appearance and its push: the publisher tells the hub, and the hub fetches.
  /// Hubs seen take seconds, a busy one minutes.
  static final Duration GRACE = Duration.ofMinutes(5);

  /// A hub that was late once is taken back after more than chance.
  static final int TO_REGAIN = 3;

  /// Items remembered: those of the longest usual feed and some that only pushes had.
  private static final int MAX_KNOWN = 300;

  private static final int MAX_OPEN = 20;

  /// Bodies remembered, so that a push sent twice is one.
  private static final int MAX_BODIES = 8;

  /// Nothing is known of a hub.
  static final Trust NONE = new Trust(false, false, 0, List.of(), List.of(), false, List.of());

  public Trust {
    known = known == null ? List.of() : List.copyOf(known);
    open = open == null ? List.of() : List.copyOf(open);
    bodies = bodies == null ? List.of() : List.copyOf(bodies);
  }

  /// A push came.
  Trust pushed(Set<String> items, String bodyHash) {
    boolean first = !known.containsAll(items);
    int won = first ? wins + 1 : wins;
    List<Found> waiting = open.stream().filter(found -> !items.contains(found.item())).toList();
    return new Trust(
        trusted || (first && won >= (lost ? TO_REGAIN : 1)),
        lost,
        won,
        last(known, items, MAX_KNOWN),
        waiting,
        compared,
        last(bodies, List.of(bodyHash), MAX_BODIES));
  }

  /// A poll showed these items.
  Trust polled(Set<String> items, Instant at) {
    List<Found> waiting = new ArrayList<>(open);
    if (compared) {
      items.stream()
          .filter(item -> !known.contains(item))
          .limit(Math.max(0, MAX_OPEN - waiting.size()))
          .forEach(item -> waiting.add(new Found(item, at)));
    }
    return withKnown(last(known, items, MAX_KNOWN)).withOpen(waiting).withCompared(true);
  }

  /// What is still open after its time counts against the hub.
  Trust settled(Instant now) {
    List<Found> waiting =
        open.stream().filter(found -> found.at().plus(GRACE).isAfter(now)).toList();
    return waiting.size() == open.size()
        ? this
        : withTrusted(false).withLost(true).withWins(0).withOpen(waiting);
  }

  /// The hub doesn't push at the time, so nothing can be held against it.
  Trust idle() {
    return withOpen(List.of()).withCompared(false);
  }

  /// When [#settled] has something to say; null when nothing is open.
  @Nullable Instant settleAt() {
    return open.isEmpty() ? null : open.getFirst().at().plus(GRACE);
  }

  private static List<String> last(List<String> before, Collection<String> news, int max) {
    SequencedSet<String> all = new LinkedHashSet<>(before);
    all.removeAll(news);
    all.addAll(news);
    return all.stream().skip(Math.max(0, all.size() - max)).toList();
  }
}
