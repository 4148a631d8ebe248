package io.feedwire.contracts.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class RawHeadersTest {

  private static final Instant FETCHED = Instant.parse("2024-05-06T07:08:09.120Z");
  private static final Instant RECEIVED = FETCHED.plusSeconds(5);
  private static final RawHeaders FULL =
      new RawHeaders(
          "https://rss.dw.com/rdf/rss-chi-all",
          FETCHED,
          "text/xml; charset=utf-8",
          200,
          "W/\"a1\"",
          "Mon, 06 May 2024 07:00:00 GMT",
          "https://rss.dw.com/moved",
          "rss",
          2);
  private static final RawHeaders NONE =
      new RawHeaders("", RECEIVED, null, null, null, null, null, null, 0);

  @Test
  void areReadBackAsTheyWereWritten() {
    RawHeaders file = RawHeaders.ofFile("file:///srv/samples/a.xml", FETCHED);
    assertThat(RawHeaders.from(written(FULL), RECEIVED)).isEqualTo(FULL);
    assertThat(RawHeaders.from(written(file), RECEIVED)).isEqualTo(file);
  }

  @Test
  void replaceTheirOwnAndLeaveOthersAlone() {
    Headers headers = written(FULL);
    CloudEvent.set(headers, "ce_id", "a");
    RawHeaders file = RawHeaders.ofFile("file:///srv/samples/a.xml", FETCHED);
    file.writeTo(headers);
    assertThat(RawHeaders.from(headers, RECEIVED)).isEqualTo(file);
    assertThat(CloudEvent.get(headers, "ce_id")).isEqualTo("a");
  }

  @Test
  void mayBeMissing() {
    assertThat(RawHeaders.from(new RecordHeaders(), RECEIVED)).isEqualTo(NONE);
  }

  @Test
  void countAsMissingWhenTheyCannotBeRead() {
    Headers headers = new RecordHeaders();
    CloudEvent.set(headers, "fetched", "yesterday");
    CloudEvent.set(headers, "http_status", "OK");
    CloudEvent.set(headers, "depth", "-3");
    headers.add("location", null);
    assertThat(RawHeaders.from(headers, RECEIVED)).isEqualTo(NONE);
  }

  private static Headers written(RawHeaders about) {
    Headers headers = new RecordHeaders();
    about.writeTo(headers);
    return headers;
  }
}
