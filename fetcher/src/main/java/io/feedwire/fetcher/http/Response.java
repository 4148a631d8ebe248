package io.feedwire.fetcher.http;

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

  static Response of(int status, HttpHeaders headers, @Nullable String contentLocation) {
    return new Response(
        status,
        headers.firstValue("etag").orElse(null),
        headers.firstValue("last-modified").orElse(null),
        headers.firstValue("content-type").orElse(null),
        contentLocation);
  }
}
