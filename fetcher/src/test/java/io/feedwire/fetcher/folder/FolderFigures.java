package io.feedwire.fetcher.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.feedwire.contracts.Hash;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/// Prints how long folders and archives take and what memory; no test. Run with the arguments
/// `FOLDER files|unchanged|known|zip|tgz|index COUNT`; the folder is filled.
final class FolderFigures {

  private static final FolderLimits LIMITS =
      new FolderLimits(
          Duration.ofMillis(500),
          200,
          8 << 20,
          16 << 20,
          new ArchiveLimits(ArchiveLimits.MAX_ENTRIES, 64L << 30, 200, 32 << 20));

  private FolderFigures() {}

  public static void main(String[] arguments) throws IOException {
    Path root = Files.createDirectories(Path.of(arguments[0]));
    int count = Integer.parseInt(arguments[2]);
    switch (arguments[1]) {
      case "files", "unchanged" -> folder(root, count);
      case "known" -> known(count);
      case "zip" -> archive(zip(root.resolve("x.zip"), count, 10_000));
      case "tgz" -> archive(tarGz(root.resolve("x.tar.gz"), count, 10_000));
      case "index" -> archive(zip(root.resolve("empty.zip"), count, 0));
      default -> throw new IllegalArgumentException(arguments[1]);
    }
  }

  private static byte[] document(int i, int bytes) {
    if (bytes == 0) {
      return new byte[0];
    }
    var text = new StringBuilder("<!--%d-->\n".formatted(1_500_000_000_000L + i * 7919L % 1000003));
    for (int j = i; text.length() < bytes; j = j * 1103515245 + 12345) {
      text.append(Integer.toHexString(j)).append(" and so on, ");
    }
    return text.toString().getBytes(UTF_8);
  }

  private static void folder(Path root, int count) throws IOException {
    FileTime old = FileTime.from(Instant.parse("2025-01-01T00:00:00Z"));
    for (int i = 0; i < count; i++) {
      Path file = root.resolve("%03d/%06d.md".formatted(i / 1000, i));
      Files.createDirectories(file.getParent());
      Files.write(file, document(i, 2000));
      Files.setLastModifiedTime(file, old);
    }
    var known = new KnownFiles();
    long start = System.nanoTime();
    FolderListing listing = FolderListing.of(root, known, LIMITS, InstantSource.system());
    say("listed and ordered, " + listing.waiting().size() + " new", start);
    start = System.nanoTime();
    var scan = new FolderScan(root, known, LIMITS, InstantSource.system());
    read(scan, known);
    say("listed, ordered and read", start);
    for (int i = 0; i < 5; i++) {
      start = System.nanoTime();
      long before = allocated();
      scan = new FolderScan(root, known, LIMITS, InstantSource.system());
      read(scan, known);
      say("unchanged, %d MB allocated".formatted((allocated() - before) >> 20), start);
    }
  }

  private static void read(FolderScan scan, KnownFiles known) {
    int documents = 0;
    long bytes = 0;
    long heap = 0;
    long start = System.nanoTime();
    while (true) {
      switch (scan.next()) {
        case FolderStep.OpensArchive archive -> scan.open(new KnownFiles());
        case FolderStep.Batch batch -> {
          for (FolderStep.Seen seen : batch.files()) {
            known.put(seen.place().path(), seen.known());
            if (seen instanceof FolderStep.Document document) {
              documents++;
              bytes += document.body().length;
            }
          }
          heap = Math.max(heap, used());
          if (batch.last()) {
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                "%,d documents, %,d MB, %,.0f/s, heap at most %,d MB before collection%n",
                documents, bytes >> 20, documents / seconds, heap >> 20);
            return;
          }
        }
        case FolderStep.Unreadable unreadable ->
            throw new IllegalStateException(unreadable.sentence());
      }
    }
  }

  private static void known(int count) {
    String hash = Hash.hex("x", 32);
    System.gc();
    long before = used();
    long start = System.nanoTime();
    var known = new KnownFiles();
    for (int i = 0; i < count; i++) {
      known.put("2024/04/03/document-" + i + ".md", KnownFile.read(i, i, hash));
    }
    say("known", start);
    System.gc();
    System.out.printf("%,d files, %d bytes each%n", known.size(), (used() - before) / count);
  }

  private static Path zip(Path file, int count, int bytes) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < count; i++) {
        zip.putNextEntry(new ZipEntry("2024/%07d.md".formatted(i)));
        zip.write(document(i, bytes));
      }
    }
    return file;
  }

  private static Path tarGz(Path file, int count, int bytes) throws IOException {
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16);
        var tar = new TarArchiveOutputStream(gzip, "UTF-8")) {
      for (int i = 0; i < count; i++) {
        Archives.add(tar, "2024/%07d.md".formatted(i), document(i, bytes));
      }
    }
    return file;
  }

  private static void archive(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2025-01-01T00:00:00Z")));
    long start = System.nanoTime();
    ArchiveIndex index =
        ArchiveReader.of(ArchiveKind.of(file.toString()).orElseThrow(), file, LIMITS).index();
    say("indexed, " + index.size() + " entries", start);
    System.gc();
    long with = used();
    int size = index.size();
    index = new ArchiveIndex.Builder(LIMITS.archives()).byDate();
    System.gc();
    System.out.printf(
        "index: %,d KB, %d bytes an entry%n", (with - used()) >> 10, (with - used()) / size);
    start = System.nanoTime();
    read(new FolderScan(file, new KnownFiles(), LIMITS, InstantSource.system()), new KnownFiles());
    say("indexed and read", start);
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean)
            java.lang.management.ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }

  private static void say(String what, long start) {
    System.out.printf("%s: %,d ms%n", what, (System.nanoTime() - start) / 1_000_000);
  }
}
