package io.feedwire.dashboard.changes;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A place in the log: for each partition the offset of the next record to read. As text it is the
/// cursor, `0:12,1:7`. A partition that is not named is read from its start: it did not exist when
/// the cursor was made.
///
/// @param next offsets by partition, in order of partition
public record Positions(Map<Integer, Long> next) {

  /// `partition:offset`, comma separated.
  private static final Pattern CURSOR = Pattern.compile("\\d{1,6}:\\d{1,18}(,\\d{1,6}:\\d{1,18})*");

  public static final Positions START = new Positions(Map.of());

  public Positions {
    next = java.util.Collections.unmodifiableMap(new TreeMap<>(next));
  }

  /// Reads a cursor; nothing when the text is none.
  public static Optional<Positions> parse(String cursor) {
    if (!CURSOR.matcher(cursor).matches()) {
      return Optional.empty();
    }
    Map<Integer, Long> next = new TreeMap<>();
    for (String part : cursor.split(",", -1)) {
      int colon = part.indexOf(':');
      next.put(Integer.valueOf(part.substring(0, colon)), Long.valueOf(part.substring(colon + 1)));
    }
    return Optional.of(new Positions(next));
  }

  /// The next offset of a partition.
  public long of(int partition) {
    return next.getOrDefault(partition, 0L);
  }

  /// Whether the entry lies at or after this place.
  public boolean before(Entry entry) {
    return entry.offset() >= of(entry.partition());
  }

  /// The place after an entry.
  public Positions after(Entry entry) {
    return with(entry.partition(), entry.offset() + 1);
  }

  /// This place with one partition moved.
  public Positions with(int partition, long offset) {
    Map<Integer, Long> moved = new TreeMap<>(next);
    moved.put(partition, offset);
    return new Positions(moved);
  }

  /// The same place with every partition of `log` named.
  Positions over(Positions log) {
    Map<Integer, Long> all = new TreeMap<>(next);
    log.next.keySet().forEach(partition -> all.putIfAbsent(partition, 0L));
    return new Positions(all);
  }

  /// Whether no partition of `other` lies before this place.
  public boolean atOrBefore(Positions other) {
    return next.entrySet().stream().allMatch(e -> e.getValue() <= other.of(e.getKey()));
  }

  /// The cursor.
  @Override
  public String toString() {
    return next.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .map(e -> e.getKey() + ":" + e.getValue())
        .collect(Collectors.joining(","));
  }
}
