package io.feedwire.enricher;

import io.feedwire.contracts.json.JsonSerde;
import io.feedwire.contracts.source.FetchRequest;
import io.feedwire.contracts.topic.CloudEvent;
import io.feedwire.enricher.resolution.Answer;
import io.feedwire.enricher.resolution.Answers;
import io.feedwire.enricher.resolution.Mention;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private static final Serializer<Mention> MENTIONS = new JsonSerde<>(Mention.class).serializer();
  private static final Serializer<Answers> ANSWERS = new JsonSerde<>(Answers.class).serializer();

  private static final Serializer<FetchRequest> REQUESTS =
      new JsonSerde<>(FetchRequest.class).serializer();

  private static final String REQUESTED = "io.feedwire.fetch.requested.v1";

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
    var opened =
        new TargetDesk(
            newContext.getStateStore(EnricherTopology.TARGETS),
            new AskerStore(newContext.getStateStore(EnricherTopology.ASKERS)),
            newContext.getStateStore(EnricherTopology.WANTED),
            maxAnswers);
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
    CloudEvent.json("feedwire/enricher", REQUESTED, request.sourceId(), request.url(), null)
        .writeTo(headers, null);
    byte[] bytes = REQUESTS.serialize("feeds.requests", request);
    context.forward(
        new Record<>(request.sourceId(), bytes, now, headers), EnricherTopology.WRITE_REQUESTS);
  }

  @Override
  public void process(Record<String, Mention> record) {
    var replies = new Replies();
    Objects.requireNonNull(desk, "processed before it was initialized")
        .take(record.value(), Objects.requireNonNull(context).currentSystemTimeMs(), replies);
    replies.send(record);
  }

  /// What one record leads to: one record for each article that is told something.
  private final class Replies implements TargetDesk.Replies {

    private final Map<String, List<Answer>> answers = new LinkedHashMap<>();
    private final List<Mention.Continues> rest = new ArrayList<>();

    @Override
    public void answer(String article, Answer answer) {
      answers.computeIfAbsent(article, _ -> new ArrayList<>()).add(answer);
    }

    @Override
    public void proceed(Mention.Continues next) {
      rest.add(next);
    }

    private void send(Record<String, Mention> cause) {
      answers.forEach(
          (article, all) -> {
            byte[] bytes = ANSWERS.serialize("enricher.resolutions", new Answers(all));
            forward(cause, article, bytes, EnricherTopology.WRITE_ANSWERS);
          });
      for (Mention.Continues next : rest) {
        byte[] bytes = MENTIONS.serialize("enricher.mentions", next);
        forward(cause, next.target(), bytes, EnricherTopology.WRITE_CONTINUATIONS);
      }
    }

    private void forward(Record<String, Mention> cause, String key, byte[] bytes, String sink) {
      Objects.requireNonNull(context)
          .forward(
              new Record<>(key, bytes, cause.timestamp(), Outbox.trace(cause.headers())), sink);
    }
  }
}
