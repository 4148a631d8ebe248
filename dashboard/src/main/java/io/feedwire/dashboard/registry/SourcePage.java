package io.feedwire.dashboard.registry;

import io.feedwire.contracts.source.SourceState;
import io.feedwire.dashboard.status.SourceStatus;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Some of the sources, worst first.
///
/// @param total how many there are that were asked for
/// @param counts how many there are in each state, of all
record SourcePage(
    int total, int offset, Map<SourceState, Integer> counts, List<SourceStatus> sources) {

  private static final int MAX_LIMIT = 1000;

  static SourcePage of(
      List<SourceStatus> all,
      @Nullable SourceState state,
      @Nullable String mentioning,
      int offset,
      int limit) {
    Map<SourceState, Integer> counts = new EnumMap<>(SourceState.class);
    all.forEach(status -> counts.merge(status.state(), 1, Integer::sum));
    List<SourceStatus> asked =
        all.stream()
            .filter(status -> state == null || status.state() == state)
            .filter(status -> mentioning == null || status.mentions(mentioning))
            .toList();
    int from = Math.clamp(offset, 0, asked.size());
    int to = Math.min(asked.size(), from + Math.clamp(limit, 1, MAX_LIMIT));
    return new SourcePage(asked.size(), from, counts, asked.subList(from, to));
  }

  /// The state of a name, in letters of any case; empty for what is none.
  static Optional<SourceState> state(String name) {
    return Stream.of(SourceState.values())
        .filter(state -> state.name().equalsIgnoreCase(name))
        .findFirst();
  }
}
