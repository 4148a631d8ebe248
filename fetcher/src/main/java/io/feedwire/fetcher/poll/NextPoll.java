package io.feedwire.fetcher.poll;

import java.time.Instant;

/// When a source is looked at next, and why then, in words.
public record NextPoll(Instant at, String why) {

  /// The same with something said before.
  NextPoll after(String sentence) {
    return new NextPoll(at, sentence + "; " + why);
  }
}
