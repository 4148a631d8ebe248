package io.feedwire.enricher;

import io.feedwire.contracts.json.JsonSerde;
import io.feedwire.enricher.resolution.Answer;
import io.feedwire.enricher.resolution.Mention;
import io.feedwire.enricher.resolution.TargetKey;
import java.util.Objects;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// `enricher.mentions`: who asks for a target and who goes by its name.
final class TargetProcessor implements Processor<String, Mention, String, byte[]> {

  private static final Serializer<Mention> MENTIONS = new JsonSerde<>(Mention.class).serializer();
  private static final Serializer<Answer> ANSWERS = new JsonSerde<>(Answer.class).serializer();

  private final int maxAnswers;
  private @Nullable ProcessorContext<String, byte[]> context;
  private @Nullable TargetDesk desk;

  /// @param maxAnswers made for one record; see [TargetDesk]
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
    Objects.requireNonNull(desk, "processed before it was initialized")
        .take(TargetKey.parse(record.key()), record.value(), new Replies(record));
  }

  /// Sends what one record leads to.
  private final class Replies implements TargetDesk.Replies {

    private final Record<String, Mention> cause;

    private Replies(Record<String, Mention> cause) {
      this.cause = cause;
    }

    @Override
    public void answer(String article, Answer answer) {
      byte[] bytes = ANSWERS.serialize("enricher.resolutions", answer);
      forward(article, bytes, EnricherTopology.WRITE_ANSWERS);
    }

    @Override
    public void proceed(TargetKey target, Mention.Continues next) {
      byte[] bytes = MENTIONS.serialize("enricher.mentions", next);
      forward(target.toString(), bytes, EnricherTopology.WRITE_CONTINUATIONS);
    }

    private void forward(String key, byte[] bytes, String sink) {
      Objects.requireNonNull(context)
          .forward(
              new Record<>(key, bytes, cause.timestamp(), Outbox.trace(cause.headers())), sink);
    }
  }
}
