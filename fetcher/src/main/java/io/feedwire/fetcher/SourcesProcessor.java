package io.feedwire.fetcher;

import io.feedwire.contracts.source.Problem;
import io.feedwire.contracts.source.Source;
import io.feedwire.fetcher.folder.FolderLimits;
import io.feedwire.fetcher.http.FetchResult;
import io.feedwire.fetcher.poll.FeedOutcomes;
import io.feedwire.fetcher.poll.FeedWork;
import io.feedwire.fetcher.poll.FolderOutcomes;
import io.feedwire.fetcher.poll.FolderWork;
import io.feedwire.fetcher.poll.Look;
import io.feedwire.fetcher.poll.Pace;
import io.feedwire.fetcher.poll.PollPolicy;
import io.feedwire.fetcher.poll.SourceState;
import io.feedwire.fetcher.websub.Push;
import io.feedwire.fetcher.work.Dispatch;
import io.feedwire.fetcher.work.FetchEngine;
import io.feedwire.fetcher.work.InFlight;
import io.feedwire.fetcher.work.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// Keeps the sources of one partition and has each read when it is due. Reading happens on other
/// threads; what came of it is applied here, on the stream thread, so that records and state change
/// in one transaction: a crash repeats a GET, and neither loses nor doubles a record.
final class SourcesProcessor implements Processor<String, Object, String, Object> {

  /// What a source waits whose result could not be applied, which is a bug.
  private static final Duration AFTER_BUG = Duration.ofMinutes(1);

  /// @param tick time between looks at what is due and what has come in
  /// @param push empty when it is off
  /// @param announcements name of the sink for subscriptions
  record Settings(
      Duration tick,
      PollPolicy policy,
      FolderLimits folders,
      StreamOutput.Children children,
      Optional<Push.Parts> push,
      String announcements) {}

  private final FetchEngine engine;
  private final Settings settings;
  private Parts parts;

  @NullUnmarked
  SourcesProcessor(FetchEngine engine, Settings settings) {
    this.engine = engine;
    this.settings = settings;
  }

  /// The stores it needs.
  static Set<StoreBuilder<?>> stores() {
    Set<StoreBuilder<?>> stores = new HashSet<>(SourceMemory.stores());
    stores.add(StoredSubscriptions.store());
    return stores;
  }

  /// All that belongs to one assignment of the partition. Streams may close and begin again with
  /// the same processor, after a lost transaction; nothing is carried over.
  private record Parts(
      SourceMemory memory,
      Schedule schedule,
      InFlight<Look> inFlight,
      FeedOutcomes feeds,
      FolderOutcomes folders,
      Optional<SourcePushes> pushes) {}

  @Override
  public void init(ProcessorContext<String, Object> context) {
    var memory = new SourceMemory(context);
    var output = new StreamOutput(context, settings.children());
    Optional<SourcePushes> pushes =
        settings
            .push()
            .map(push -> new SourcePushes.Means(push, engine))
            .map(
                means ->
                    new SourcePushes(
                        context, output, settings.announcements(), pushed(memory), means));
    Pace pace = pushes.<Pace>map(push -> push.subscriptions()::pace).orElse(Pace.OWN);
    parts =
        new Parts(
            memory,
            new Schedule(),
            new InFlight<>(engine.executor(), engine.slots()),
            new FeedOutcomes(settings.policy(), output, pace),
            new FolderOutcomes(settings.policy(), output, memory),
            pushes);
    memory.forEach(this::plan);
    context.schedule(
        settings.tick(),
        PunctuationType.WALL_CLOCK_TIME,
        millis -> tick(Instant.ofEpochMilli(millis)));
  }

  private void plan(String id, SourceState state) {
    if (state.source().paused()) {
      parts.schedule().remove(id);
    } else {
      parts.schedule().put(id, state.nextAt());
    }
  }

  /// What push does to sources.
  private SourcePushes.Sources pushed(SourceMemory memory) {
    return new SourcePushes.Sources() {
      @Override
      public @Nullable SourceState get(String id) {
        return memory.get(id);
      }

      @Override
      public void put(String id, SourceState state) {
        memory.put(id, state);
      }

      @Override
      public void hasten(String id) {
        SourcesProcessor.this.hasten(id);
      }
    };
  }

