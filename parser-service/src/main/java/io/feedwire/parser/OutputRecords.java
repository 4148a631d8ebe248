package io.feedwire.parser;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.feedwire.contracts.RejectionReason;
import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Provenance;
import io.feedwire.contracts.article.Timestamp;
import io.feedwire.contracts.json.Json;
import io.feedwire.contracts.source.FetchRequest;
import io.feedwire.contracts.topic.CloudEvent;
import io.feedwire.contracts.topic.EventSources;
import io.feedwire.contracts.topic.EventTypes;
import io.feedwire.contracts.topic.RawHeaders;
import io.feedwire.contracts.topic.RejectionHeaders;
import io.feedwire.contracts.topic.Topics;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/// The records that one raw record leads to. All have its timestamp and go on with its trace.
///
/// @param place where it was read; empty where Streams knows none (a punctuation)
record OutputRecords(
    Record<String, byte[]> raw, RawHeaders headers, Optional<RecordMetadata> place) {

  /// Room that the headers of a rejection take beyond those of the raw record, in bytes.
  private static final int REJECTION_HEADROOM = 4096;

  /// @param version names this version of the article among those of its source
  Record<String, byte[]> article(Article article, String version) {
    @Nullable Timestamp published = article.published();
    var event =
        CloudEvent.json(
            EventSources.PARSER,
            EventTypes.ARTICLE_PARSED,
            article.id(),
            version,
            published == null ? null : published.time());
    return record(article.id(), json(article.withProvenance(placed(article.provenance()))), event);
  }

  Record<String, byte[]> request(FetchRequest request) {
    var event =
        CloudEvent.json(
            EventSources.PARSER,
            EventTypes.FETCH_REQUESTED,
            request.sourceId(),
            request.url(),
            headers.fetched());
    return record(request.sourceId(), json(request), event);
  }

  /// The raw record, key, value and headers unchanged, with the reason in further headers. A record
  /// so large that it could not be written again travels without its value, and says where to find
  /// it: one that exceeds the producer's limit would stop the application.
  Record<String, byte[]> rejection(RejectionReason reason, String message) {
    String topic = place.map(RecordMetadata::topic).orElse("");
    int partition = place.map(RecordMetadata::partition).orElse(-1);
    long offset = place.map(RecordMetadata::offset).orElse(-1L);
    boolean fits = size() + REJECTION_HEADROOM <= Topics.MAX_RECORD_BYTES;
    byte[] value = raw.value() == null || !fits ? new byte[0] : raw.value();
    Headers out = new RecordHeaders(raw.headers().toArray());
    String source = raw.key() == null ? "" : raw.key();
    String type = headers.contentType() == null ? RawHeaders.UNKNOWN_TYPE : headers.contentType();
    String version = topic + '/' + partition + '/' + offset;
    new CloudEvent(
            CloudEvent.id(EventTypes.DOCUMENT_REJECTED, source, version),
            EventSources.PARSER,
            EventTypes.DOCUMENT_REJECTED,
            headers.fetched(),
            source,
            type)
        .writeTo(out, raw.headers());
    out.remove("ce_dataschema");
    String sentence = fits ? message : message + "; too large to be written again";
    new RejectionHeaders(reason, sentence, topic, partition, offset).writeTo(out);
    return raw.withValue(value).withHeaders(out);
  }

  private long size() {
    long size = raw.value() == null ? 0 : raw.value().length;
    size += raw.key() == null ? 0 : raw.key().length() * 3L;
    for (Header header : raw.headers()) {
      size += header.key().length() + (header.value() == null ? 0 : header.value().length);
    }
    return size;
  }

  private Provenance placed(Provenance provenance) {
    return place
        .map(
            at ->
                provenance
                    .withTopic(at.topic())
                    .withPartition(at.partition())
                    .withOffset(at.offset()))
        .orElse(provenance);
  }

  private Record<String, byte[]> record(String key, byte[] value, CloudEvent event) {
    var out = new RecordHeaders();
    event.writeTo(out, raw.headers());
    return new Record<>(key, value, raw.timestamp(), out);
  }

  private static byte[] json(Object value) {
    try {
      return Json.wire().writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      e.clearLocation();
      throw new SerializationException(value.getClass() + " cannot be written as JSON", e);
    }
  }
}
