package io.feedwire.fetcher.poll;

import io.feedwire.contracts.source.Problem;
import io.feedwire.fetcher.http.FetchResult;
import io.feedwire.fetcher.http.HttpTarget;
import io.feedwire.fetcher.work.FetchEngine;
import io.feedwire.sources.Locations;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One GET of a feed, with the conditions that its state knows.
public final class FeedWork implements Supplier<Look> {

  private final FetchEngine engine;
  private final SourceState state;
  private final Optional<URI> uri;
  private final Instant decided;

  public FeedWork(FetchEngine engine, SourceState state) {
    this.engine = engine;
    this.state = state;
    this.uri = Locations.http(state.source().location());
    this.decided = engine.clock().instant();
  }

  /// Whom it talks to; null when the location is none that can be fetched.
  public @Nullable String host() {
    return uri.map(URI::getHost).orElse(null);
  }

  @Override
  public Look get() {
    FetchResult result =
        uri.map(this::fetch)
            .orElseGet(
                () ->
                    new FetchResult.Failed(
                        null, Problem.BAD_LOCATION, "the location is no http or https URL"));
    Instant at = engine.clock().instant();
    return new Look.AtFeed(result, at, Duration.between(decided, at));
  }

  private FetchResult fetch(URI at) {
    return engine
        .http()
        .fetch(
            new HttpTarget(
                at, state.etag(), state.lastModified(), state.bodyHash(), state.source().asked()));
  }
}
