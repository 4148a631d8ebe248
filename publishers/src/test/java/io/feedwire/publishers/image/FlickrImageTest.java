package io.feedwire.publishers.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.publishers.address.WebAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlickrImageTest {

  private static String id(String href) {
    return WebAddress.parse(href).map(AnyImage::image).map(KnownImage::id).orElse("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://live.staticflickr.com/65535/52123456789_0a1b2c3d4e_m.jpg",
        "https://live.staticflickr.com/65535/52123456789_0a1b2c3d4e.jpg",
        "https://farm5.staticflickr.com/65535/52123456789_0a1b2c3d4e_z.jpg",
        "https://live.staticflickr.com/65535/52123456789_f0f0f0f0f0_o.png",
      })
  void All_sizes_of_a_picture_are_one(String href) {
    assertThat(id(href))
        .isEqualTo(id("https://live.staticflickr.com/65535/52123456789_0a1b2c3d4e_b.jpg"))
        .isNotEqualTo(id("https://live.staticflickr.com/65535/52123456780_0a1b2c3d4e_b.jpg"));
  }

  @Test
  void A_square_has_a_size() {
    Optional<KnownImage> image =
        WebAddress.parse("https://live.staticflickr.com/65535/52123456789_0a1b2c3d4e_q.jpg")
            .flatMap(FlickrImage::image);
    assertThat(image)
        .hasValueSatisfying(it -> assertThat(it.renditions().getFirst().width()).isEqualTo(150));
  }
}
