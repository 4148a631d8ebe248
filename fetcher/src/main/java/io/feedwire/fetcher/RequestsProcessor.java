package io.feedwire.fetcher;

import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.FetchRequest;
import io.feedwire.contracts.source.FileCheck;
import io.feedwire.contracts.source.Problem;
import io.feedwire.fetcher.http.FetchResult;
import io.feedwire.fetcher.http.Response;
import io.feedwire.fetcher.work.DueList;
import io.feedwire.fetcher.work.DueLists;
import io.feedwire.fetcher.work.FetchEngine;
import io.feedwire.fetcher.work.FetchOutput;
import io.feedwire.fetcher.work.FetchedDocument;
import io.feedwire.fetcher.work.InFlight;
import io.feedwire.sources.DomainPartition;
import io.feedwire.sources.Locations;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// Fetches documents that other documents asked for, each once, and asks about files. Requests lie
/// on partitions by the domain that they go to, as sources do, so that one instance asks a domain
/// for both, with one politeness. This processor knows nothing of a source but its id: a request
/// outlives its source. A source's budget holds on each partition by itself; most ask their own
/// domain, which is on one.
///
/// A request is refused, with an outcome, when it leads too deep, is over the source's budget or is
/// no `http(s)` URL; dropped when its URL was asked for within a day.
final class RequestsProcessor implements Processor<String, FetchRequest, String, Object> {

  private static final Duration CLEAN_EVERY = Duration.ofHours(1);

  /// How often a server may send a request away before it is given up.
  private static final int MAX_ATTEMPTS = 3;

  private static final int MAX_SHOWN = 8 * 1024;

  /// @param tick time between looks at what waits and what has come in
  /// @param checks name of the child for what is said of files
  record Settings(
      Duration tick, RequestLimits limits, StreamOutput.Children children, String checks) {}

  private final FetchEngine engine;
  private final Settings settings;
  private Parts parts;

  @NullUnmarked
  RequestsProcessor(FetchEngine engine, Settings settings) {
    this.engine = engine;
    this.settings = settings;
  }

  /// The stores it needs.
  static Set<StoreBuilder<?>> stores() {
    return RequestMemory.stores();
  }

  /// All that belongs to one assignment of the partition.
  private record Parts(
      RequestMemory memory,
      DomainStore domains,
      DueLists due,
      InFlight<Answer> inFlight,
      FetchOutput output,
      BiConsumer<String, FileCheck> checks,
      Instant opensAt) {}

  private record Answer(Brought brought, Instant at, Duration took) {}

  @Override
  public void init(ProcessorContext<String, Object> context) {
    parts =
        new Parts(
            new RequestMemory(context),
            new DomainStore(context, engine),
            new DueLists(),
            new InFlight<>(engine),
            new StreamOutput(context, settings.children(), engine.metrics()),
            (key, check) ->
                context.forward(
                    RawRecords.check(
                        key, check, Instant.ofEpochMilli(context.currentSystemTimeMs())),
                    settings.checks()),
            engine.clock().instant().plus(engine.domains().delay()));
    Instant now = engine.clock().instant();
    parts.memory().forEachPending((key, pending) -> plan(key, pending.request(), now));
    context.schedule(
        settings.tick(),
        PunctuationType.WALL_CLOCK_TIME,
        millis -> tick(Instant.ofEpochMilli(millis)));
    context.schedule(
        CLEAN_EVERY,
        PunctuationType.WALL_CLOCK_TIME,
        millis -> parts.memory().clean(Instant.ofEpochMilli(millis)));
  }

  @Override
  public void process(Record<String, FetchRequest> record) {
    @Nullable FetchRequest request = record.value();
    if (request == null) {
      return;
    }
    Instant now = engine.clock().instant();
    Optional<URI> uri = Locations.http(request.url());
    if (uri.isEmpty()) {
      refuse(request, Problem.BAD_LOCATION, "not fetched: no http or https URL", now);
      return;
    }
    String key = RequestMemory.key(uri.get(), request.check());
    if (request.depth() > settings.limits().depth()) {
      refuse(
          request,
          Problem.TOO_DEEP,
          "not fetched: %d requests lead to it; %d may"
              .formatted(request.depth(), settings.limits().depth()),
          now);
    } else if (!parts.memory().wasAsked(key, now)) {
      if (parts.memory().spentToday(request.sourceId(), now) >= settings.limits().budget()) {
        refuse(
            request,
            Problem.OVER_BUDGET,
            "not fetched: the source's budget of %d requests a day is spent"
                .formatted(settings.limits().budget()),
            now);
      } else {
        parts.memory().accept(key, new PendingRequest(request, 0), now);
        plan(key, request, now);
      }
    }
  }

