package io.feedwire.fetcher.work;

import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.FetchOutcomeBuilder;
import io.feedwire.contracts.source.Problem;
import io.feedwire.contracts.topic.RawHeaders;
import io.feedwire.fetcher.http.FetchResult;
import io.feedwire.fetcher.http.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The parts of a raw record and of an outcome that a [FetchResult] alone determines, the same for
/// polled and for requested documents.
public final class FetchedDocument {

  private FetchedDocument() {}

  /// Headers of a document.
  ///
  /// @param location without credentials
  public static RawHeaders headers(
      Response response, String location, Instant at, @Nullable String formatHint, int depth) {
    return new RawHeaders(
        location,
        at,
        response.contentType(),
        response.status(),
        response.etag(),
        response.lastModified(),
        response.contentLocation(),
        formatHint,
        depth);
  }

  /// An outcome with status, numbers and sentence filled in.
  ///
  /// @param location without credentials
  public static FetchOutcomeBuilder outcome(
      FetchResult result, String sourceId, String location, Instant at) {
    FetchOutcomeBuilder outcome =
        FetchOutcomeBuilder.builder().sourceId(sourceId).location(location).at(at);
    return switch (result) {
      case FetchResult.Fetched(byte[] body, var hash, Response response) ->
          outcome
              .status(FetchOutcome.Status.FETCHED)
              .httpStatus(response.status())
              .bytes(body.length)
              .documents(1);
      case FetchResult.NotModified(Response response) ->
          outcome.status(FetchOutcome.Status.NOT_MODIFIED).httpStatus(response.status());
      case FetchResult.Unchanged(long bytes, Response response) ->
          outcome.status(FetchOutcome.Status.UNCHANGED).httpStatus(response.status()).bytes(bytes);
      case FetchResult.Throttled(int status, var until, String sentence) ->
          outcome
              .status(FetchOutcome.Status.THROTTLED)
              .httpStatus(status)
              .problem(Problem.RATE_LIMITED)
              .error(sentence);
      case FetchResult.TooLarge(int status, long bytes, Problem problem, String sentence) ->
          outcome
              .status(FetchOutcome.Status.TOO_LARGE)
              .httpStatus(status)
              .bytes(bytes)
              .problem(problem)
              .error(sentence);
      case FetchResult.Failed(Integer status, Problem problem, String sentence) ->
          outcome
              .status(FetchOutcome.Status.FAILED)
              .httpStatus(status)
              .problem(problem)
              .error(sentence);
    };
  }
}
