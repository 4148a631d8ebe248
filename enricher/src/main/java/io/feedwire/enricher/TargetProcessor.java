package io.feedwire.enricher;

import io.feedwire.contracts.json.JsonSerde;
import io.feedwire.enricher.resolution.Answer;
import io.feedwire.enricher.resolution.Answers;
import io.feedwire.enricher.resolution.Mention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// `enricher.mentions`: who asks for targets and who goes by their names.
final class TargetProcessor implements Processor<String, Mention, String, byte[]> {

  private static final Serializer<Mention> MENTIONS = new JsonSerde<>(Mention.class).serializer();
  private static final Serializer<Answers> ANSWERS = new JsonSerde<>(Answers.class).serializer();

  private final int maxAnswers;
  private @Nullable ProcessorContext<String, byte[]> context;
  private @Nullable TargetDesk desk;

  /// @param maxAnswers made for one record and target; see [TargetDesk]
  TargetProcessor(int maxAnswers) {
    this.maxAnswers = maxAnswers;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> newContext) {
    context = newContext;
    desk =
        new TargetDesk(
            newContext.getStateStore(EnricherTopology.TARGETS),
            new AskerStore(newContext.getStateStore(EnricherTopology.ASKERS)),
            maxAnswers);
  }

  @Override
  public void process(Record<String, Mention> record) {
    var replies = new Replies();
    Objects.requireNonNull(desk, "processed before it was initialized")
        .take(record.value(), replies);
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
