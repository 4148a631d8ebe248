package io.feedwire.dashboard.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.source.SourceState;
import io.feedwire.dashboard.status.SourceStatus;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourcePageTest {

  private static List<SourceStatus> all() {
    List<SourceStatus> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Source source =
          Source.of("s" + i, Source.Kind.FEED, "https://s" + i + ".org/", Source.Lane.LIVE)
              .withName(i == 3 ? "Rivers" : null);
      all.add(new SourceStatus(source, i < 2 ? SourceState.FAILING : SourceState.OK, null, null));
    }
    return all;
  }

  private static List<String> ids(SourcePage page) {
    return page.sources().stream().map(status -> status.source().id()).toList();
  }

  @Test
  void aPageIsAPartOfWhatWasAskedForAndCountsAll() {
    SourcePage page = SourcePage.of(all(), SourceState.OK, null, 1, 1);
    assertThat(page.total()).isEqualTo(3);
    assertThat(ids(page)).containsExactly("s3");
    assertThat(page.counts())
        .containsEntry(SourceState.FAILING, 2)
        .containsEntry(SourceState.OK, 3);
  }

  @Test
  void whatIsMentionedIsFoundWhateverItsCase() {
    assertThat(ids(SourcePage.of(all(), null, "rIVERS", 0, 10))).containsExactly("s3");
    assertThat(ids(SourcePage.of(all(), null, "s4.org", 0, 10))).containsExactly("s4");
  }

  @Test
  void numbersBeyondTheEndsAreCut() {
    assertThat(ids(SourcePage.of(all(), null, null, 99, 10))).isEmpty();
    assertThat(ids(SourcePage.of(all(), null, null, -1, 0))).containsExactly("s0");
  }
}
