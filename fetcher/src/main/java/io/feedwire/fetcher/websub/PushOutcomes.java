package io.feedwire.fetcher.websub;

import io.feedwire.contracts.Hash;
import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.FetchOutcomeBuilder;
import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.topic.RawHeaders;
import io.feedwire.fetcher.http.HttpFetcher;
import io.feedwire.fetcher.poll.SourceState;
import io.feedwire.fetcher.work.FetchOutput;
import io.feedwire.sources.Locations;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a push comes to for its source: the records it makes and the source's new state, as if the
/// document had been fetched.
public final class PushOutcomes {

  private final FetchOutput output;

  public PushOutcomes(FetchOutput output) {
    this.output = output;
  }

  /// Hands content on. The same bytes at the next poll are unchanged; validators stay those of the
  /// last fetch, since the hub's answer has none.
  public SourceState content(SourceState before, PushRecord push, Instant now) {
    Source source = before.source();
    String hash = Hash.hex(push.body(), HttpFetcher.HASH_DIGITS);
    boolean known = hash.equals(before.bodyHash());
    if (!known) {
      String location = Locations.redacted(source.location());
      var about =
          new RawHeaders(location, push.at(), push.contentType(), null, null, null, null, null, 0);
      output.raw(source.lane(), source.id(), about, push.body(), hash);
    }
    output.outcome(
        outcome(before, now)
            .status(known ? FetchOutcome.Status.UNCHANGED : FetchOutcome.Status.FETCHED)
            .documents(known ? 0 : 1)
            .bytes(push.body().length)
            .tookMillis(Duration.between(push.at(), now).toMillis())
            .nextWhy(
                (known ? "pushed by %s, known already" : "pushed by %s")
                    .formatted(PushPace.host(push.hub())))
            .build());
    return before.withBodyHash(hash).withReported(true);
  }

  /// A push was ignored.
  public void ignored(SourceState state, PushRecord push, Instant now) {
    String why =
        push.reason() == null
            ? "no lease of %s holds".formatted(PushPace.host(push.hub()))
            : push.reason();
    said(state, "a push was ignored: " + why, now);
  }

  /// Something became of a subscription.
  public void said(SourceState state, String what, Instant now) {
    output.outcome(outcome(state, now).status(FetchOutcome.Status.UNCHANGED).nextWhy(what).build());
  }

  private static FetchOutcomeBuilder outcome(SourceState state, Instant now) {
    Source source = state.source();
    @Nullable Instant since = state.failingSince();
    return FetchOutcomeBuilder.builder()
        .sourceId(source.id())
        .location(Locations.redacted(source.location()))
        .name(source.name())
        .at(now)
        .failures(state.failures())
        .failingSince(since)
        .nextAt(state.nextAt());
  }
}
