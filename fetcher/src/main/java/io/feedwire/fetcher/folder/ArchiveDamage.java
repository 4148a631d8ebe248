package io.feedwire.fetcher.folder;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Sentences about archives that are not what they should be.
final class ArchiveDamage {

  static final String LINK = "the entry is a link; links in archives are not followed";

  /// First bytes of every archive written by a program that did not fail.
  private static final String ZIP_BEGIN = "PK\3\4";

  private ArchiveDamage() {}

  /// @param head its first bytes
  static ArchiveProblem notZip(byte[] head) {
    String begin = new String(head, StandardCharsets.ISO_8859_1);
    if (begin.isEmpty()) {
      return problem("the archive is empty: it has no byte");
    }
    if (begin.startsWith(ZIP_BEGIN)) {
      return problem("the archive is cut off: its directory, which is at its end, is missing");
    }
    return problem(
        begin.stripLeading().startsWith("<")
            ? "the file is a web page or XML, and no zip archive"
            : "the file is no zip archive");
  }

  /// @param entries how many were read before
  static ArchiveProblem of(ArchiveKind kind, int entries, IOException failure) {
    String what = failure instanceof EOFException ? "cut off" : "damaged";
    return problem(
        entries == 0
            ? "the file is %s, or no %s at all".formatted(what, kind.words())
            : "the archive is %s after %d of its entries; these are read".formatted(what, entries));
  }

  static ArchiveProblem empty() {
    return problem("the archive is empty: it has no byte");
  }

  private static ArchiveProblem problem(String sentence) {
    return new ArchiveProblem(false, sentence);
  }
}
