package io.feedwire.fetcher.work;

import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.topic.CloudEvent;
import io.feedwire.contracts.topic.RawHeaders;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;

/// The records that the fetcher writes, with their headers.
public final class RawRecords {

  private static final String SERVICE = "feedwire/fetcher";
  private static final String RAW = "io.feedwire.document.raw.v1";
  private static final String OUTCOME = "io.feedwire.fetch.outcome.v1";

  private RawRecords() {}

  /// A payload. Its event id is that of the same bytes from the same place, whenever fetched.
  ///
  /// @param hash of the payload
  /// @param now time of ingestion
  public static Record<String, Object> raw(
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
  public static Record<String, Object> outcome(FetchOutcome outcome, Instant now) {
    var headers = new RecordHeaders();
    String version = outcome.location() + '\n' + outcome.at();
    CloudEvent.json(SERVICE, OUTCOME, outcome.sourceId(), version, outcome.at())
        .writeTo(headers, null);
    return new Record<>(outcome.sourceId(), outcome, now.toEpochMilli(), headers);
  }
}
