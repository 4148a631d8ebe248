package io.feedwire.publishers.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeAddressTest {

  /// The examples of RFC 3986, 5.4, with their base.
  @ParameterizedTest
  @CsvSource({
    "g:h, g:h",
    "g, http://a/b/c/g",
    "./g, http://a/b/c/g",
    "g/, http://a/b/c/g/",
    "/g, http://a/g",
    "//g, http://g",
    "?y, http://a/b/c/d;p?y",
    "g?y, http://a/b/c/g?y",
    "#s, http://a/b/c/d;p?q#s",
    "g#s, http://a/b/c/g#s",
    "g?y#s, http://a/b/c/g?y#s",
    ";x, http://a/b/c/;x",
    "'', http://a/b/c/d;p?q",
    "., http://a/b/c/",
    "./, http://a/b/c/",
    ".., http://a/b/",
    "../g, http://a/b/g",
    "../.., http://a/",
    "../../g, http://a/g",
    "../../../g, http://a/g",
    "/./g, http://a/g",
    "/../g, http://a/g",
    "g., http://a/b/c/g.",
    ".g, http://a/b/c/.g",
    "g.., http://a/b/c/g..",
    "./../g, http://a/b/g",
    "g/./h, http://a/b/c/g/h",
    "g/../h, http://a/b/c/h",
    "g;x=1/../y, http://a/b/c/y",
    "g?y/../x, http://a/b/c/g?y/../x",
    "g#s/../x, http://a/b/c/g#s/../x",
  })
  void aReferenceIsResolved(String reference, String address) {
    assertThat(RelativeAddress.resolve("http://a/b/c/d;p?q", reference)).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example, b, https://a.example/b",
    "https://a.example?x=1, b, https://a.example/b",
    "https://a.example, /b, https://a.example/b",
    "https://a.example/x, ' 新闻 一.html\t', https://a.example/新闻 一.html",
    ", //a.example/b, https://a.example/b",
    ", b, ''",
    "a/b, c, ''",
    ", http://https//a.example/b, https://a.example/b",
    ", https://http://a.example/b, http://a.example/b",
    ", https://https://a.example/b?u=http://c/, https://a.example/b?u=http://c/",
    ", https://a.examplehttps//b.example/c, https://b.example/c",
    ", https://www.a.examplehttp://b.example/c, http://b.example/c",
    ", https://a.examplehttps//https://b.example/c, https://b.example/c",
    ", https//a.example/b, https://a.example/b",
    "https://a.example/x/, http//b.example/c, http://b.example/c",
    "https://a.example/x/, https//b, https://a.example/x/https//b",
    "https://a.example/x/, http/b.example, https://a.example/x/http/b.example",
    ", http://https.example//b, http://https.example//b",
    ", http://web.example/http://a.example/, http://web.example/http://a.example/",
    ", ftp://http//a.example/, ftp://http//a.example/",
    "mailto:a@b.example, c, ''",
  })
  void whatIsNoUriIsReadAsMeant(@Nullable String base, String reference, String address) {
    assertThat(RelativeAddress.resolve(base, reference)).isEqualTo(address);
  }

  @Test
  void whatIsTooLongIsNone() {
    assertThat(RelativeAddress.resolve("https://a.example/", "a".repeat(9_000))).isEmpty();
    assertThat(RelativeAddress.resolve("https://a.example/" + "a".repeat(9_000), "b")).isEmpty();
  }
}
