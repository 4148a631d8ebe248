package io.feedwire.fetcher.folder;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is remembered of a file, or of an entry of an archive.
///
/// @param size in bytes
/// @param modified time of last change, in milliseconds since 1970
/// @param hash of the bytes that were handed on; absent when they never were, and of an archive,
///   whose entries are
/// @param problem why this version could not be handed on, or not all of it; absent when it was
/// @param documents how many an archive holds that was read through, well or badly; absent for
///   everything else
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KnownFile(
    long size,
    long modified,
    @Nullable String hash,
    @Nullable String problem,
    @Nullable Integer documents) {

  /// A file that was handed on.
  static KnownFile read(long size, long modified, String hash) {
    return new KnownFile(size, modified, hash, null, null);
  }

  /// A file that could not be.
  static KnownFile unread(long size, long modified, String problem) {
    return new KnownFile(size, modified, null, problem, null);
  }

  /// An archive that was read through.
  static KnownFile archive(long size, long modified, @Nullable String problem, int documents) {
    return new KnownFile(size, modified, null, problem, documents);
  }

  /// The same with the hash of what was handed on before the problem was: when it is over, the same
  /// bytes are no news.
  public KnownFile after(@Nullable KnownFile before) {
    return hash == null && problem != null && before != null
        ? new KnownFile(size, modified, before.hash(), problem, documents)
        : this;
  }

  /// Whether this has been said: the same problem of the same version.
  boolean isSaid(@Nullable KnownFile before) {
    return before != null
        && size == before.size
        && modified == before.modified
        && Objects.equals(problem, before.problem);
  }
}
