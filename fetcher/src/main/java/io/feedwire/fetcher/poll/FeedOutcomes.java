package io.feedwire.fetcher.poll;

import io.feedwire.contracts.source.Source;
import io.feedwire.fetcher.http.FetchResult;
import io.feedwire.fetcher.http.Response;
import io.feedwire.fetcher.work.FetchOutput;
import io.feedwire.fetcher.work.FetchedDocument;
import io.feedwire.sources.Locations;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a look at a feed comes to: the records it makes and the source's new state.
public final class FeedOutcomes {

  private final PollPolicy policy;
  private final FetchOutput output;
  private final Pace pace;

  public FeedOutcomes(PollPolicy policy, FetchOutput output, Pace pace) {
    this.policy = policy;
    this.output = output;
    this.pace = pace;
  }

  /// Writes the records and gives the state after them.
  public SourceState apply(SourceState before, Look.AtFeed look, Instant now) {
    Source source = before.source();
    FetchResult result = unlessKnown(before, look.result());
    String location = Locations.redacted(source.location());
    if (result instanceof FetchResult.Fetched(byte[] body, String hash, Response response)) {
      var about = FetchedDocument.headers(response, location, look.at(), null, 0);
      output.raw(source.lane(), source.id(), about, body, hash);
    }
    SourceState state = state(before, result, look.at());
    NextPoll next = next(state, look, now);
    output.outcome(
        FetchedDocument.outcome(result, source.id(), location, look.at())
            .name(source.name())
            .tookMillis(look.took().toMillis())
            .failures(state.failures())
            .failingSince(state.failingSince())
            .nextAt(next.at())
            .nextWhy(next.why())
            .build());
    return state.withNextAt(next.at()).withReported(true);
  }

  /// A hub may have pushed the same bytes while they were being fetched.
  private static FetchResult unlessKnown(SourceState before, FetchResult result) {
    return result instanceof FetchResult.Fetched(byte[] body, String hash, Response response)
            && hash.equals(before.bodyHash())
        ? new FetchResult.Unchanged(body.length, response)
        : result;
  }

  private static SourceState state(SourceState before, FetchResult result, Instant at) {
    return switch (result) {
      case FetchResult.Fetched(var body, String hash, Response response) ->
          validators(before.succeeded(), response).withBodyHash(hash);
      case FetchResult.Unchanged(var bytes, Response response) ->
          validators(before.succeeded(), response);
      // A 304 may leave them out; those we sent hold on.
      case FetchResult.NotModified(Response response) ->
          before
              .succeeded()
              .withEtag(or(response.etag(), before.etag()))
              .withLastModified(or(response.lastModified(), before.lastModified()));
      case FetchResult.Throttled throttled -> before.failed(at);
      case FetchResult.TooLarge large -> before.failed(at);
      case FetchResult.Failed failed -> before.failed(at);
    };
  }

  private static SourceState validators(SourceState state, Response response) {
    return state.withEtag(response.etag()).withLastModified(response.lastModified());
  }

  private static @Nullable String or(@Nullable String value, @Nullable String otherwise) {
    return value != null ? value : otherwise;
  }

  private NextPoll next(SourceState state, Look.AtFeed look, Instant now) {
    Source source = state.source();
    return switch (look.result()) {
      case FetchResult.Throttled(var status, Instant until, var sentence) ->
          policy.afterThrottle(source, now, state.failures(), until);
      default ->
          state.failures() > 0
              ? policy.afterFailure(source, now, state.failures())
              : pace.next(source, policy.afterSuccess(source, now, look.took()), now);
    };
  }
}
