package io.feedwire.contracts.topic;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// What the fetch knew of a payload, as headers of `feeds.raw` and `feeds.backfill`. The value is
/// the body's bytes, verbatim, after transfer and content decoding.
///
/// @param location the document's own address: the URL asked for, or a file's URI
/// @param fetched when it was fetched, or a file's time of last change
/// @param contentType the `Content-Type` as received (`content-type`)
/// @param httpStatus `http_status`
/// @param etag `http_etag`, as received
/// @param lastModified `http_last_modified`, as received
/// @param contentLocation `http_content_location`: the address after redirects
/// @param formatHint `format_hint`: name of the format that the asker expects
/// @param depth `depth`: how many requests led from a source to this document; 0 for a polled one
public record RawHeaders(
    String location,
    Instant fetched,
    @Nullable String contentType,
    @Nullable Integer httpStatus,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable String contentLocation,
    @Nullable String formatHint,
    int depth) {

  private static final String LOCATION = "location";
  private static final String FETCHED = "fetched";
  private static final String CONTENT_TYPE = "content-type";
  private static final String HTTP_STATUS = "http_status";
  private static final String HTTP_ETAG = "http_etag";
  private static final String HTTP_LAST_MODIFIED = "http_last_modified";
  private static final String HTTP_CONTENT_LOCATION = "http_content_location";
  private static final String FORMAT_HINT = "format_hint";
  private static final String DEPTH = "depth";

  /// Media type of a payload whose own is not known.
  public static final String UNKNOWN_TYPE = "application/octet-stream";

  /// A file of a folder.
  public static RawHeaders ofFile(String uri, Instant modified) {
    return new RawHeaders(uri, modified, null, null, null, null, null, null, 0);
  }

  /// Sets these headers and leaves others alone.
  public void writeTo(Headers headers) {
    set(headers, LOCATION, location);
    set(headers, FETCHED, fetched.toString());
    set(headers, CONTENT_TYPE, contentType == null ? UNKNOWN_TYPE : contentType);
    set(headers, HTTP_STATUS, httpStatus == null ? null : httpStatus.toString());
    set(headers, HTTP_ETAG, etag);
    set(headers, HTTP_LAST_MODIFIED, lastModified);
    set(headers, HTTP_CONTENT_LOCATION, contentLocation);
    set(headers, FORMAT_HINT, formatHint);
    set(headers, DEPTH, Integer.toString(depth));
  }

  /// Reads them back. A record that another program wrote may lack any of them: it then has an
  /// empty location, `received` for the time of the fetch, and depth 0.
  public static RawHeaders from(Headers headers, Instant received) {
    @Nullable String location = CloudEvent.get(headers, LOCATION);
    @Nullable String type = CloudEvent.get(headers, CONTENT_TYPE);
    @Nullable Integer depth = number(CloudEvent.get(headers, DEPTH));
    return new RawHeaders(
        location == null ? "" : location,
        time(CloudEvent.get(headers, FETCHED), received),
        type == null || type.equals(UNKNOWN_TYPE) ? null : type,
        number(CloudEvent.get(headers, HTTP_STATUS)),
        CloudEvent.get(headers, HTTP_ETAG),
        CloudEvent.get(headers, HTTP_LAST_MODIFIED),
        CloudEvent.get(headers, HTTP_CONTENT_LOCATION),
        CloudEvent.get(headers, FORMAT_HINT),
        depth == null ? 0 : Math.max(0, depth));
  }

  private static void set(Headers headers, String name, @Nullable String value) {
    if (value == null) {
      headers.remove(name);
    } else {
      CloudEvent.set(headers, name, value);
    }
  }

  private static @Nullable Integer number(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static Instant time(@Nullable String text, Instant otherwise) {
    if (text == null) {
      return otherwise;
    }
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      return otherwise;
    }
  }
}
