package io.feedwire.contracts.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.feedwire.contracts.Hash;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// The CloudEvents 1.0 attributes of a record, in the Kafka binding's binary mode (a header each,
/// with the prefix `ce_`), and the W3C trace context.
///
/// @param id deterministic: made from what the event is about, so that a replay has the same id
/// @param source the service: `feedwire/fetcher`
/// @param type `io.feedwire.article.parsed.v1`
/// @param time what the event is about happened then: for articles, publication
/// @param subject id of the article or source
/// @param contentType media type of the value
public record CloudEvent(
    String id,
    String source,
    String type,
    @Nullable Instant time,
    String subject,
    String contentType) {

  /// Header of the W3C trace context.
  public static final String TRACEPARENT = "traceparent";

  /// Media type of all values but payloads.
  public static final String JSON = "application/json";

  private static final int TRACE_DIGITS = 32;
  private static final int SPAN_DIGITS = 16;

  /// An event about something written as JSON; the id is a hash of type, subject and `version`.
  public static CloudEvent json(
      String source, String type, String subject, String version, @Nullable Instant time) {
    return new CloudEvent(id(type, subject, version), source, type, time, subject, JSON);
  }

  /// A deterministic event id.
  public static String id(String type, String subject, String version) {
    return Hash.hex(type + '\n' + subject + '\n' + version, TRACE_DIGITS);
  }

  /// Sets the headers, replacing any of the same names. The trace context is passed on from `cause`
  /// (the headers of the record that led to this one) or, where there is none, begun.
  public void writeTo(Headers headers, @Nullable Headers cause) {
    set(headers, "ce_specversion", "1.0");
    set(headers, "ce_id", id);
    set(headers, "ce_source", source);
    set(headers, "ce_type", type);
    set(headers, "ce_subject", subject);
    if (time != null) {
      set(headers, "ce_time", time.toString());
    } else {
      headers.remove("ce_time");
    }
    if (contentType.equals(JSON)) {
      set(headers, "ce_dataschema", "https://feedwire.io/schemas/" + schema());
    } else {
      headers.remove("ce_dataschema");
    }
    set(headers, "content-type", contentType);
    set(headers, TRACEPARENT, traceparent(cause));
  }

  /// `article.parsed.v1` for the type `io.feedwire.article.parsed.v1`.
  private String schema() {
    return type.substring(type.indexOf("feedwire.") + "feedwire.".length());
  }

  private String traceparent(@Nullable Headers cause) {
    @Nullable String before = cause == null ? null : get(cause, TRACEPARENT);
    String trace =
        before != null && before.length() == 55
            ? before.substring(3, 3 + TRACE_DIGITS)
            : Hash.hex(id, TRACE_DIGITS);
    return "00-" + trace + "-" + Hash.hex(trace + id, SPAN_DIGITS) + "-01";
  }

  /// Replaces a header by a text in UTF-8.
  public static void set(Headers headers, String name, String value) {
    headers.remove(name);
    headers.add(name, value.getBytes(UTF_8));
  }

  /// The text of the last header of a name; null when there is none.
  public static @Nullable String get(Headers headers, String name) {
    @Nullable Header header = headers.lastHeader(name);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }
}
