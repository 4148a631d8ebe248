package io.feedwire.fetcher.folder;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What is remembered of a file.
///
/// @param size in bytes
/// @param modified time of last change, in milliseconds since 1970
/// @param hash of the bytes that were handed on; absent when they never were
/// @param problem why this version could not be handed on; absent when it was
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KnownFile(long size, long modified, @Nullable String hash, @Nullable String problem) {

  /// Whether the file on disk still looks like this.
  boolean looksLike(Listing.Entry entry) {
    return size == entry.size() && modified == entry.modified();
  }
}
