package io.feedwire.fetcher.http;

import io.feedwire.contracts.topic.Topics;
import java.net.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/// What the headers of the last response said, verbatim.
///
/// @param contentLocation the address after redirects; absent when it is the one asked for
public record Response(
    int status,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable String contentType,
    @Nullable String contentLocation) {

  /// Longest value kept, in characters. The JDK's client lets headers of 384 KiB through, and a
  /// record of the largest body has room for 64 KiB of headers ([Topics#HEADROOM_BYTES]).
  private static final int MAX_LENGTH = 8 * 1024;

  static Response of(int status, HttpHeaders headers, @Nullable String contentLocation) {
    return new Response(
        status,
        value(headers, "etag"),
        value(headers, "last-modified"),
        value(headers, "content-type"),
        contentLocation);
  }

  private static @Nullable String value(HttpHeaders headers, String name) {
    return headers.firstValue(name).filter(text -> text.length() <= MAX_LENGTH).orElse(null);
  }
}
