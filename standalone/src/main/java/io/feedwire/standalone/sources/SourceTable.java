package io.feedwire.standalone.sources;

import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.source.SourceState;
import io.feedwire.dashboard.status.FeedHealth;
import io.feedwire.dashboard.status.FetchHistory;
import io.feedwire.sources.Locations;
import io.feedwire.standalone.text.ProgressText;
import io.feedwire.standalone.text.SafeText;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The sources as a table for a terminal, what needs a look first.
final class SourceTable {

  /// An id longer than this moves its own line only.
  private static final int MAX_ID_WIDTH = 48;

  private final Instant now;

  SourceTable(Instant now) {
    this.now = now;
  }

  void print(List<SourceHistory> sources, PrintWriter out) {
    int idWidth =
        sources.stream()
            .mapToInt(source -> Math.min(source.source().id().length(), MAX_ID_WIDTH))
            .max()
            .orElse(1);
    Comparator<SourceHistory> worstFirst = Comparator.comparing(SourceHistory::state);
    sources.stream()
        .sorted(worstFirst.thenComparing(source -> source.source().id()))
        .forEach(source -> print(source.source(), source.fetches(), idWidth, out));
  }

  private void print(Source source, FetchHistory history, int idWidth, PrintWriter out) {
    @Nullable FetchOutcome last = history.last();
    SourceState state = history.state(source);
    String name = source.name() == null ? "" : "  (" + source.name() + ")";
    out.printf(
        "%-" + idWidth + "s  %-9s  %-10s  %s%n",
        source.id(),
        state.name().toLowerCase(Locale.ROOT),
        last == null ? "" : ago(last.at()),
        SafeText.of(Locations.redacted(source.location()) + name));
    if (last != null) {
      ProgressText.of(last).ifPresent(line -> out.printf("%" + idWidth + "s  %s%n", "", line));
    }
    if (last != null && last.error() != null) {
      out.printf("%" + idWidth + "s  %s%s%n", "", SafeText.of(last.error()), since(last));
    }
    FeedHealth.@Nullable Problem unread = history.unread(source);
    if (unread != null) {
      out.printf("%" + idWidth + "s  %s%n", "", unread(unread));
    }
  }

  private String unread(FeedHealth.Problem problem) {
    return "%s (since %s)".formatted(SafeText.of(problem.error()), ago(problem.at()));
  }

  private String since(FetchOutcome last) {
    @Nullable Instant since = last.failingSince();
    return since == null
        ? ""
        : " (since %s, %d %s)"
            .formatted(ago(since), last.failures(), last.failures() == 1 ? "time" : "times");
  }

  private String ago(Instant at) {
    Duration age = Duration.between(at, now);
    if (age.toMinutes() < 1) {
      return Math.max(0, age.toSeconds()) + " s ago";
    }
    return age.toHours() < 1
        ? age.toMinutes() + " min ago"
        : age.toDays() < 1 ? age.toHours() + " h ago" : age.toDays() + " d ago";
  }
}
