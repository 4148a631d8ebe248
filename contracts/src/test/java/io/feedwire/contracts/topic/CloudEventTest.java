package io.feedwire.contracts.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class CloudEventTest {

  private static final String TYPE = "io.feedwire.article.parsed.v1";
  private static final Instant TIME = Instant.parse("2024-05-06T07:08:09Z");
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  @Test
  void theSameEventHasTheSameId() {
    assertThat(event("dw:1", "a").id()).isEqualTo(event("dw:1", "a").id()).hasSize(32);
    assertThat(event("dw:1", "b").id()).isNotEqualTo(event("dw:1", "a").id());
    assertThat(event("dw:2", "a").id()).isNotEqualTo(event("dw:1", "a").id());
    assertThat(CloudEvent.id("io.feedwire.source.v1", "dw:1", "a"))
        .isNotEqualTo(event("dw:1", "a").id());
  }

  @Test
  void anEventIsWrittenAsOneHeaderAnAttribute() {
    Headers headers = new RecordHeaders();
    event("dw:1", "a").writeTo(headers, null);
    assertThat(CloudEvent.get(headers, "ce_specversion")).isEqualTo("1.0");
    assertThat(CloudEvent.get(headers, "ce_id")).isEqualTo(event("dw:1", "a").id());
    assertThat(CloudEvent.get(headers, "ce_source")).isEqualTo("feedwire/test");
    assertThat(CloudEvent.get(headers, "ce_type")).isEqualTo(TYPE);
    assertThat(CloudEvent.get(headers, "ce_subject")).isEqualTo("dw:1");
    assertThat(CloudEvent.get(headers, "ce_time")).isEqualTo("2024-05-06T07:08:09Z");
    assertThat(CloudEvent.get(headers, "content-type")).isEqualTo("application/json");
    assertThat(CloudEvent.get(headers, "ce_dataschema"))
        .isEqualTo("https://feedwire.io/schemas/article.parsed.v1");
  }

  @Test
  void anEventReplacesTheOneBefore() {
    Headers headers = new RecordHeaders();
    event("dw:1", "a").writeTo(headers, null);
    new CloudEvent("x", "feedwire/test", TYPE, null, "dw:2", "text/xml").writeTo(headers, headers);
    assertThat(headers.headers("ce_id")).hasSize(1);
    assertThat(CloudEvent.get(headers, "ce_subject")).isEqualTo("dw:2");
    assertThat(CloudEvent.get(headers, "ce_time")).isNull();
    assertThat(CloudEvent.get(headers, "ce_dataschema")).isNull();
  }

  @Test
  void aTraceIsCarriedOn() {
    Headers cause = new RecordHeaders();
    String before = "00-" + TRACE + "-b7ad6b7169203331-01";
    CloudEvent.set(cause, CloudEvent.TRACEPARENT, before);
    Headers headers = new RecordHeaders();
    event("dw:1", "a").writeTo(headers, cause);
    assertThat(CloudEvent.get(headers, CloudEvent.TRACEPARENT))
        .matches("00-" + TRACE + "-[0-9a-f]{16}-01")
        .isNotEqualTo(before);
  }

  @Test
  void aTraceIsBegunWhereThereIsNone() {
    Headers broken = new RecordHeaders();
    CloudEvent.set(broken, CloudEvent.TRACEPARENT, "00-1-2-01");
    Headers first = new RecordHeaders();
    Headers second = new RecordHeaders();
    event("dw:1", "a").writeTo(first, null);
    event("dw:1", "a").writeTo(second, broken);
    assertThat(CloudEvent.get(first, CloudEvent.TRACEPARENT))
        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
        .isEqualTo(CloudEvent.get(second, CloudEvent.TRACEPARENT));
  }

  private static CloudEvent event(String subject, String version) {
    return CloudEvent.json("feedwire/test", TYPE, subject, version, TIME);
  }
}
