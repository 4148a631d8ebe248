package io.feedwire.enricher;

import static io.feedwire.enricher.Articles.DAY;
import static io.feedwire.enricher.Articles.image;
import static io.feedwire.enricher.Articles.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.contracts.source.FetchRequest;
import io.feedwire.contracts.source.FileCheck;
import io.feedwire.contracts.source.Source;
import io.feedwire.enricher.resolution.EnricherSettings;
import io.feedwire.enricher.resolution.Wants;
import io.feedwire.publishers.Publishers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Servers are asked about images where that is switched on.
class AskingAboutImagesTest {

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Image PHOTO = image("a:photo", null, 220, 460, 1200);
  private static final FetchRequest REQUEST =
      new FetchRequest(
          "feed",
          "https://static.example/a/photo/460.jpg",
          "dw:1 shows it",
          1,
          null,
          Source.Lane.BACKFILL,
          "image/a:photo");

  private static Map<String, FetchRequest> wants(boolean on, Article article) {
    var settings = new EnricherSettings(false, PATIENCE, on);
    return new Wants(new Publishers(List.of()), settings).of(article, "feeds.backfill");
  }

  @AutoClose
  private final Harness enricher =
      new Harness(new EnricherTopology.Following(article -> wants(true, article), PATIENCE));

  private static Article article(String id, Image... images) {
    return plain(id).withImages(Arrays.asList(images));
  }

  @Test
  void An_image_is_asked_about_once_whoever_shows_it() {
    enricher.deliver(article("dw:1", PHOTO));
    enricher.deliver(article("dw:2", PHOTO));
    enricher.pass(Duration.ofMinutes(2));
    assertThat(enricher.requests()).containsExactly(REQUEST);

    enricher.deliver(article("dw:3", PHOTO));
    enricher.withdraw("dw:1");
    enricher.deliver(article("dw:1", PHOTO));
    enricher.pass(Duration.ofMinutes(30));
    assertThat(enricher.requests()).isEmpty();
  }

  /// As after a reset of the enricher: its stores are empty, the topic is not.
  @Test
  void What_is_known_is_not_asked_again() {
    enricher.deliver(article("dw:1", PHOTO));
    enricher.check(
        "image/a:photo", new FileCheck(REQUEST.url(), null, 200, "image/jpeg", 5L, DAY, null));
    enricher.deliver(article("dw:2", PHOTO));
    enricher.pass(Duration.ofMinutes(30));

    assertThat(enricher.requests()).isEmpty();
  }

  @Test
  void An_article_that_is_gone_by_then_leads_nowhere() {
    enricher.deliver(article("dw:1", PHOTO));
    enricher.withdraw("dw:1");
    enricher.pass(Duration.ofMinutes(30));

    assertThat(enricher.requests()).isEmpty();
  }

  @Test
  void Nobody_is_asked_when_it_is_off() {
    assertThat(wants(true, article("dw:1", PHOTO)))
        .containsOnly(Map.entry(REQUEST.check(), REQUEST));
    assertThat(wants(false, article("dw:1", PHOTO))).isEmpty();
  }

  @Test
  void Nor_for_an_archive_or_for_what_was_fetched_for_another() {
    Article article = article("dw:1", PHOTO);

    assertThat(
            wants(true, article.withProvenance(article.provenance().withTopic("feeds.backfill"))))
        .isEmpty();
    assertThat(wants(true, article.withProvenance(article.provenance().withDepth(1)))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Image.Use.class)
  void Nor_about_what_is_no_picture(Image.Use use) {
    assertThat(wants(true, article("dw:1", PHOTO.withUse(use)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"data:image/png;base64,AAAA", "file:///etc/a.png", "//example.org/a.png", "a.png"})
  void Nor_about_what_lies_on_no_server(String href) {
    var here = PHOTO.withRenditions(List.of(new Rendition(href, 400, null, null)));

    assertThat(wants(true, article("dw:1", here, image("a:nowhere", null)))).isEmpty();
  }
}
