package io.feedwire.dashboard.kafka;

import java.time.Instant;

/// How a reader is.
///
/// @param status in one word
/// @param detail in a sentence, for people
/// @param since when it came to be so
public record ReaderState(Status status, String detail, Instant since) {

  /// What a reader may be doing.
  public enum Status {
    /// The broker does not answer, or topics are missing.
    WAITING,
    /// Reading what was there before.
    CATCHING_UP,
    /// Everything is read.
    LIVE
  }
}
