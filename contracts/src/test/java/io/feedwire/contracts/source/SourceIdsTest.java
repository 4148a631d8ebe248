package io.feedwire.contracts.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceIdsTest {

  @ParameterizedTest
  @CsvSource({
    "https://rss.dw.com/rdf/rss-chi-all, rss.dw.com",
    "https://RSS.DW.com/rdf, rss.dw.com",
    "http://localhost:8080/feed, localhost",
    "file:///srv/samples, samples",
    "file:///srv/samples/, samples",
    "file:///srv/My%20Samples/, my-samples",
    "file:///, folder"
  })
  void beginWithTheHostOrTheFolder(String location, String label) {
    assertThat(SourceIds.of(URI.create(location))).matches("\\Q" + label + "\\E-[0-9a-f]{8}");
  }

  @Test
  void areTheSameForTheSameLocationOnly() {
    String id = SourceIds.of(URI.create("https://rss.dw.com/rdf/a"));
    assertThat(SourceIds.of(URI.create("https://rss.dw.com/rdf/a"))).isEqualTo(id);
    assertThat(SourceIds.of(URI.create("https://rss.dw.com/rdf/b"))).isNotEqualTo(id);
  }
}
