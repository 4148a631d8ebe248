package io.feedwire.fetcher.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Date;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/// Archives as tests need them.
final class Archives {

  static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");

  private Archives() {}

  /// Puts entries into an archive.
  interface Content<T> {
    void write(T archive) throws IOException;
  }

  static byte[] zip(Content<ZipArchiveOutputStream> content) throws IOException {
    return zip(UTF_8, content);
  }

  static byte[] zip(Charset names, Content<ZipArchiveOutputStream> content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipArchiveOutputStream(bytes)) {
      zip.setEncoding(names.name());
      zip.setUseLanguageEncodingFlag(false);
      zip.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER);
      content.write(zip);
    }
    return bytes.toByteArray();
  }

  static void add(ZipArchiveOutputStream zip, String name, String text) throws IOException {
    add(zip, name, text.getBytes(UTF_8));
  }

  static void add(ZipArchiveOutputStream zip, String name, byte[] body) throws IOException {
    var entry = new ZipArchiveEntry(name);
    entry.setTime(LONG_AGO.toEpochMilli());
    zip.putArchiveEntry(entry);
    zip.write(body);
    zip.closeArchiveEntry();
  }

  static byte[] tar(Content<TarArchiveOutputStream> content) throws IOException {
    return tar(UTF_8, content);
  }

  static byte[] tar(Charset names, Content<TarArchiveOutputStream> content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    write(bytes, names, content);
    return bytes.toByteArray();
  }

  private static void write(OutputStream to, Charset names, Content<TarArchiveOutputStream> content)
      throws IOException {
    try (var tar = new TarArchiveOutputStream(to, names.name())) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
      content.write(tar);
    }
  }

  static void add(TarArchiveOutputStream tar, String name, String text) throws IOException {
    add(tar, name, text.getBytes(UTF_8));
  }

  static void add(TarArchiveOutputStream tar, String name, byte[] body) throws IOException {
    var entry = new TarArchiveEntry(name, true);
    entry.setSize(body.length);
    entry.setModTime(Date.from(LONG_AGO));
    tar.putArchiveEntry(entry);
    tar.write(body);
    tar.closeArchiveEntry();
  }

  static byte[] gzip(byte[] bytes) {
    var compressed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(compressed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }

  /// Writes a file that is settled.
  static Path write(Path file, byte[] bytes) throws IOException {
    return write(file, bytes, LONG_AGO);
  }

  static Path write(Path file, byte[] bytes, Instant modified) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    Files.setLastModifiedTime(file, FileTime.from(modified));
    return file;
  }
}
