package io.feedwire.enricher;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.feedwire.contracts.topic.CloudEvent;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// An article that has learnt something and is not written with it yet: it is in a store, so that
/// whoever goes on after a crash writes it.
///
/// @param timestamp of the record that it learnt from last, in milliseconds since 1970
/// @param trace of that record
@JsonInclude(JsonInclude.Include.NON_NULL)
record Due(long timestamp, @Nullable String trace) {

  static Due since(Record<String, ?> cause) {
    return new Due(cause.timestamp(), CloudEvent.get(cause.headers(), CloudEvent.TRACEPARENT));
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
