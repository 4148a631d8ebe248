package io.feedwire.enricher;

import io.feedwire.contracts.json.JsonSerde;
import io.feedwire.contracts.source.FetchRequest;
import io.feedwire.contracts.topic.CloudEvent;
import io.feedwire.contracts.topic.EventSources;
import io.feedwire.contracts.topic.EventTypes;
import io.feedwire.enricher.resolution.Mention;
import java.time.Duration;
import java.util.Objects;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// `enricher.mentions`: who asks for targets and who goes by their names.
final class TargetProcessor implements Processor<String, Mention, String, byte[]> {

  private static final Serializer<FetchRequest> REQUESTS =
      new JsonSerde<>(FetchRequest.class).serializer();

  /// A request that comes a minute later is no worse.
  private static final Duration LOOK = Duration.ofMinutes(1);

  private final int maxAnswers;
  private final Duration patience;
  private @Nullable ProcessorContext<String, byte[]> context;
  private @Nullable TargetDesk desk;

  /// @param maxAnswers made for one record and target; see [TargetDesk]
  /// @param patience how long a target that may be fetched may come by itself
  TargetProcessor(int maxAnswers, Duration patience) {
    this.maxAnswers = maxAnswers;
    this.patience = patience;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> newContext) {
    context = newContext;
    TargetDesk opened = TargetDesk.open(newContext, maxAnswers);
    desk = opened;
    newContext.schedule(
        LOOK,
        PunctuationType.WALL_CLOCK_TIME,
        now ->
            opened.request(
                now - patience.toMillis(), (target, request) -> send(request, now, newContext)));
  }

  private static void send(
      FetchRequest request, long now, ProcessorContext<String, byte[]> context) {
    Headers headers = new RecordHeaders();
    CloudEvent.json(
            EventSources.ENRICHER,
            EventTypes.FETCH_REQUESTED,
            request.sourceId(),
            request.url(),
            null)
        .writeTo(headers, null);
    byte[] bytes = REQUESTS.serialize("feeds.requests", request);
    context.forward(
        new Record<>(request.sourceId(), bytes, now, headers), EnricherTopology.WRITE_REQUESTS);
  }

  @Override
  public void process(Record<String, Mention> record) {
    ProcessorContext<String, byte[]> here = Objects.requireNonNull(context);
    var replies = new TargetReplies();
    Objects.requireNonNull(desk, "processed before it was initialized")
        .take(record.value(), here.currentSystemTimeMs(), replies);
    replies.send(record, here);
  }
}
