package io.feedwire.dashboard.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.source.Access;
import io.feedwire.contracts.source.Source;
import io.feedwire.sources.SourceRules;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceJsonTest {

  private static SourceRules.Checked add(String json) {
    return SourceJson.added(json.getBytes(UTF_8));
  }

  private static Source accepted(SourceRules.Checked checked) {
    assertThat(checked).isInstanceOf(SourceRules.Accepted.class);
    return ((SourceRules.Accepted) checked).source();
  }

  private static Source known() {
    return accepted(
        add(
            """
            {"location": "https://example.org/feed", "kind": "feed", "name": "A", "lane": "backfill",
             "category": "X/Y", "interval": "15m", "minInterval": "PT5M", "maxInterval": "2h",
             "paused": true,
             "access": {"userAgent": "me", "headers": {"X-A": "1", "X-B": "2"},
                        "proxies": ["http://proxy:3128"],
                        "credentials": "${FEEDWIRE_SECRET_X}", "anyCertificate": true}}
            """));
  }

  @Test
  void allOfASourceIsRead() {
    Source source = known();
    assertThat(source.id()).startsWith("example.org-");
    assertThat(source.kind()).isEqualTo(Source.Kind.FEED);
    assertThat(source.interval()).isEqualTo(Duration.ofMinutes(15));
    assertThat(source.maxInterval()).isEqualTo(Duration.ofHours(2));
    assertThat(source.asked())
        .isEqualTo(
            new Access(
                "me",
                Map.of("X-A", "1", "X-B", "2"),
                List.of("http://proxy:3128"),
                "${FEEDWIRE_SECRET_X}",
                true));
  }

  @Test
  void anAddressAloneIsAPageWhoseFeedIsFoundOut() {
    Source source = accepted(add("{\"location\": \"HTTPS://Example.org\"}"));
    assertThat(source.kind()).isEqualTo(Source.Kind.PAGE);
    assertThat(source.location()).isEqualTo("https://example.org/");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "{} | 'location' is missing",
        "[] | not a JSON object",
        "null | not a JSON object",
        "nonsense | not JSON",
        "{\"location\": 5} | 'location' is no http or https URL: 5",
        "{\"location\": \"/etc\"} | 'location' is no http or https URL: /etc",
        "{\"location\": \"file:///etc/\"} | 'location' is no http or https URL: file:///etc/",
        "{\"location\": \"https://a.org/\", \"intervall\": \"5m\"} | unknown field 'intervall'",
        "{\"location\": \"https://a.org/\", \"id\": \"x\"} |"
            + " 'id' and 'origin' are not for clients to say",
        "{\"location\": \"https://a.org/\", \"kind\": \"podcast\"} | 'kind' is not understood",
        "{\"location\": \"https://a.org/\", \"paused\": \"often\"} | 'paused' is not understood",
        "{\"location\": \"https://a.org/\", \"interval\": 15} |"
            + " 'interval' must be a duration such as 15m or PT15M",
        "{\"location\": \"https://a.org/\", \"access\": {\"header\": {}}} |"
            + " unknown field 'access.header'",
        "{\"location\": \"https://a.org/\", \"access\": {\"proxies\": [null]}} |"
            + " 'access.proxies' holds texts",
        "{\"location\": \"https://a.org/\", \"access\": {\"headers\": {\"Host\": \"x\"}}} |"
            + " the header Host is the connection's or the fetcher's own",
      })
  void whatIsNoSourceIsSaidInASentence(String json, String sentence) {
    assertThat(add(json)).isEqualTo(new SourceRules.Refused(List.of(sentence)));
  }

  @Test
  void aPasswordInTheAddressIsRefusedAndNotRepeated() {
    assertThat(add("{\"location\": \"https://joe:hunter2@a.org/\"}"))
        .isInstanceOfSatisfying(
            SourceRules.Refused.class,
            refused -> assertThat(refused.line()).contains("FEEDWIRE").doesNotContain("hunter2"));
  }

  @Test
  void aPatchChangesWhatItNamesAndTakesAwayWhatIsNull() {
    Source patched =
        accepted(
            SourceJson.patched(
                known(),
                "{\"paused\": false, \"name\": null, \"access\": {\"headers\": {\"X-A\": null}}}"
                    .getBytes(UTF_8)));
    assertThat(patched)
        .isEqualTo(
            known()
                .withPaused(false)
                .withName(null)
                .withAccess(known().asked().withHeaders(Map.of("X-B", "2"))));
  }

  @Test
  void aReplacementForgetsWhatItDoesNotName() {
    Source replaced = accepted(SourceJson.replaced(known(), "{\"name\": \"B\"}".getBytes(UTF_8)));
    assertThat(replaced)
        .isEqualTo(
            Source.of(known().id(), known().kind(), known().location(), known().lane())
                .withName("B"));
  }

  @Test
  void aSourceStaysWhereItIs() {
    assertThat(
            SourceJson.patched(known(), "{\"location\": \"https://other.org/\"}".getBytes(UTF_8)))
        .isInstanceOf(SourceRules.Refused.class);
    assertThat(SourceJson.patched(known(), ("{\"id\": \"" + known().id() + "\"}").getBytes(UTF_8)))
        .isEqualTo(new SourceRules.Accepted(known()));
  }

  @Test
  void aSourceFromBeforeTheRulesCanBePaused() {
    Source before = known().withLocation("https://joe:pw@example.org/feed");
    assertThat(SourceJson.patched(before, "{\"paused\": false}".getBytes(UTF_8)))
        .isEqualTo(new SourceRules.Accepted(before.withPaused(false)));
    assertThat(SourceJson.patched(before, "{\"name\": \" \"}".getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            SourceRules.Refused.class, refused -> assertThat(refused.sentences()).hasSize(1));
  }

  @Test
  void aBodyHasItsLength() {
    assertThat(add("{\"location\": \"https://a.org/\"" + " ".repeat(70_000) + "}"))
        .isEqualTo(new SourceRules.Refused(List.of("a source has at most 65536 bytes")));
  }
}
