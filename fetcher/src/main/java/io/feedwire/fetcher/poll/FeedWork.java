package io.feedwire.fetcher.poll;

import io.feedwire.contracts.source.Access;
import io.feedwire.contracts.source.Problem;
import io.feedwire.contracts.source.Source;
import io.feedwire.fetcher.http.FetchResult;
import io.feedwire.fetcher.http.HttpTarget;
import io.feedwire.fetcher.lists.ListReading;
import io.feedwire.fetcher.work.FetchEngine;
import io.feedwire.sources.DomainPartition;
import io.feedwire.sources.Locations;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/// One GET of a feed, with the conditions that its state knows.
public final class FeedWork implements Supplier<Look> {

  private final FetchEngine engine;
  private final SourceState state;
  private final boolean full;
  private final Optional<URI> uri;
  private final Instant decided;

  /// @param full whether to ask as if nothing were known
  public FeedWork(FetchEngine engine, SourceState state, boolean full) {
    this.engine = engine;
    this.state = state;
    this.full = full;
    this.uri = Locations.http(state.address());
    this.decided = engine.clock().instant();
  }

  @Override
  public Look get() {
    FetchResult result =
        uri.map(at -> ListReading.unlessPage(state.source(), fetch(at)))
            .orElseGet(
                () ->
                    new FetchResult.Failed(
                        null, Problem.BAD_LOCATION, "the location is no http or https URL"));
    var lists = new ListReading(engine.http(), this::untilNext);
    Shown shown = Shown.of(result, lists.read(state.source(), result));
    Instant at = engine.clock().instant();
    return new Look.AtFeed(
        result, shown, new Look.Ask(state.nextAt(), full), at, Duration.between(decided, at));
  }

  private Duration untilNext(URI at) {
    Instant now = engine.clock().instant();
    return Duration.between(now, engine.domains().next(DomainPartition.domain(at), now));
  }

  /// A redirect, however permanent, gets none of the source's secrets.
  private Access access() {
    Source source = state.source();
    return Locations.isSameOrigin(source.location(), state.address())
        ? source.asked()
        : source.asked().elsewhere();
  }

  private FetchResult fetch(URI at) {
    return engine
        .http()
        .fetch(
            new HttpTarget(
                at,
                full ? null : state.etag(),
                full ? null : state.lastModified(),
                state.bodyHash(),
                access()));
  }
}
