package io.feedwire.contracts.topic;

import io.feedwire.contracts.RejectionReason;
import org.apache.kafka.common.header.Headers;

/// Why a payload is on `articles.rejected`, and where it came from, beside the headers it had.
///
/// @param reason `rejection_reason`, the lower-case word of [RejectionReason]
/// @param message `rejection_message`: one sentence for a person, without any of the payload
/// @param topic `rejection_topic`: where the record was read
/// @param partition `rejection_partition`
/// @param offset `rejection_offset`
public record RejectionHeaders(
    RejectionReason reason, String message, String topic, int partition, long offset) {

  /// Name of the header that holds the reason.
  public static final String REASON = "rejection_reason";

  /// Name of the header that holds the sentence.
  public static final String MESSAGE = "rejection_message";

  /// Sets these headers and leaves others alone.
  public void writeTo(Headers headers) {
    CloudEvent.set(headers, REASON, reason.wireName());
    CloudEvent.set(headers, MESSAGE, message);
    CloudEvent.set(headers, "rejection_topic", topic);
    CloudEvent.set(headers, "rejection_partition", Integer.toString(partition));
    CloudEvent.set(headers, "rejection_offset", Long.toString(offset));
  }
}
