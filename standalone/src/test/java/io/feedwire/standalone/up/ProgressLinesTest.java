package io.feedwire.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.FetchOutcomeBuilder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private Instant now = Instant.parse("2026-01-02T03:04:05Z");
  private final ProgressLines lines =
      new ProgressLines(() -> now, new PrintStream(out, true, StandardCharsets.UTF_8));

  private FetchOutcome outcome(@Nullable Integer done, @Nullable Integer total) {
    return FetchOutcomeBuilder.builder()
        .sourceId("samples-1a2b3c4d")
        .name("samples")
        .location("file:///srv/samples/")
        .status(FetchOutcome.Status.FETCHED)
        .at(now)
        .done(done)
        .total(total)
        .build();
  }

  @Test
  void a_folder_with_documents_that_wait_has_a_line_every_few_seconds() {
    lines.show(outcome(1200, 3073));
    lines.show(outcome(1300, 3073));
    now = now.plusSeconds(5);
    lines.show(outcome(2000, 3073));

    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "samples: 1,200 of 3,073 documents read", "samples: 2,000 of 3,073 documents read");
  }

  @Test
  void a_feed_and_a_folder_that_is_through_have_none() {
    lines.show(outcome(null, null));
    lines.show(outcome(3073, 3073));

    assertThat(out.size()).isZero();
  }
}
