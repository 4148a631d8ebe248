package io.feedwire.publishers.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Image.Use;
import io.feedwire.publishers.Bbc;
import io.feedwire.publishers.Publishers;
import io.feedwire.publishers.Rfi;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageMarksTest {

  private static final Publishers PUBLISHERS = new Publishers(List.of(new Rfi(), new Bbc()));

  @ParameterizedTest
  @CsvSource({
    "https://picsum.photos/200/300, PLACEHOLDER",
    "https://via.placeholder.com/150, PLACEHOLDER",
    "https://images.weserv.nl/?url=via.placeholder.com/150, PLACEHOLDER",
    "https://2.gravatar.com/avatar/00ff?s=96, ICON",
    "https://example.org/wp-content/themes/paper/img/phone.jpg, ICON",
    "https://example.org/assets/logo.png, LOGO",
    "https://example.org/assets/Example-Logo.svg, LOGO",
    "https://example.org/assets/spacer.gif, TRACKING",
    "https://example.org/include/images/tracking/radio-rss-pixel.png?story=7, TRACKING",
    "https://example.org/storms/tracking/map.png,",
    "https://example.org/2026/google-pixel.jpg,",
    "https://example.org/2026/pixel.jpg,",
    "https://example.org/2026/tracking-pixel.png, TRACKING",
    "https://example.org/2026/the-rss-pixel.jpg,",
    "https://stats.wp.com/b.gif?rand=1, TRACKING",
    "https://static.rfi.fr/meta_og_twcards/any.png, PLACEHOLDER",
    "https://ichef.bbci.co.uk/news/640/cpsprodpb/1AB2/production/_100000001_grey_line-nc.png, ICON",
    "https://example.org/images/emoji/1f64f.png, ICON",
    "https://example.org/user_avatar/city/ada/96/7.png, ICON",
    "https://example.org/2024/harbour.jpg,",
    "https://example.org/2024/the-dispute-about-the-citys-new-logo.jpg,"
  })
  void An_address_shows_what_is_no_picture(String href, Use use) {
    assertThat(PUBLISHERS.image(href)).hasValueSatisfying(i -> assertThat(i.use()).isEqualTo(use));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, TRACKING",
    "600, 1, TRACKING",
    "30, 30, ICON",
    "16, , ICON",
    ", 2, TRACKING",
    "90, 49,",
    "640, 360,",
    ", ,",
    "800, ,"
  })
  void A_size_shows_what_is_no_picture(Integer width, Integer height, Use use) {
    assertThat(ImageMarks.ofSize(width, height)).isEqualTo(use);
  }

  @ParameterizedTest
  @CsvSource({
    "avatar avatar-60 photo, ICON",
    "wp-smiley, ICON",
    "Gravatar, ICON",
    "author-photo, ICON",
    "post__author__image, ICON",
    "post-image by-author,",
    "alignnone size-full wp-image-7,",
    "author,"
  })
  void A_class_shows_what_is_no_picture(String classes, Use use) {
    assertThat(ImageMarks.ofClasses(classes)).isEqualTo(use);
  }

  @ParameterizedTest
  @CsvSource({"48, 48, ICON", "48, ,", "48, 50,", "640, 36,"})
  void So_does_a_size_shown_that_is_a_symbols(Integer width, Integer height, Use use) {
    assertThat(ImageMarks.ofShownSize(width, height)).isEqualTo(use);
  }
}
