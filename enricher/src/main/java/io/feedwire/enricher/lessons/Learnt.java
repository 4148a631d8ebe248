package io.feedwire.enricher.lessons;

import io.feedwire.keywords.vocabulary.Entry;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// What the articles of all partitions have taught so far. May be read on any thread.
public interface Learnt {

  /// Articles that taught it; empty when it can no longer be read, because the process ends.
  OptionalLong articles();

  /// Reads it, each key once.
  ///
  /// @return whether that was all; not when the process ends meanwhile
  boolean each(Consumer<Entry> reader);
}
