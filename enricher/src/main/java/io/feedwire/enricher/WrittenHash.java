package io.feedwire.enricher;

import io.feedwire.contracts.Hash;

/// What was written of an article last: enough to say whether it would be written otherwise now.
///
/// @param all hash of the whole value, with counters, sources and provenance; empty of nothing
record WrittenHash(String all) {

  /// Of nothing written.
  static final WrittenHash NONE = new WrittenHash("");

  private static final int DIGITS = 24;

  static WrittenHash of(Written written) {
    return new WrittenHash(Hash.hex(written.bytes(), DIGITS));
  }
}
