package io.feedwire.fetcher;

import io.feedwire.contracts.source.Problem;
import io.feedwire.contracts.source.Source;
import io.feedwire.fetcher.folder.FolderLimits;
import io.feedwire.fetcher.http.FetchResult;
import io.feedwire.fetcher.poll.FeedOutcomes;
import io.feedwire.fetcher.poll.FeedWork;
import io.feedwire.fetcher.poll.FolderMetrics;
import io.feedwire.fetcher.poll.FolderOutcomes;
import io.feedwire.fetcher.poll.FolderWork;
import io.feedwire.fetcher.poll.Look;
import io.feedwire.fetcher.poll.Pacing;
import io.feedwire.fetcher.poll.PollPolicy;
import io.feedwire.fetcher.poll.Shown;
import io.feedwire.fetcher.poll.SourceState;
import io.feedwire.fetcher.websub.Push;
import io.feedwire.fetcher.work.DueList;
import io.feedwire.fetcher.work.DueLists;
import io.feedwire.fetcher.work.FetchEngine;
import io.feedwire.fetcher.work.InFlight;
import io.feedwire.sources.DomainPartition;
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

  /// When a feed is looked at again of which nothing was heard any more: its instance ended, or was
  /// ended, while it looked. Longer than any fetch takes, so that nobody is asked twice for it.
  private static final Duration AFTER_LOSS = Duration.ofMinutes(2);

  /// @param tick time between looks at what is due and what has come in
  record Settings(
      Duration tick,
      PollPolicy policy,
      FolderLimits folders,
      FolderMetrics folderMetrics,
      StreamOutput.Children children,
      PushSettings push) {}

  /// @param means empty when push is off
  /// @param announcements name of the sink for subscriptions
  record PushSettings(Optional<Push.Parts> means, String announcements) {}

  /// Name of the sink for what lists name.
  static final String LISTED = "announced-listed";

  private final FetchEngine engine;
  private final Settings settings;
  private Parts parts;

  @NullUnmarked
  SourcesProcessor(FetchEngine engine, Settings settings) {
    this.engine = engine;
    this.settings = settings;
  }

  /// The stores that it alone needs, beside [DomainStore].
  static Set<StoreBuilder<?>> stores() {
    Set<StoreBuilder<?>> stores = new HashSet<>(SourceMemory.stores());
    stores.add(ItemStore.builder());
    stores.add(StoredSubscriptions.store());
    stores.add(ListOutcomes.store());
    return stores;
  }

  /// All that belongs to one assignment of the partition. Streams may close and begin again with
  /// the same processor, after a lost transaction; nothing is carried over.
  private record Parts(
      SourceMemory memory,
      ItemStore items,
      DueLists due,
      InFlight<Look> inFlight,
      Outcomes outcomes,
      Optional<SourcePushes> pushes,
      Instant opensAt) {}

  private record Outcomes(FeedOutcomes feeds, FolderOutcomes folders, ListOutcomes lists) {}

  @Override
  public void init(ProcessorContext<String, Object> context) {
    var memory = new SourceMemory(context);
    var items = new ItemStore(context);
    var domains = new DomainStore(context, engine);
    var output = new StreamOutput(context, settings.children(), engine.metrics());
    Optional<SourcePushes> pushes =
        settings
            .push()
            .means()
            .map(push -> new SourcePushes.Means(push, engine))
            .map(
                means ->
                    new SourcePushes(
                        context, output, settings.push().announcements(), pushed(memory), means));
    Pacing pacing = pushes.<Pacing>map(push -> push.subscriptions()::pace).orElse(Pacing.OWN);
    parts =
        new Parts(
            memory,
            items,
            new DueLists(),
            new InFlight<>(engine),
            new Outcomes(
                new FeedOutcomes(settings.policy(), output, items, domains, pacing),
                new FolderOutcomes(settings.policy(), output, memory, settings.folderMetrics()),
                new ListOutcomes(context, LISTED)),
            pushes,
            engine.clock().instant().plus(engine.domains().delay()));
    domains.resume(engine.clock().instant());
    memory.forEach(this::plan);
    context.schedule(
        settings.tick(),
        PunctuationType.WALL_CLOCK_TIME,
        millis -> tick(Instant.ofEpochMilli(millis)));
  }

  private void plan(String id, SourceState state) {
    plan(id, state, state.nextAt());
  }

  private void plan(String id, SourceState state, Instant at) {
    Source source = state.source();
    if (source.paused()) {
      parts.due().remove(id);
    } else {
      parts.due().put(source.lane(), id, DomainPartition.domain(state.address()), at);
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
    Instant usual = settings.policy().afterSuccess(state.source(), state.pace(), now).at();
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
      parts.due().remove(id);
      parts.memory().remove(id);
      parts.items().remove(id);
      parts.outcomes().lists().removed(id);
      settings.folderMetrics().forget(id);
      parts
          .pushes()
          .ifPresent(pushes -> pushes.subscriptions().removed(id, engine.clock().instant()));
    } else if (before == null || !before.source().equals(source.withId(id))) {
      parts.inFlight().forget(id);
      define(id, source.withId(id), before);
    }
  }

  /// A new definition keeps what is known of the place, as long as it is the same place, read as
  /// the same kind: a page that turns out to be a feed has to be read once more.
  private void define(String id, Source source, @Nullable SourceState before) {
    Instant soon =
        settings.policy().first(source, parts.due().size(), engine.clock().instant()).at();
    SourceState state;
    if (before != null
        && before.source().location().equals(source.location())
        && before.source().kind() == source.kind()) {
      state = before.withSource(source).withNextAt(soon);
    } else {
      parts.memory().forgetFiles(id);
      parts.items().remove(id);
      state = SourceState.fresh(source, soon);
    }
    parts.memory().put(id, state);
    plan(id, state);
    parts
        .pushes()
        .ifPresent(pushes -> pushes.subscriptions().defined(source, engine.clock().instant()));
  }

  private void tick(Instant now) {
    parts.inFlight().drain((id, look) -> apply(id, look, now), id -> apply(id, bug(now), now));
    // Whoever had the partition before may have asked any of its domains a moment ago.
    if (!now.isBefore(parts.opensAt())) {
      parts.due().dispatch(now, due -> start(due, now));
    }
    parts.pushes().ifPresent(pushes -> pushes.subscriptions().tick(now));
  }

  private InFlight.Start start(DueList.Due due, Instant now) {
    String id = due.id();
    @Nullable SourceState state = parts.memory().get(id);
    if (state == null) {
      throw new IllegalStateException("planned, and not known: " + id);
    }
    Source source = state.source();
    return switch (source.kind()) {
      case FEED, SITEMAP, API, PAGE, OPML -> {
        boolean full = settings.policy().isFull(id, state.pace(), now);
        var work = new FeedWork(engine, state.withNextAt(due.since()), full);
        var start =
            parts.inFlight().start(id, new InFlight.Work<>(source.lane(), due.domain(), work));
        if (start instanceof InFlight.Start.Started) {
          engine.metrics().started(Duration.between(due.since(), engine.clock().instant()));
          parts.memory().put(id, state.withNextAt(now.plus(AFTER_LOSS)));
        }
        yield start;
      }
      case FOLDER -> {
        var known = parts.memory().files(id);
        var work = FolderWork.begin(engine, source, known, settings.folders());
        yield parts.inFlight().start(id, new InFlight.Work<>(source.lane(), null, work));
      }
    };
  }

  private Optional<Supplier<Look>> apply(String id, Look look, Instant now) {
    @Nullable SourceState before = parts.memory().get(id);
    if (before == null) {
      throw new IllegalStateException("in flight, and not known: " + id);
    }
    // Should applying fail, the source is not lost.
    plan(id, before, now.plus(AFTER_BUG));
    if (look instanceof Look.AtFeed feed) {
      if (feed.shown().listed() != null) {
        parts.outcomes().lists().read(before.source(), feed.shown().listed());
      }
      parts
          .pushes()
          .ifPresent(pushes -> pushes.subscriptions().polled(before.source(), feed.result(), now));
    }
    SourceState after =
        switch (look) {
          case Look.AtFeed feed -> parts.outcomes().feeds().apply(before, feed, now);
          case Look.AtFolder folder -> parts.outcomes().folders().apply(before, folder, now);
        };
    // A look at a folder that shows nothing is not worth a write every two seconds.
    if (!after.withNextAt(before.nextAt()).equals(before) || look instanceof Look.AtFeed) {
      parts.memory().put(id, after);
    }
    Optional<Supplier<Look>> more = FolderWork.more(engine, look);
    if (more.isPresent()) {
      parts.due().remove(id);
    } else {
      plan(id, after);
    }
    return more;
  }

  private Look bug(Instant now) {
    var failed =
        new FetchResult.Failed(
            null, Problem.FETCHER_FAULT, "a fault in the fetcher itself; its log says more");
    return new Look.AtFeed(
        failed, Shown.NOTHING, new Look.Ask(now, false), engine.clock().instant(), Duration.ZERO);
  }

  @Override
  public void close() {
    parts.memory().folders().forEach(settings.folderMetrics()::forget);
    parts.inFlight().close();
    parts.pushes().ifPresent(pushes -> pushes.subscriptions().close());
  }
}