  private void hasten(String id) {
    @Nullable SourceState state = parts.memory().get(id);
    if (state == null || state.source().paused()) {
      return;
    }
    Instant now = engine.clock().instant();
    Instant usual = settings.policy().afterSuccess(state.source(), now, Duration.ZERO).at();
    if (usual.isBefore(state.nextAt())) {
      SourceState sooner = state.withNextAt(usual);
      parts.memory().put(id, sooner);
      plan(id, sooner);
    }
  }

  @Override
  public void process(Record<String, Object> record) {
    @Nullable Object value = record.value();
    if (value instanceof byte[] call) {
      parts
          .pushes()
          .ifPresent(pushes -> pushes.called(record.withValue(call), engine.clock().instant()));
    } else {
      define(record.key(), (Source) value);
    }
  }

  private void define(String id, @Nullable Source source) {
    @Nullable SourceState before = parts.memory().get(id);
    if (source == null) {
      parts.inFlight().forget(id);
      parts.schedule().remove(id);
      parts.memory().remove(id);
      parts
          .pushes()
          .ifPresent(pushes -> pushes.subscriptions().removed(id, engine.clock().instant()));
    } else if (before == null || !before.source().equals(source)) {
      parts.inFlight().forget(id);
      define(id, source.withId(id), before);
    }
  }

  /// A new definition keeps what is known of the place, as long as it is the same place.
  private void define(String id, Source source, @Nullable SourceState before) {
    Instant soon = settings.policy().first(source, engine.clock().instant()).at();
    SourceState state;
    if (before != null && before.source().location().equals(source.location())) {
      state = before.withSource(source).withNextAt(soon);
    } else {
      parts.memory().forgetFiles(id);
      state = SourceState.fresh(source, soon);
    }
    parts.memory().put(id, state);
    plan(id, state);
    parts
        .pushes()
        .ifPresent(pushes -> pushes.subscriptions().defined(source, engine.clock().instant()));
  }

  private void tick(Instant now) {
    parts.inFlight().drain((id, look) -> apply(id, look, now), id -> apply(id, bug(), now));
    Dispatch.due(parts.schedule(), now, this::start);
    parts.pushes().ifPresent(pushes -> pushes.subscriptions().tick(now));
  }

  private InFlight.Start start(String id) {
    @Nullable SourceState state = parts.memory().get(id);
    if (state == null) {
      throw new IllegalStateException("planned, and not known: " + id);
    }
    return switch (state.source().kind()) {
      case FEED, SITEMAP, API, PAGE, OPML -> {
        var work = new FeedWork(engine, state);
        yield parts.inFlight().start(id, work.host(), work);
      }
      case FOLDER -> {
        var known = parts.memory().files(id);
        yield parts
            .inFlight()
            .start(id, null, FolderWork.begin(engine, state.source(), known, settings.folders()));
      }
    };
  }

  private Optional<Supplier<Look>> apply(String id, Look look, Instant now) {
    @Nullable SourceState before = parts.memory().get(id);
    if (before == null) {
      throw new IllegalStateException("in flight, and not known: " + id);
    }
    // Should applying fail, the source is not lost.
    parts.schedule().put(id, now.plus(AFTER_BUG));
    if (look instanceof Look.AtFeed(FetchResult result, var at, var took)) {
      parts
          .pushes()
          .ifPresent(pushes -> pushes.subscriptions().polled(before.source(), result, now));
    }
    SourceState after =
        switch (look) {
          case Look.AtFeed feed -> parts.feeds().apply(before, feed, now);
          case Look.AtFolder folder -> parts.folders().apply(before, folder, now);
        };
    // A look at a folder that shows nothing is not worth a write every two seconds.
    if (!after.withNextAt(before.nextAt()).equals(before) || look instanceof Look.AtFeed) {
      parts.memory().put(id, after);
    }
    Optional<Supplier<Look>> more = FolderWork.more(engine, look);
    if (more.isPresent()) {
      parts.schedule().remove(id);
    } else {
      plan(id, after);
    }
    return more;
  }

  private Look bug() {
    var failed =
        new FetchResult.Failed(
            null, Problem.FETCHER_FAULT, "a fault in the fetcher itself; its log says more");
    return new Look.AtFeed(failed, engine.clock().instant(), Duration.ZERO);
  }

  @Override
  public void close() {
    parts.inFlight().close();
    parts.pushes().ifPresent(pushes -> pushes.subscriptions().close());
  }
}
