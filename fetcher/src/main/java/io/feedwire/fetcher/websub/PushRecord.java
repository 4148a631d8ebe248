package io.feedwire.fetcher.websub;

import io.feedwire.contracts.Hash;
import io.feedwire.contracts.topic.CloudEvent;
import io.feedwire.contracts.topic.EventSources;
import io.feedwire.contracts.topic.EventTypes;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/// What a hub did, on its way from the instance that it reached to the one that has the source: a
/// record of `feeds.pushes`. The value is the content pushed, else empty; the rest is in headers.
///
/// @param sourceId the key
/// @param kind what it did
/// @param hub whose subscription it is about
/// @param topic what it is about
/// @param at when
/// @param contentType of the content
/// @param lease that it promised when it asked back
/// @param reason of a refusal, its own or ours
/// @param body the content
public record PushRecord(
    String sourceId,
    Kind kind,
    String hub,
    String topic,
    Instant at,
    @Nullable String contentType,
    @Nullable Duration lease,
    @Nullable String reason,
    byte[] body) {

  /// What a hub may do.
  public enum Kind {
    /// It asked back whether we subscribe.
    VERIFIED,
    /// It asked back whether we leave.
    LEFT,
    /// It refused the subscription, or ended it.
    DENIED,
    /// It pushed.
    CONTENT,
    /// It, or somebody else, pushed what we ignore.
    IGNORED
  }

  private static final String BYTES = "application/octet-stream";
  private static final String KIND = "push_kind";
  private static final String HUB = "push_hub";
  private static final String TOPIC = "push_topic";
  private static final String AT = "push_at";
  private static final String LEASE = "push_lease_seconds";
  private static final String REASON = "push_reason";

  /// The headers of the record.
  Headers headers() {
    var headers = new RecordHeaders();
    String version = String.join("\n", kind.name(), topic, at.toString(), Hash.hex(body, 32));
    String type = contentType == null ? BYTES : contentType;
    new CloudEvent(
            CloudEvent.id(EventTypes.PUSH, sourceId, version),
            EventSources.FETCHER,
            EventTypes.PUSH,
            at,
            sourceId,
            type)
        .writeTo(headers, null);
    headers.remove("ce_dataschema");
    CloudEvent.set(headers, KIND, kind.name().toLowerCase(Locale.ROOT));
    CloudEvent.set(headers, HUB, hub);
    CloudEvent.set(headers, TOPIC, topic);
    CloudEvent.set(headers, AT, at.toString());
    if (lease != null) {
      CloudEvent.set(headers, LEASE, Long.toString(lease.toSeconds()));
    }
    if (reason != null) {
      CloudEvent.set(headers, REASON, reason);
    }
    return headers;
  }

  /// Reads a record back; empty for what another program wrote.
  public static Optional<PushRecord> read(String key, Headers headers, byte @Nullable [] value) {
    @Nullable String kind = CloudEvent.get(headers, KIND);
    @Nullable String hub = CloudEvent.get(headers, HUB);
    @Nullable String topic = CloudEvent.get(headers, TOPIC);
    @Nullable String at = CloudEvent.get(headers, AT);
    @Nullable String lease = CloudEvent.get(headers, LEASE);
    @Nullable String type = CloudEvent.get(headers, "content-type");
    if (kind == null || hub == null || topic == null || at == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PushRecord(
              key,
              Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
              hub,
              topic,
              Instant.parse(at),
              BYTES.equals(type) ? null : type,
              lease == null ? null : Duration.ofSeconds(Long.parseLong(lease)),
              CloudEvent.get(headers, REASON),
              value == null ? new byte[0] : value));
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }
}
