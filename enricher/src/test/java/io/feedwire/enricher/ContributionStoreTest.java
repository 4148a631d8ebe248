package io.feedwire.enricher;

import static io.feedwire.enricher.Articles.DAY;
import static io.feedwire.enricher.Articles.rich;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.json.JsonSerde;
import io.feedwire.contracts.topic.Topics;
import io.feedwire.enricher.merge.Contribution;
import io.feedwire.enricher.merge.Contributions;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContributionStoreTest {

  private static final String ID = rich().id();
  private static final Article LATER =
      rich().withHeadline("Later").withModified(Articles.time(DAY.plusSeconds(60)));

  @AutoClose private final Harness enricher = new Harness();

  @Test
  void One_delivery_is_kept_as_its_own_bytes() {
    enricher.send(ID, bytes(rich(), UTF_8));

    assertThat(kept()).containsExactly(bytes(rich(), UTF_8));
  }

  @Test
  void Two_deliveries_are_kept_with_what_tells_their_versions_apart() {
    enricher.deliver(rich(), LATER);

    assertThat(kept())
        .containsExactly(
            new JsonSerde<>(Contribution.class)
                .serializer()
                .serialize("", Contribution.of(rich()).and(LATER)));
    assertThat(enricher.article(ID).revision()).isEqualTo(2);
  }

  /// A record that the producer refuses would end the application.
  @ParameterizedTest
  @ValueSource(ints = {200_000, 300_000})
  void What_is_too_large_for_a_record_is_kept_without_what_it_remembers(int room) {
    Article large = rich().withText("x".repeat(Topics.MAX_RECORD_BYTES - room));
    List<String> keywords = IntStream.range(0, 12_000).mapToObj("keyword %d"::formatted).toList();
    Contributions before =
        Contributions.NONE.and(
            rich().withDeclaredKeywords(keywords).withModified(Articles.time(DAY)));
    Contributions now = before.and(large.withModified(Articles.time(DAY.plusSeconds(3_600))));
    assertThat(now.revision()).isEqualTo(2);
    byte[] written =
        ContributionStore.written(ID, before, now, new Delivered(large, new byte[0]))
            .values()
            .iterator()
            .next();

    assertThat(written).hasSizeLessThan(Topics.MAX_RECORD_BYTES);
    assertThat(new String(written, UTF_8)).contains(large.text());
  }

  /// The program may read JSON of which it would not write a byte in the same way.
  @ParameterizedTest
  @ValueSource(strings = {" %s", "%s {\"id\":\"dw:2\"}", "{\"article\":{},%2$s"})
  void Bytes_of_other_programs_are_merged_as_the_same_article_is(String written) {
    String article = new String(bytes(rich(), UTF_8), UTF_8);
    enricher.send(ID, written.formatted(article, article.substring(1)).getBytes(UTF_8));

    assertMergedWithAnother();
  }

  @Test
  void Bytes_in_another_encoding_are_merged_as_the_same_article_is() {
    enricher.send(ID, bytes(rich(), UTF_16BE));

    assertMergedWithAnother();
  }

  @Test
  void Contributions_that_an_earlier_version_kept_are_merged() {
    enricher.deliver(rich());
    String key = enricher.contributions().all().next().key;
    byte[] earlier =
        new JsonSerde<>(Contribution.class).serializer().serialize("", Contribution.of(rich()));
    enricher.contributions().put(key, earlier);

    assertMergedWithAnother();
  }

  /// An image without an id, which another program may write: it can be read, and not be worked on.
  private static byte[] broken(Article article) {
    return new String(bytes(article, UTF_8), UTF_8)
        .replaceFirst("\"images\":\\[", "\"images\":[{\"renditions\":[]},")
        .getBytes(UTF_8);
  }

  @Test
  void Nothing_is_kept_of_a_delivery_that_fails() {
    assertThatThrownBy(() -> enricher.send(ID, broken(rich())))
        .hasRootCauseInstanceOf(NullPointerException.class);

    assertThat(kept()).isEmpty();
    assertThat(enricher.enriched()).isEmpty();
    assertMergedWithAnother(rich(), LATER);
  }

  /// What is kept of it goes on as if it had not come.
  @Test
  void A_delivery_that_fails_leaves_what_was_kept_before() {
    enricher.deliver(rich());
    Article newest = LATER.withModified(Articles.time(DAY.plusSeconds(120)));
    assertThatThrownBy(() -> enricher.send(ID, broken(newest)))
        .hasRootCauseInstanceOf(NullPointerException.class);

    assertMergedWithAnother(LATER);
  }

  @Test
  void A_withdrawal_takes_what_is_kept_of_an_article_without_a_state() {
    enricher.contributions().put(ID + "\0feed\0rss", bytes(rich(), UTF_8));
    enricher.contributions().put("dw:682046770\0feed\0rss", bytes(rich(), UTF_8));
    enricher.withdraw(ID);

    assertThat(kept()).hasSize(1);
    assertThat(enricher.enriched()).isEmpty();
    assertThat(enricher.changes()).isEmpty();
  }

  private void assertMergedWithAnother() {
    assertMergedWithAnother(LATER);
  }

  private void assertMergedWithAnother(Article... next) {
    enricher.deliver(next);

    try (var other = new Harness()) {
      other.deliver(rich(), LATER);
      assertThat(enricher.state()).isEqualTo(other.state()).containsOnlyKeys(ID);
      assertThat(kept()).containsExactlyElementsOf(kept(other));
    }
  }

  private List<byte[]> kept() {
    return kept(enricher);
  }

  private static List<byte[]> kept(Harness harness) {
    List<byte[]> all = new ArrayList<>();
    try (var stored = harness.contributions().all()) {
      stored.forEachRemaining(next -> all.add(next.value));
    }
    return all;
  }

  private static byte[] bytes(Article article, Charset charset) {
    byte[] json = new JsonSerde<>(Article.class).serializer().serialize("", article);
    return new String(json, UTF_8).getBytes(charset);
  }
}
