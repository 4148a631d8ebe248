package io.feedwire.fetcher;

import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.FileCheck;
import io.feedwire.contracts.topic.CloudEvent;
import io.feedwire.contracts.topic.RawHeaders;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;

/// The records that the fetcher writes, with their headers.
final class RawRecords {

  private static final String SERVICE = "feedwire/fetcher";
  private static final String RAW = "io.feedwire.document.raw.v1";
  private static final String OUTCOME = "io.feedwire.fetch.outcome.v1";

  private static final String CHECKED = "io.feedwire.fetch.checked.v1";

  private RawRecords() {}

  /// A payload. Its event id is that of the same bytes from the same place, whenever fetched.
  ///
  /// @param hash of the payload
  /// @param now time of ingestion
  static Record<String, Object> raw(
      String sourceId, RawHeaders about, byte[] payload, String hash, Instant now) {
    var headers = new RecordHeaders();
    String type = about.contentType() == null ? RawHeaders.UNKNOWN_TYPE : about.contentType();
    String id = CloudEvent.id(RAW, sourceId, about.location() + '\n' + hash);
    new CloudEvent(id, SERVICE, RAW, about.fetched(), sourceId, type).writeTo(headers, null);
    // There is no schema of what others write, even where they write JSON.
    headers.remove("ce_dataschema");
    about.writeTo(headers);
    return new Record<>(sourceId, payload, now.toEpochMilli(), headers);
  }

  /// What came of a fetch.
  static Record<String, Object> outcome(FetchOutcome outcome, Instant now) {
    var headers = new RecordHeaders();
    String version = outcome.location() + '\n' + outcome.at();
    CloudEvent.json(SERVICE, OUTCOME, outcome.sourceId(), version, outcome.at())
        .writeTo(headers, null);
    return new Record<>(outcome.sourceId(), outcome, now.toEpochMilli(), headers);
  }

  /// What was said of a file.
  ///
  /// @param key under which whoever asked wants to be told
  static Record<String, Object> check(String key, FileCheck check, Instant now) {
    var headers = new RecordHeaders();
    String version = check.url() + '\n' + check.checkedAt();
    CloudEvent.json(SERVICE, CHECKED, key, version, check.checkedAt()).writeTo(headers, null);
    return new Record<>(key, check, now.toEpochMilli(), headers);
  }
}
