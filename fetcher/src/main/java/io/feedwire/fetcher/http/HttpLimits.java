package io.feedwire.fetcher.http;

import java.time.Duration;

/// Bounds of a fetch.
///
/// @param userAgent who we say we are
/// @param maxBytes of the body as sent, and again of the body decompressed
/// @param maxHeaderBytes of everything before the body: status line, headers, interim answers
/// @param bodyMemory bytes that all bodies being read at one time may take together; a body takes
///   twice its length while it is read
/// @param times how long to wait for what
public record HttpLimits(
    String userAgent, int maxBytes, int maxHeaderBytes, long bodyMemory, Times times) {

  /// How long to wait.
  ///
  /// @param connect for a connection, with all that makes it usable: TLS, a proxy's consent
  /// @param firstByte from the request to the first byte of the answer
  /// @param idle between two pieces of the answer
  /// @param deadline for everything from the first connection to the last byte, redirects included
  public record Times(Duration connect, Duration firstByte, Duration idle, Duration deadline) {}
}
