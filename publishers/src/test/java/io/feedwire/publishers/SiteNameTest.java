package io.feedwire.publishers;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Publisher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "渡轮停航 – 法国国际广播电台 - RFI;渡轮停航",
        "渡轮停航|法广;渡轮停航",
        "渡轮停航 - rfi;渡轮停航",
        "渡轮停航 - 要闻分析;渡轮停航 - 要闻分析",
        "渡轮停航-RFI;渡轮停航-RFI",
        "RFI | 渡轮停航;RFI | 渡轮停航",
        "法国国际广播电台 - RFI;法国国际广播电台"
      })
  void thePublishersNamesAtTheEndAreNotOfTheHeadline(String written, String headline) {
    assertThat(SiteName.cut(written, new Rfi(), null)).isEqualTo(headline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"渡轮停航 - River Notes;渡轮停航", "渡轮停航 - River;渡轮停航 - River"})
  void ofAnyPublisher(String written, String headline) {
    var rules = new Generic(new Publisher("river.example", "River Notes"));
    assertThat(SiteName.cut(written, rules, null)).isEqualTo(headline);
  }

  @Test
  void What_the_document_calls_the_publisher_goes_too() {
    String written = "Council votes - and rejects - plan - River.example";
    assertThat(SiteName.cut(written, new Rfi(), "River.example"))
        .isEqualTo("Council votes - and rejects - plan");
  }
}
