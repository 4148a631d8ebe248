package io.feedwire.fetcher;

import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.FetchOutcomeBuilder;
import io.feedwire.contracts.source.FetchRequest;
import io.feedwire.contracts.source.FileCheck;
import io.feedwire.contracts.source.Problem;
import io.feedwire.fetcher.http.DocumentFetcher;
import io.feedwire.fetcher.http.FetchResult;
import io.feedwire.fetcher.http.HeadResult;
import io.feedwire.fetcher.http.HttpTarget;
import io.feedwire.fetcher.http.Response;
import io.feedwire.fetcher.poll.FeedOutcomes;
import io.feedwire.fetcher.work.FetchedDocument;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a request brought: a document, or what a server says of a file.
sealed interface Brought {

  /// Serves a request.
  ///
  /// @param at its address
  static Brought by(DocumentFetcher http, FetchRequest request, URI at) {
    return request.check() == null
        ? new Document(http.fetch(HttpTarget.of(at)))
        : new Word(http.head(at));
  }

  /// What a request brought that nobody was asked for.
  static Brought nothing(FetchRequest request, FetchResult.Failed why) {
    return request.check() == null ? new Document(why) : new Word(why);
  }

  /// Whether anything was heard of the other side.
  boolean isHeard();

  /// That the server wants to be asked later; empty when it doesn't.
  Optional<FetchResult.Throttled> throttled();

  /// What the server still grants; absent when unknown.
  Response.@Nullable Quota quota();

  /// The event, with status, numbers and sentence filled in.
  ///
  /// @param location without credentials
  FetchOutcomeBuilder outcome(String sourceId, String location, Instant at);

  /// A document, or why there is none.
  record Document(FetchResult result) implements Brought {

    @Override
    public boolean isHeard() {
      return !FeedOutcomes.isUnheard(result);
    }

    @Override
    public Optional<FetchResult.Throttled> throttled() {
      return result instanceof FetchResult.Throttled later ? Optional.of(later) : Optional.empty();
    }

    @Override
    public Response.@Nullable Quota quota() {
      return result instanceof FetchResult.Fetched fetched ? fetched.response().quota() : null;
    }

    @Override
    public FetchOutcomeBuilder outcome(String sourceId, String location, Instant at) {
      return FetchedDocument.outcome(result, sourceId, location, at);
    }
  }

  /// What was said of a file. That there is none is an answer as good as any.
  record Word(HeadResult result) implements Brought {

    @Override
    public boolean isHeard() {
      return !(result instanceof FetchResult.Failed failed && FeedOutcomes.isUnheard(failed));
    }

    @Override
    public Optional<FetchResult.Throttled> throttled() {
      return result instanceof FetchResult.Throttled later ? Optional.of(later) : Optional.empty();
    }

    @Override
    public Response.@Nullable Quota quota() {
      return result instanceof HeadResult.Told told ? told.response().quota() : null;
    }

    @Override
    public FetchOutcomeBuilder outcome(String sourceId, String location, Instant at) {
      return switch (result) {
        case HeadResult.Told told -> checked(told.response().status(), sourceId, location, at);
        case FetchResult.Throttled later -> FetchedDocument.outcome(later, sourceId, location, at);
        case FetchResult.Failed failed -> {
          @Nullable Integer status = failed.status();
          yield status == null
              ? FetchedDocument.outcome(failed, sourceId, location, at)
              : checked(status, sourceId, location, at);
        }
      };
    }

    private static FetchOutcomeBuilder checked(
        int status, String sourceId, String location, Instant at) {
      return FetchOutcomeBuilder.builder()
          .sourceId(sourceId)
          .location(location)
          .at(at)
          .status(FetchOutcome.Status.CHECKED)
          .httpStatus(status);
    }

    /// What is known of the file now.
    ///
    /// @param url that was asked for, without credentials
    FileCheck check(String url, Instant at) {
      return switch (result) {
        case HeadResult.Told(Response response, var mediaType, var bytes) ->
            new FileCheck(
                url, response.contentLocation(), response.status(), mediaType, bytes, at, null);
        case FetchResult.Throttled(int status, var until, var sentence) ->
            new FileCheck(url, null, status, null, null, at, Problem.RATE_LIMITED);
        case FetchResult.Failed(var status, Problem problem, var sentence) ->
            new FileCheck(url, null, status, null, null, at, problem);
      };
    }
  }
}
