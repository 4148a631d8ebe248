package io.feedwire.standalone.text;

import io.feedwire.contracts.source.FetchOutcome;
import java.util.Locale;
import java.util.Optional;

/// How far the reading of a folder is, for people.
public final class ProgressText {

  private ProgressText() {}

  /// `samples: 1,200 of 3,073 documents read`; empty where nothing waits.
  public static Optional<String> of(FetchOutcome outcome) {
    Integer done = outcome.done();
    Integer total = outcome.total();
    if (done == null || total == null || done >= total) {
      return Optional.empty();
    }
    String name = outcome.name() == null ? outcome.sourceId() : outcome.name();
    return Optional.of(
        String.format(
            Locale.ROOT, "%s: %,d of %,d documents read", SafeText.of(name), done, total));
  }
}