  private void refuse(FetchRequest request, Problem problem, String sentence, Instant now) {
    var failed = new FetchResult.Failed(null, problem, sentence);
    emit(request, new Answer(Brought.nothing(request, failed), now, Duration.ZERO));
  }

  private void tick(Instant now) {
    parts
        .inFlight()
        .drain(
            (key, answer) -> {
              apply(key, answer, now);
              return Optional.empty();
            },
            key -> apply(key, bug(pending(key).request()), now));
    // As for sources: the domains may have been asked elsewhere until now.
    if (!now.isBefore(parts.opensAt())) {
      parts.due().dispatch(now, this::start);
    }
  }

  private void plan(String key, FetchRequest request, Instant at) {
    parts.due().put(request.lane(), key, DomainPartition.domain(request.url()), at);
  }

  private InFlight.Start start(DueList.Due due) {
    FetchRequest request = pending(due.id()).request();
    URI uri = Locations.http(request.url()).orElseThrow();
    Instant decided = engine.clock().instant();
    Supplier<Answer> run =
        () -> {
          Brought brought = Brought.by(engine.http(), request, uri);
          Instant at = engine.clock().instant();
          return new Answer(brought, at, Duration.between(decided, at));
        };
    return parts.inFlight().start(due.id(), new InFlight.Work<>(request.lane(), due.domain(), run));
  }

  private void apply(String key, Answer answer, Instant now) {
    PendingRequest pending = pending(key);
    FetchRequest request = pending.request();
    Brought brought = answer.brought();
    parts.domains().heard(request.url(), brought.isHeard(), now);
    if (brought
        instanceof
        Brought.Document(FetchResult.Fetched(byte[] body, String hash, Response facts))) {
      var about =
          FetchedDocument.headers(
              facts,
              Locations.redacted(request.url()),
              answer.at(),
              request.formatHint(),
              request.depth());
      parts.output().raw(request.lane(), request.sourceId(), about, body, hash);
    }
    parts.domains().note(request.url(), brought.quota(), now);
    emit(request, answer);
    Optional<FetchResult.Throttled> throttled = brought.throttled();
    if (throttled.isPresent()) {
      int attempts = pending.attempts() + 1;
      @Nullable Instant until = throttled.get().until();
      Instant rests = parts.domains().throttled(request.url(), until, attempts, now);
      if (attempts < MAX_ATTEMPTS) {
        parts.memory().again(key, new PendingRequest(request, attempts));
        plan(key, request, rests);
        return;
      }
    }
    @Nullable String check = request.check();
    if (check != null && brought instanceof Brought.Word word) {
      parts.checks().accept(check, word.check(shown(request.url()), answer.at()));
    }
    parts.memory().done(key);
  }

  private PendingRequest pending(String key) {
    @Nullable PendingRequest pending = parts.memory().pending(key);
    if (pending == null) {
      throw new IllegalStateException("planned or in flight, and not pending: " + key);
    }
    return pending;
  }

  private void emit(FetchRequest request, Answer answer) {
    Instant at = answer.at();
    FetchOutcome outcome =
        answer
            .brought()
            .outcome(request.sourceId(), shown(request.url()), at)
            .tookMillis(answer.took().toMillis())
            .build();
    boolean failed = outcome.error() != null;
    parts.output().outcome(failed ? outcome.withFailures(1).withFailingSince(at) : outcome);
  }

  /// A document may hold anything where a URL should be.
  private static String shown(String url) {
    String shown = Locations.redacted(url);
    return shown.length() <= MAX_SHOWN ? shown : shown.substring(0, MAX_SHOWN) + "…";
  }

  private Answer bug(FetchRequest request) {
    var failed =
        new FetchResult.Failed(
            null, Problem.FETCHER_FAULT, "a fault in the fetcher itself; its log says more");
    return new Answer(Brought.nothing(request, failed), engine.clock().instant(), Duration.ZERO);
  }

  @Override
  public void close() {
    parts.inFlight().close();
  }
}
