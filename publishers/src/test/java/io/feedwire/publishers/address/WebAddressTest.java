package io.feedwire.publishers.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is passed on as it is must be what would be written.
class WebAddressTest {

  @ParameterizedTest
  @CsvSource({
    "https://static.ferry.example/image/67121832_301.jpg,",
    "http://ferry.example/,",
    "https://ferry.example/A/b-c.d_e//f/../g,",
    "HTTPS://Ferry.example/a, https://ferry.example/a",
    "https://ferry.example, https://ferry.example/",
    "https://ferry.example./a, https://ferry.example/a",
    "https://ferry.example:443/a, https://ferry.example/a",
    "https://me@ferry.example/a, https://ferry.example/a",
    "https://ferry.example/a?utm_source=feed, https://ferry.example/a",
    "https://ferry.example/a#top, https://ferry.example/a",
    "https://ferry.example/渡口, https://ferry.example/%E6%B8%A1%E5%8F%A3",
    "https://ferry.example/%7ea;jsessionid=0F1, https://ferry.example/~a",
    "//ferry.example/a, https://ferry.example/a",
    "' https://ferry.example/a ', https://ferry.example/a",
  })
  void anAddressIsSpelledAsItIsWritten(String written, String spelled) {
    assertThat(WebAddress.spelled(written)).contains(spelled == null ? written : spelled);
    assertThat(WebAddress.parse(written))
        .map(WebAddress::toString)
        .isEqualTo(WebAddress.spelled(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/a",
        "https:///a",
        "https://./a",
        "ftp://ferry.example/a",
        "https://ferry example/a"
      })
  void whatIsNoAddressIsNotSpelled(String written) {
    assertThat(WebAddress.spelled(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://mp.weixin.qq.com/s?__biz=MzA5&mid=26510&idx=1&sn=0a1b#rd, true",
    "http://mp.weixin.qq.com/s?sn=0a1b&__biz=MzA5&mid=26510&idx=1&chksm=84&scene=27#wechat_redirect, true",
    "https://mp.weixin.qq.com/s?__biz=MzA5&mid=26510&idx=2&sn=0a1b, false",
    "https://mp.weixin.qq.com/s?__biz=MzA5&mid=26511&idx=1&sn=0a1b, false",
    "https://mp.weixin.qq.com/s?__biz=MzA5&mid=26510&idx=1, false",
    "https://mp.weixin.qq.com/mp/home?__biz=MzA5&mid=26510&idx=1&sn=0a1b&hid=2, false",
  })
  void anArticleOfWeChatIsTheSameWhoeverShares(String href, boolean isSame) {
    String article =
        "https://mp.weixin.qq.com/s?__biz=MzA5&mid=26510&idx=1&sn=0a1b&chksm=f3&lang=zh";
    assertThat(id(href).equals(id(article))).isEqualTo(isSame);
  }

  private static String id(String href) {
    return WebAddress.parse(href).orElseThrow().id();
  }

  @Test
  void anAddressThatIsTooLongIsNone() {
    assertThat(WebAddress.spelled("https://ferry.example/" + "a".repeat(8192))).isEmpty();
  }
}
