package io.feedwire.fetcher;

import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.FileCheck;
import io.feedwire.contracts.topic.CloudEvent;
import io.feedwire.contracts.topic.EventSources;
import io.feedwire.contracts.topic.EventTypes;
import io.feedwire.contracts.topic.RawHeaders;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;

/// The records that the fetcher writes, with their headers.
final class RawRecords {

  private RawRecords() {}

  /// A payload. Its event id is that of the same bytes from the same place, whenever fetched.
  ///
  /// @param hash of the payload
  /// @param now time of ingestion
  static Record<String, Object> raw(
      String sourceId, RawHeaders about, byte[] payload, String hash, Instant now) {
    var headers = new RecordHeaders();
    String type = about.contentType() == null ? RawHeaders.UNKNOWN_TYPE : about.contentType();
    String id = CloudEvent.id(EventTypes.DOCUMENT_RAW, sourceId, about.location() + '\n' + hash);
    new CloudEvent(
            id, EventSources.FETCHER, EventTypes.DOCUMENT_RAW, about.fetched(), sourceId, type)
        .writeTo(headers, null);
    // There is no schema of what others write, even where they write JSON.
    headers.remove("ce_dataschema");
    about.writeTo(headers);
    return new Record<>(sourceId, payload, now.toEpochMilli(), headers);
  }

  /// What came of a fetch.
  static Record<String, Object> outcome(FetchOutcome outcome, Instant now) {
    var headers = new RecordHeaders();
    String version = outcome.location() + '\n' + outcome.at();
    CloudEvent.json(
            EventSources.FETCHER,
            EventTypes.FETCH_OUTCOME,
            outcome.sourceId(),
            version,
            outcome.at())
        .writeTo(headers, null);
    return new Record<>(outcome.sourceId(), outcome, now.toEpochMilli(), headers);
  }

  /// What was said of a file.
  ///
  /// @param key under which whoever asked wants to be told
  static Record<String, Object> check(String key, FileCheck check, Instant now) {
    var headers = new RecordHeaders();
    String version = check.url() + '\n' + check.checkedAt();
    CloudEvent.json(EventSources.FETCHER, EventTypes.FETCH_CHECKED, key, version, check.checkedAt())
        .writeTo(headers, null);
    return new Record<>(key, check, now.toEpochMilli(), headers);
  }
}
