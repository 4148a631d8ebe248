package io.feedwire.fetcher;

import io.feedwire.contracts.topic.CloudEvent;
import io.feedwire.contracts.topic.EventSources;
import io.feedwire.contracts.topic.EventTypes;
import io.feedwire.fetcher.poll.SourceState;
import io.feedwire.fetcher.websub.Announcement;
import io.feedwire.fetcher.websub.Push;
import io.feedwire.fetcher.websub.PushOutcomes;
import io.feedwire.fetcher.websub.PushOutput;
import io.feedwire.fetcher.websub.PushRecord;
import io.feedwire.fetcher.websub.Subscription;
import io.feedwire.fetcher.websub.Subscriptions;
import io.feedwire.fetcher.work.FetchEngine;
import io.feedwire.fetcher.work.FetchOutput;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What [SourcesProcessor] has to do with push: hands calls of hubs to [Subscriptions] and what
/// they come to back to the sources.
final class SourcePushes implements PushOutput {

  private static final Logger LOG = LoggerFactory.getLogger(SourcePushes.class);

  /// The sources of the partition.
  interface Sources {
    @Nullable SourceState get(String id);

    void put(String id, SourceState state);

    /// Has the source polled as if nobody pushed it.
    void hasten(String id);
  }

  private final ProcessorContext<String, Object> context;
  private final String child;
  private final Sources sources;
  private final PushOutcomes outcomes;
  private final Subscriptions subscriptions;

  /// @param child name of the sink of announcements
  SourcePushes(
      ProcessorContext<String, Object> context,
      FetchOutput output,
      String child,
      Sources sources,
      Means means) {
    this.context = context;
    this.child = child;
    this.sources = sources;
    this.outcomes = new PushOutcomes(output);
    this.subscriptions =
        new Subscriptions(means.push(), means.engine(), new StoredSubscriptions(context), this);
  }

  /// What hubs are asked with.
  record Means(Push.Parts push, FetchEngine engine) {}

  Subscriptions subscriptions() {
    return subscriptions;
  }

  /// A record of `feeds.pushes`.
  void called(Record<String, byte[]> record, Instant now) {
    PushRecord.read(record.key(), record.headers(), record.value())
        .ifPresent(
            call -> {
              Subscriptions.Applied applied = subscriptions.called(call, now);
              @Nullable SourceState state = sources.get(call.sourceId());
              if (state == null || state.source().paused()) {
                return;
              }
              switch (applied) {
                case CONTENT -> sources.put(call.sourceId(), outcomes.content(state, call, now));
                case IGNORED -> outcomes.ignored(state, call, now);
                case NOTHING -> {}
              }
            });
  }

  @Override
  public void announce(String sourceId, @Nullable Subscription state) {
    int partition = context.taskId().partition();
    byte @Nullable [] value =
        state == null ? null : Announcement.of(sourceId, state, partition).write();
    Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
    var headers = new RecordHeaders();
    String version = state == null ? now.toString() : state.phase() + "\n" + now;
    CloudEvent.json(EventSources.FETCHER, EventTypes.SUBSCRIPTION, sourceId, version, now)
        .writeTo(headers, null);
    // Its form is the fetcher's own affair.
    headers.remove("ce_dataschema");
    context.forward(new Record<>(sourceId, value, now.toEpochMilli(), headers), child);
  }

  @Override
  public void said(String sourceId, String what) {
    LOG.info("{}: {}", sourceId, what);
    @Nullable SourceState state = sources.get(sourceId);
    if (state != null && state.reported()) {
      outcomes.said(state, what, Instant.ofEpochMilli(context.currentSystemTimeMs()));
    }
  }

  @Override
  public void hasten(String sourceId) {
    if (sources.get(sourceId) != null) {
      sources.hasten(sourceId);
    }
  }
}
