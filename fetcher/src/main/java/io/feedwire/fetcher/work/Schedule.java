package io.feedwire.fetcher.work;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Who is due when. In memory only: a processor builds it from its store at its start. Not
/// thread-safe.
public final class Schedule {

  private record Entry(Instant at, String id) {}

  private final TreeSet<Entry> entries =
      new TreeSet<>(Comparator.comparing(Entry::at).thenComparing(Entry::id));
  private final Map<String, Instant> times = new HashMap<>();

  /// Plans one, in place of any earlier plan.
  public void put(String id, Instant at) {
    remove(id);
    times.put(id, at);
    entries.add(new Entry(at, id));
  }

  /// Plans one no more.
  public void remove(String id) {
    @Nullable Instant before = times.remove(id);
    if (before != null) {
      entries.remove(new Entry(before, id));
    }
  }

  /// Takes out the one that is due longest.
  public Optional<Due> takeDue(Instant now) {
    if (entries.isEmpty() || entries.first().at().isAfter(now)) {
      return Optional.empty();
    }
    Entry first = entries.first();
    remove(first.id());
    return Optional.of(new Due(first.id(), first.at()));
  }

  /// One that is due.
  ///
  /// @param since when it became so
  public record Due(String id, Instant since) {}
}
