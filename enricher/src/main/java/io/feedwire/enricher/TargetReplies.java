package io.feedwire.enricher;

import io.feedwire.contracts.json.JsonSerde;
import io.feedwire.enricher.resolution.Answer;
import io.feedwire.enricher.resolution.Answers;
import io.feedwire.enricher.resolution.Mention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/// What one record leads targets to say: one record for each article that is told something.
final class TargetReplies implements TargetDesk.Replies {

  private static final Serializer<Mention> MENTIONS = new JsonSerde<>(Mention.class).serializer();
  private static final Serializer<Answers> ANSWERS = new JsonSerde<>(Answers.class).serializer();

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

  /// Hands on all of it, with time and trace of the record that led to it.
  void send(Record<String, ?> cause, ProcessorContext<String, byte[]> context) {
    answers.forEach(
        (article, all) -> {
          byte[] bytes = ANSWERS.serialize("enricher.resolutions", new Answers(all));
          context.forward(reply(cause, article, bytes), EnricherTopology.WRITE_ANSWERS);
        });
    for (Mention.Continues next : rest) {
      byte[] bytes = MENTIONS.serialize("enricher.mentions", next);
      context.forward(reply(cause, next.target(), bytes), EnricherTopology.WRITE_CONTINUATIONS);
    }
  }

  private static Record<String, byte[]> reply(Record<String, ?> cause, String key, byte[] bytes) {
    return new Record<>(key, bytes, cause.timestamp(), Outbox.trace(cause.headers()));
  }
}
