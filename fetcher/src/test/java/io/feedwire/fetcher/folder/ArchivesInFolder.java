package io.feedwire.fetcher.folder;

import static io.feedwire.fetcher.folder.Archives.add;
import static io.feedwire.fetcher.folder.Archives.gzip;
import static io.feedwire.fetcher.folder.Archives.tar;
import static io.feedwire.fetcher.folder.Archives.write;
import static io.feedwire.fetcher.folder.Archives.zip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A folder into which a test puts archives.
abstract class ArchivesInFolder {

  @TempDir Path root;
  FolderLook folder;

  @BeforeEach
  void folder() {
    folder = new FolderLook(root, FolderLook.ARCHIVES);
  }

  List<String> lines(String name, byte[] bytes) throws IOException {
    write(root.resolve(name), bytes);
    List<String> lines = folder.lines();
    assertThat(folder.lines()).as("said once").isEmpty();
    return lines;
  }

  static byte[] twoEntries(String name) throws IOException {
    byte[] bytes =
        name.endsWith(".zip")
            ? zip(
                zip -> {
                  add(zip, "a", "one");
                  add(zip, "b", noise(5000));
                })
            : tar(
                tar -> {
                  add(tar, "a", "one");
                  add(tar, "b", noise(5000));
                });
    return name.endsWith("gz") ? gzip(bytes) : bytes;
  }

  /// Bytes that cannot be compressed.
  static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  static TarArchiveEntry link(String name, byte type) {
    var entry = new TarArchiveEntry(name, type);
    entry.setLinkName("/etc/passwd");
    return entry;
  }
}
