package io.feedwire.fetcher.folder;

import java.util.Locale;
import java.util.Optional;

/// Archives that are read, told by their names.
enum ArchiveKind {
  /// `.zip`
  ZIP("zip archive"),
  /// `.tar`
  TAR("tar archive"),
  /// `.tar.gz`, `.tgz`
  TAR_GZ("tar archive compressed by gzip");

  private final String words;

  ArchiveKind(String words) {
    this.words = words;
  }

  /// For a sentence.
  String words() {
    return words;
  }

  static Optional<ArchiveKind> of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".zip")) {
      return Optional.of(ZIP);
    }
    if (lower.endsWith(".tar")) {
      return Optional.of(TAR);
    }
    return lower.endsWith(".tar.gz") || lower.endsWith(".tgz")
        ? Optional.of(TAR_GZ)
        : Optional.empty();
  }
}
