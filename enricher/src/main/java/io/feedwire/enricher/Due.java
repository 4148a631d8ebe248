package io.feedwire.enricher;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.feedwire.contracts.json.Wire;
import io.feedwire.contracts.topic.CloudEvent;
import io.feedwire.enricher.resolution.Answer;
import io.feedwire.enricher.resolution.Answers;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// What an article has been told and is not written with yet.
///
/// @param timestamp of the record that told the last, in milliseconds since 1970
/// @param trace of that record
/// @param answers of each kind and target the last
@JsonInclude(JsonInclude.Include.NON_NULL)
record Due(long timestamp, @Nullable String trace, List<Answer> answers) {

  /// Of an article that was told nothing.
  static final Due NOTHING = new Due(0, null, List.of());

  Due {
    answers = Wire.list(answers);
  }

  /// With what one more record tells.
  Due and(Record<String, Answers> record) {
    List<Answer> all = new ArrayList<>(answers);
    for (Answer answer : record.value().answers()) {
      all.removeIf(answer::replaces);
      all.add(answer);
    }
    return new Due(
        record.timestamp(), CloudEvent.get(record.headers(), CloudEvent.TRACEPARENT), all);
  }

  /// Whether there is something to tell of, and not only to count. Depends on the answers that are
  /// left, of each kind and target the last: an answer that replaces another can take the news back
  /// (an image that was gone is there again) as well as bring some.
  boolean isNews() {
    return answers.stream().anyMatch(Answer::isNews);
  }

  /// The cause of what is written.
  Record<String, @Nullable Void> cause(String article) {
    var record = new Record<String, @Nullable Void>(article, null, timestamp);
    Headers headers = record.headers();
    if (trace != null) {
      CloudEvent.set(headers, CloudEvent.TRACEPARENT, trace);
    }
    return record;
  }
}
