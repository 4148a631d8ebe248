package io.feedwire.dashboard.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.source.SourceState;
import io.feedwire.sources.Locations;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one source is doing, for people.
///
/// @param name of the source, else its location
/// @param lastFetch when it was last looked at; absent before the first time
/// @param nextFetch when it is looked at next, and `nextWhy` why then
/// @param error what is wrong, one sentence, and `failingSince` from when on
/// @param failures how many in a row
/// @param problems single documents of the source that could not be read, newest first: files of a
///   folder, documents that another asked for, and the source's own as long as it is the newest.
///   Only that says anything of the state; of the others nobody tells when one is mended, so each
///   has its time
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedHealth(
    String id,
    String name,
    String location,
    SourceState state,
    @Nullable Instant lastFetch,
    @Nullable Instant nextFetch,
    @Nullable String nextWhy,
    @Nullable String error,
    @Nullable Instant failingSince,
    int failures,
    List<Problem> problems) {

  public FeedHealth {
    problems = List.copyOf(problems);
  }

  /// A document that could not be read.
  ///
  /// @param location of the document: URL or `file:` URI
  /// @param error one sentence
  public record Problem(String location, String error, Instant at) {}

  /// Worst first: by state, then who has failed most often, then who has problems, then by name.
  static final Comparator<FeedHealth> WORST_FIRST =
      Comparator.comparing((FeedHealth feed) -> feed.state())
          .thenComparing(FeedHealth::failures, Comparator.reverseOrder())
          .thenComparing(feed -> feed.problems().isEmpty())
          .thenComparing(FeedHealth::name, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(FeedHealth::id);

  static FeedHealth of(Source source, FetchHistory history) {
    @Nullable FetchOutcome last = history.last();
    List<Problem> problems = history.newestFirst(source);
    SourceState state = history.state(source);
    @Nullable String named = source.name();
    // A password may stand in an address from before that was refused.
    String location = Locations.redacted(source.location());
    String name = named == null || named.isBlank() ? location : named;
    if (last == null) {
      return new FeedHealth(
          source.id(), name, location, state, null, null, null, null, null, 0, problems);
    }
    return new FeedHealth(
        source.id(),
        name,
        location,
        state,
        last.at(),
        source.paused() ? null : last.nextAt(),
        source.paused() ? null : last.nextWhy(),
        last.error(),
        last.failingSince(),
        last.failures(),
        problems);
  }
}
