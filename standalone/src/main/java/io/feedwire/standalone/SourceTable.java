package io.feedwire.standalone;

import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.Source;
import io.feedwire.sources.Locations;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The sources as a table for a terminal, what needs a look first.
final class SourceTable {

  private final Instant now;

  SourceTable(Instant now) {
    this.now = now;
  }

  void print(List<Source> sources, Map<String, FetchOutcome> outcomes, PrintWriter out) {
    if (sources.isEmpty()) {
      out.println("No sources. Add one: ./feedwire add URL|FOLDER");
      return;
    }
    int idWidth = sources.stream().mapToInt(source -> source.id().length()).max().orElse(0);
    for (Source source : sources) {
      @Nullable FetchOutcome last = outcomes.get(source.id());
      out.printf(
          "%-" + idWidth + "s  %-12s  %-10s  %s%n",
          source.id(),
          state(source, last),
          last == null ? "" : ago(last.at()),
          Locations.redacted(source.location())
              + (source.name() == null ? "" : "  (" + source.name() + ")"));
      if (last != null) {
        ProgressText.of(last).ifPresent(line -> out.printf("%" + idWidth + "s  %s%n", "", line));
      }
      if (last != null && last.error() != null) {
        out.printf("%" + idWidth + "s  %s%n", "", SafeText.of(last.error()));
      }
    }
  }

  private static String state(Source source, @Nullable FetchOutcome last) {
    if (source.paused()) {
      return "paused";
    }
    return last == null
        ? "waiting"
        : last.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
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
