package io.feedwire.dashboard.status;

import io.feedwire.contracts.RejectionReason;
import io.feedwire.contracts.topic.CloudEvent;
import io.feedwire.contracts.topic.RawHeaders;
import io.feedwire.contracts.topic.RejectionHeaders;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// A document that the parser could not read, as its record's headers tell.
///
/// @param location of the document, without credentials
/// @param fetched when its fetch ended
/// @param error one sentence
/// @param decisive whether it may say something of its source: nothing was read of it, and no other
///   document had asked for it
public record Rejection(
    String sourceId, String location, Instant fetched, String error, boolean decisive) {

  /// Empty for a record that names no source and document, and for a defect's dead letter.
  public static Optional<Rejection> of(ConsumerRecord<String, ?> record) {
    @Nullable String reason = CloudEvent.get(record.headers(), RejectionHeaders.REASON);
    @Nullable String message = CloudEvent.get(record.headers(), RejectionHeaders.MESSAGE);
    RawHeaders raw = RawHeaders.from(record.headers(), Instant.ofEpochMilli(record.timestamp()));
    if (record.key() == null || raw.location().isEmpty() || reason == null || message == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Rejection(
            record.key(),
            raw.location(),
            raw.fetched(),
            "rejected as %s: %s".formatted(reason, message),
            // That is one article of many.
            !reason.equals(RejectionReason.ARTICLE_TOO_LARGE.wireName()) && raw.depth() == 0));
  }
}
