package io.feedwire.fetcher.folder;

import java.io.IOException;
import java.util.OptionalLong;

/// When a document was written, as far as that is cheap to see: what its name tells, else its first
/// bytes, else the folders above it, else the time of its last change. Documents are handed over in
/// this order, then by path.
final class DocumentDate {

  private DocumentDate() {}

  /// A document's first bytes.
  interface Head {
    /// At most [HeadDate#HEAD_BYTES]; none where they cannot be read.
    byte[] read() throws IOException;
  }

  /// In milliseconds since 1970.
  ///
  /// @param path with `/` between its parts
  /// @param modified in milliseconds since 1970
  /// @param head read only when the name tells nothing
  static long of(String path, long modified, Head head) throws IOException {
    OptionalLong date = NameDate.of(path.substring(path.lastIndexOf('/') + 1));
    if (date.isEmpty()) {
      date = HeadDate.of(head.read());
    }
    if (date.isEmpty()) {
      date = FolderDate.of(path);
    }
    return date.orElse(modified);
  }
}
