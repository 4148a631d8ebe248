package io.feedwire.enricher;

import io.feedwire.contracts.Hash;

/// What was written of an article last: enough to say whether it would be written otherwise now.
///
/// @param all hash of the whole value, with counters, sources and provenance; empty of nothing
record Fingerprint(String all) {

  /// Of nothing written.
  static final Fingerprint NONE = new Fingerprint("");

  private static final int DIGITS = 24;

  static Fingerprint of(Written written) {
    return new Fingerprint(Hash.hex(written.bytes(), DIGITS));
  }
}
