package io.feedwire.publishers.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.publishers.address.WebAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageProxyTest {

  @ParameterizedTest
  @CsvSource({
    "https://thumbor.example.org/unsafe/https%3A%2F%2Fexample.org%2Fa+b.jpg,"
        + "https://example.org/a+b.jpg",
    "https://thumbor.example.org/unsafe/https%3A%2F%2Fexample.org%2Fa%2520b.jpg,"
        + "https://example.org/a%20b.jpg",
    "https://images.weserv.nl/?url=img.example.org%2Fa+b.jpg,https://img.example.org/a+b.jpg",
    "https://images.weserv.nl/?url=img.example.org%2F%E6%B8%A1%2F5%.jpg,"
        + "https://img.example.org/%E6%B8%A1/5%25.jpg",
    "https://example.org/_next/image?url=%2Fmedia%2Fa+b.jpg&w=640,"
        + "https://example.org/media/a+b.jpg",
    "https://cdn.example.org/thumbor/0aB1cD2eF3gH4iJ5kL6mN7oP8qR=/300x200/https://example.org/a.jpg,"
        + "https://example.org/a.jpg",
    "https://cdn.vox-cdn.com/thumbor/0aB1cD2eF3gH4iJ5kL6mN7oP8qR=/0x0:50x33/13x8/cdn.vox-cdn.com/uploads/chorus_image/image/7/a.0.jpg,"
        + "https://cdn.vox-cdn.com/uploads/chorus_image/image/7/a.0.jpg",
    "https://cdn-image.st-hatena.com/image/scale/0a/width=130/https%3A%2F%2Fexample.org%2Fa.jpg,"
        + "https://example.org/a.jpg",
    "https://example.org/thumbor/a.jpg,https://example.org/thumbor/a.jpg",
    "https://example.org/image/scale/a.jpg,https://example.org/image/scale/a.jpg",
    "https://example.org/a/cdn.vox-cdn.com/uploads/a.jpg,"
        + "https://example.org/a/cdn.vox-cdn.com/uploads/a.jpg",
  })
  void onlyEscapesStandForOtherCharacters(String proxied, String picture) {
    assertThat(WebAddress.parse(proxied).map(ImageProxy::unwrap))
        .map(WebAddress::toString)
        .hasValue(picture);
  }

  @ParameterizedTest
  @CsvSource({
    "https://lead.example/?u=https%3A%2F%2Fexample.org%2Fa+b%3Fq%3Dc+d,"
        + "https://example.org/a+b?q=c+d",
    "https://lead.example/?u=https%3A%2F%2Fexample.org%2F5%,https://example.org/5%25",
  })
  void soInAnyParameter(String page, String address) {
    assertThat(WebAddress.parse(page).flatMap(lead -> lead.addressIn("u")))
        .map(WebAddress::toString)
        .hasValue(address);
  }
}
