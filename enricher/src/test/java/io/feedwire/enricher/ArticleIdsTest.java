package io.feedwire.enricher;

import static io.feedwire.enricher.Articles.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.feedwire.enricher.resolution.Answers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Keys that other programs may write.
class ArticleIdsTest {

  @AutoClose private final Harness enricher = new Harness();

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"dw:1\0other", "dw:1\0", "dw:1\u0001", "dw\n1"})
  void What_is_no_id_is_read_as_nothing(@Nullable String id) {
    enricher.deliver(plain("dw:1"));
    var before = enricher.state();
    assertThatThrownBy(() -> enricher.sendKeyed(id, plain("dw:1").withHeadline("Other")))
        .hasStackTraceContaining("key on articles.parsed");
    assertThatThrownBy(() -> enricher.sendKeyed(id, null))
        .hasStackTraceContaining("key on articles.parsed");
    assertThatThrownBy(() -> enricher.answer(id, new Answers(List.of())))
        .hasStackTraceContaining("key on enricher.resolutions");

    assertThat(enricher.state()).isEqualTo(before);
  }

  @Test
  void An_article_under_the_key_of_another_is_refused() {
    enricher.deliver(plain("dw:1"));
    var before = enricher.state();

    assertThatThrownBy(() -> enricher.sendKeyed("dw:1", plain("dw:2").withHeadline("Other")))
        .hasStackTraceContaining("key of another on articles.parsed");
    assertThat(enricher.state()).isEqualTo(before);
  }
}
