package io.feedwire.fetcher.http;

import io.feedwire.contracts.source.Access;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// What to ask for, and what is known of the last answer.
///
/// @param uri `http:` or `https:`; user information in it is sent as `Authorization`
/// @param etag of the last answer, sent back verbatim
/// @param lastModified of the last answer, sent back verbatim
/// @param bodyHash of the last body: the same again is [FetchResult.Unchanged]
/// @param access how this server is asked, where that is unlike all others
public record HttpTarget(
    URI uri,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable String bodyHash,
    Access access) {

  /// Asks without conditions.
  public static HttpTarget of(URI uri) {
    return new HttpTarget(uri, null, null, null, Access.USUAL);
  }
}
