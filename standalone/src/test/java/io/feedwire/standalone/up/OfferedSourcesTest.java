package io.feedwire.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.source.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfferedSourcesTest {

  private static final Source FIRST = source("first");
  private static final Source SECOND = source("second");

  @TempDir private Path folder;

  @Test
  void aSourceIsOfferedUntilItIsRegisteredAndThenNeverAgain() throws IOException {
    assertThat(offered().news(List.of(FIRST))).containsExactly(FIRST);
    assertThat(offered().news(List.of(FIRST))).containsExactly(FIRST);

    offered().note(List.of(FIRST));
    assertThat(offered().news(List.of(FIRST))).isEmpty();
  }

  @Test
  void aSourceThatALaterVersionBringsIsOfferedBesideTheOldOnes() throws IOException {
    offered().note(List.of(FIRST));
    assertThat(offered().news(List.of(FIRST, SECOND))).containsExactly(SECOND);

    offered().note(List.of(SECOND));
    assertThat(offered().news(List.of(FIRST, SECOND))).isEmpty();
  }

  private OfferedSources offered() {
    return new OfferedSources(folder.resolve("offered-sources"));
  }

  private static Source source(String id) {
    return Source.of(id, Source.Kind.FEED, "https://" + id, Source.Lane.LIVE);
  }
}
