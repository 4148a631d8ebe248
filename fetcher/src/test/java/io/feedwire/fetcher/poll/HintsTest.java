package io.feedwire.fetcher.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.fetcher.http.Response;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HintsTest {

  private static Response fresh(@Nullable Duration freshFor) {
    return new Response(200, null, null, null, null, null, freshFor, List.of(), null);
  }

  private static Hints of(String document, @Nullable Duration freshFor) {
    return Hints.of(document.getBytes(UTF_8), fresh(freshFor));
  }

  @ParameterizedTest
  @CsvSource({
    "<ttl>60</ttl>, PT1H",
    "<ttl> 5 </ttl>, PT5M",
    "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>, PT30M",
    "<sy:updatePeriod> daily </sy:updatePeriod>, PT24H",
    "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>, PT1H",
    "<sy:updatePeriod>never</sy:updatePeriod>, PT0S",
    "<ttl>-5</ttl>, PT0S",
    "<ttl>sixty</ttl>, PT0S"
  })
  void what_the_document_says(String head, Duration floor) {
    assertThat(of("<rss><channel>" + head, null).floor()).isEqualTo(floor);
  }

  @Test
  void the_longest_counts_and_is_named() {
    String document = "<rss><ttl>60</ttl>";

    assertThat(of(document, Duration.ofMinutes(10)).of()).isEqualTo("the feed's ttl");
    assertThat(of(document, Duration.ofHours(3)))
        .isEqualTo(new Hints(Duration.ofHours(3), "Cache-Control or Expires"));
  }

  @Test
  void without_a_document_what_it_said_holds_and_what_the_server_said_does_not() {
    Hints ttl = of("<rss><ttl>60</ttl>", null);
    Hints server = of("<rss>", Duration.ofHours(3));

    assertThat(ttl.after(fresh(null))).isEqualTo(ttl);
    assertThat(server.after(fresh(null))).isEqualTo(Hints.NONE);
    assertThat(ttl.after(fresh(Duration.ofHours(2))).floor()).isEqualTo(Duration.ofHours(2));
  }
}
