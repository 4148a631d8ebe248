package io.feedwire.fetcher;

import io.feedwire.fetcher.http.Response;
import io.feedwire.fetcher.poll.DomainRests;
import io.feedwire.fetcher.work.FetchEngine;
import io.feedwire.sources.DomainPartition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/// Which domains asked to be left alone, and until when: in a store, so that a restart or another
/// instance goes on leaving them alone.
final class DomainStore implements DomainRests {

  private static final String NAME = "domain-rests";

  /// What a server that names no time is left alone for, with each refusal in a row.
  private static final Duration STEP = Duration.ofMinutes(15);

  private static final Duration MAX_OWN = Duration.ofHours(24);

  /// Longest time that a server may ask us to stay away. Who means longer says it again.
  private static final Duration MAX_ASKED = Duration.ofDays(7);

  /// Counts of requests begin anew within the hour, mostly; what is said beyond is a slip.
  private static final Duration MAX_QUOTA = Duration.ofHours(1);

  private final KeyValueStore<String, Long> store;
  private final FetchEngine engine;

  DomainStore(ProcessorContext<?, ?> context, FetchEngine engine) {
    this.store = context.getStateStore(NAME);
    this.engine = engine;
  }

  static StoreBuilder<?> builder() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(NAME), Serdes.String(), Serdes.Long());
  }

  /// Takes up what was so before the start, and forgets what is over.
  void resume(Instant now) {
    List<String> over = new ArrayList<>();
    try (KeyValueIterator<String, Long> all = store.all()) {
      all.forEachRemaining(
          entry -> {
            Instant until = Instant.ofEpochMilli(entry.value);
            if (until.isAfter(now)) {
              engine.domains().rest(entry.key, until);
            } else {
              over.add(entry.key);
            }
          });
    }
    over.forEach(store::delete);
  }

  @Override
  public Instant throttled(String address, @Nullable Instant until, int failures, Instant now) {
    Duration own = STEP.multipliedBy(Math.max(1, failures));
    Instant end = until != null ? until : now.plus(own.compareTo(MAX_OWN) > 0 ? MAX_OWN : own);
    return rest(address, end, MAX_ASKED, now);
  }

  @Override
  public void note(String address, Response.@Nullable Quota quota, Instant now) {
    if (quota != null && quota.remaining() <= 0) {
      rest(address, quota.resetAt(), MAX_QUOTA, now);
    }
  }

  private Instant rest(String address, Instant until, Duration most, Instant now) {
    Instant latest = now.plus(most);
    Instant end = until.isAfter(latest) ? latest : until;
    if (end.isAfter(now)) {
      String domain = DomainPartition.domain(address);
      engine.domains().rest(domain, end);
      store.put(domain, end.toEpochMilli());
    }
    return end;
  }

  @Override
  public void heard(String address, boolean answered, Instant now) {
    engine.breaker().note(DomainPartition.domain(address), !answered, now);
  }

  @Override
  public boolean isOurNetworkDown(Instant now) {
    return engine.breaker().isOpen(now);
  }
}
