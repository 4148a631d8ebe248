package io.feedwire.dashboard.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.source.SourceState;
import io.feedwire.sources.Locations;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A source as it is registered, and how the last look at it ended: for programs.
///
/// @param source without user and password, where they stand in an address from before that was
///   refused
/// @param lastFetch absent when none is known
/// @param rejected its own newest document, where that could not be read
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourceStatus(
    Source source,
    SourceState state,
    @Nullable FetchOutcome lastFetch,
    FeedHealth.@Nullable Problem rejected) {

  static final Comparator<SourceStatus> WORST_FIRST =
      Comparator.comparing((SourceStatus status) -> status.state())
          .thenComparing(SourceStatus::failures, Comparator.reverseOrder())
          .thenComparing(status -> status.source().id());

  static SourceStatus of(Source source, FetchHistory history) {
    @Nullable FetchOutcome last = history.last();
    return new SourceStatus(
        source.withLocation(Locations.redacted(source.location())),
        history.state(source),
        last == null ? null : last.withLocation(Locations.redacted(last.location())),
        history.unread(source));
  }

  private int failures() {
    return lastFetch == null ? 0 : lastFetch.failures();
  }

  /// Whether the text stands in its id, address, name or category; case does not matter.
  public boolean mentions(String text) {
    String all =
        String.join(
            "\n",
            source.id(),
            source.location(),
            String.valueOf(source.name()),
            String.valueOf(source.category()));
    return all.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
  }
}
