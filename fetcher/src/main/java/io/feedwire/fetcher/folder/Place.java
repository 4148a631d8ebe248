package io.feedwire.fetcher.folder;

import org.jspecify.annotations.Nullable;

/// Where a document lies.
///
/// @param archive path of the archive that holds it; absent for a file
/// @param path of a file: below the folder, with `/`, percent-encoded as in a URI, so that it does
///   not depend on the locale in which the JVM reads file names; of an entry: see [EntryPath]
public record Place(@Nullable String archive, String path) {

  static Place file(String path) {
    return new Place(null, path);
  }
}
