package io.feedwire.enricher.recipe;

import static io.feedwire.enricher.Articles.image;
import static io.feedwire.enricher.Articles.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.contracts.article.EnrichedArticle.LeadImage;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.contracts.article.Image.Role;
import io.feedwire.enricher.resolution.Known;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LeadImageChoiceTest {

  private static final LeadImage PHOTO = new LeadImage("a:photo", "first image of the body");

  @ParameterizedTest
  @EnumSource(Image.Use.class)
  void An_image_that_is_no_picture_never_leads(Image.Use use) {
    Image marked = image("a:marked", null, 900).withRoles(List.of(Role.LEAD)).withUse(use);

    assertThat(lead(marked, image("a:photo", null, 460))).isEqualTo(PHOTO);
    assertThat(lead(marked)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"728, 90", "900, 100", "300, 1800"})
  void Nor_does_a_banner_or_a_sliver(int width, int height) {
    assertThat(lead(sized("a:banner", width, height), image("a:photo", null, 460)))
        .isEqualTo(PHOTO);
  }

  @Test
  void Nor_does_the_sign_of_a_topic_that_twenty_others_show_unless_the_publisher_chose_it() {
    Image sign = image("a:sign", null, 900);

    assertThat(lead(sign.withUsedInCount(20), image("a:photo", null, 460))).isEqualTo(PHOTO);
    assertThat(lead(sign.withUsedInCount(20))).isNull();
    assertThat(lead(sign.withUsedInCount(19))).extracting(LeadImage::id).isEqualTo("a:sign");
    assertThat(lead(sign.withUsedInCount(500).withRoles(List.of(Role.LEAD))))
        .extracting(LeadImage::id)
        .isEqualTo("a:sign");
  }

  @Test
  void A_panorama_may_lead() {
    assertThat(lead(sized("a:photo", 1200, 400), image("a:other", null, 460))).isEqualTo(PHOTO);
  }

  @Test
  void The_publishers_own_choice_yields_to_a_larger_picture_when_it_fills_no_card() {
    Image small = image("a:small", null, 120).withRoles(List.of(Role.LEAD));

    assertThat(lead(small, image("a:photo", null, 460))).isEqualTo(PHOTO);
    assertThat(lead(small))
        .isEqualTo(new LeadImage("a:small", "the publisher's lead image, small"));
  }

  @Test
  void A_thumbnail_beside_an_upload_of_unknown_size_is_not_small() {
    Image upload =
        image("a:upload", null, 150)
            .withRoles(List.of(Role.LEAD))
            .withRenditions(
                List.of(
                    new Rendition("https://example.org/a-150x100.jpg", 150, 100, null),
                    new Rendition("https://example.org/a.jpg", null, null, null)));

    assertThat(lead(upload, image("a:photo", null, 460)))
        .isEqualTo(new LeadImage("a:upload", "the publisher's lead image"));
  }

  @Test
  void What_stands_for_a_video_and_what_for_the_article_are_told_apart() {
    Image preview = image("a:preview", null, 900).withRoles(List.of(Role.PREVIEW));
    Block video = new Block.Video(null, null, null, null, "a:preview", List.of());
    var shown = plain("example:1").withImages(List.of(preview)).withBody(List.of(video));

    assertThat(lead(preview)).isEqualTo(new LeadImage("a:preview", "a thumbnail"));
    assertThat(lead(shown)).isEqualTo(new LeadImage("a:preview", "a video's preview"));
  }

  private static Image sized(String id, int width, int height) {
    return image(id, null, width)
        .withRenditions(List.of(new Rendition("https://example.org/a.jpg", width, height, null)));
  }

  private static @Nullable LeadImage lead(Image... images) {
    return lead(plain("example:1").withImages(List.of(images)));
  }

  private static @Nullable LeadImage lead(Article article) {
    var enriched = new EnrichedArticle(article, 1, List.of(), null, 0, List.of(), List.of());
    return new LeadImageChoice().apply(enriched, Known.NOTHING).leadImage();
  }
}
