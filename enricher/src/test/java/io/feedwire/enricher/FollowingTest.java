package io.feedwire.enricher;

import static io.feedwire.enricher.Articles.DAY;
import static io.feedwire.enricher.Articles.plain;
import static io.feedwire.enricher.Articles.rich;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.source.FetchRequest;
import io.feedwire.contracts.source.Source;
import io.feedwire.enricher.resolution.EnricherSettings;
import io.feedwire.enricher.resolution.Wants;
import io.feedwire.publishers.DeutscheWelle;
import io.feedwire.publishers.Publishers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// References to what nobody delivers, where they are to be followed.
class FollowingTest {

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final FetchRequest REQUEST =
      new FetchRequest(
          rich().provenance().source(),
          "https://api.dw.com/api/detail/article/19165792",
          "dw:68204677 refers to it",
          1,
          null,
          Source.Lane.LIVE);

  private static Wants wants(boolean on) {
    return new Wants(
        new Publishers(List.of(new DeutscheWelle())), new EnricherSettings(on, PATIENCE, false));
  }

  @AutoClose
  private final Harness enricher =
      new Harness(
          new EnricherTopology.Following(
              article -> wants(true).of(article, "feeds.backfill"), PATIENCE));

  private static Article fetchedForAnother(Article article) {
    return article.withProvenance(article.provenance().withDepth(1));
  }

  @Test
  void What_has_not_come_by_itself_is_asked_for_once() {
    enricher.deliver(rich());
    enricher.pass(Duration.ofMinutes(8));
    assertThat(enricher.requests()).isEmpty();

    enricher.pass(Duration.ofMinutes(4));
    assertThat(enricher.requests()).containsExactly(REQUEST);

    enricher.deliver(rich().withId("dw:2").withProvenance(Articles.from("feed", "rss", DAY)));
    enricher.pass(Duration.ofMinutes(30));
    assertThat(enricher.requests()).isEmpty();
  }

  @Test
  void What_comes_meanwhile_is_not_asked_for() {
    enricher.deliver(rich());
    enricher.deliver(plain("dw:19165792"));
    enricher.pass(Duration.ofMinutes(30));

    assertThat(enricher.requests()).isEmpty();
  }

  @Test
  void What_was_fetched_for_a_reference_leads_no_further() {
    enricher.deliver(fetchedForAnother(rich()));
    enricher.pass(Duration.ofMinutes(30));

    assertThat(enricher.requests()).isEmpty();
  }

  @Test
  void An_archive_asks_on_its_own_lane_and_nobody_asks_when_it_is_off() {
    Article archived = rich().withProvenance(rich().provenance().withTopic("feeds.backfill"));

    assertThat(wants(true).of(archived, "feeds.backfill"))
        .containsOnlyKeys("article/dw:19165792")
        .containsValue(REQUEST.on(Source.Lane.BACKFILL));
    assertThat(wants(false).of(archived, "feeds.backfill")).isEmpty();
  }
}
