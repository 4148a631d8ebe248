package io.feedwire.standalone.articles;

import io.feedwire.contracts.json.Json;
import io.feedwire.contracts.topic.RawHeaders;
import io.feedwire.contracts.topic.Topics;
import io.feedwire.parser.DocumentParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Parses documents on all cores and writes a line for each in the order in which they were added.
/// Memory is bounded: whoever adds waits while too many lines are not written yet.
final class ParallelParse implements AutoCloseable {

  /// What articles of `parse` name as their source.
  private static final String SOURCE = "parse";

  /// Lines waiting for an earlier one, per core: a slow document must not stop the other cores.
  private static final int WINDOW = 16;

  private final DocumentParser parser;
  private final Line line;
  private final OutputStream out;
  private final int window;
  private final ExecutorService workers;
  private final Deque<Future<byte[]>> lines = new ArrayDeque<>();

  /// What is written of a file.
  @FunctionalInterface
  interface Line {
    /// What becomes JSON; null for nothing. On any thread.
    @Nullable Object of(ParsedFile file);
  }

  ParallelParse(DocumentParser parser, Line line, OutputStream out) {
    this.line = line;
    int cores = Runtime.getRuntime().availableProcessors();
    this.parser = parser;
    this.out = out;
    this.window = cores * WINDOW;
    this.workers =
        Executors.newFixedThreadPool(
            cores, Thread.ofPlatform().daemon().name("parse-", 1).factory());
  }

  /// Adds a file; its failure to be read is told to whoever takes its line.
  void add(Path file, UnreadableFiles unreadable) throws IOException {
    add(
        () -> {
          try (InputStream in = Files.newInputStream(file)) {
            Instant modified = Files.getLastModifiedTime(file).toInstant();
            return line(file.toString(), in, RawHeaders.ofFile(file.toUri().toString(), modified));
          } catch (IOException e) {
            unreadable.add(file, e);
            return new byte[0];
          }
        });
  }

  /// Adds a document that is no file.
  void add(String name, byte[] document, Instant read) throws IOException {
    add(() -> line(name, document, RawHeaders.ofFile("", read)));
  }

  private void add(Callable<byte[]> line) throws IOException {
    if (lines.size() >= window) {
      writeOldest();
    }
    lines.add(workers.submit(line));
  }

  private byte[] line(String name, InputStream in, RawHeaders headers) throws IOException {
    return line(name, document(in), headers);
  }

  private byte[] line(String name, byte[] document, RawHeaders headers) throws IOException {
    @Nullable Object value = line.of(ParsedFile.of(name, parser.parse(SOURCE, headers, document)));
    if (value == null) {
      return new byte[0];
    }
    byte[] json = Json.wire().writeValueAsBytes(value);
    byte[] ended = Arrays.copyOf(json, json.length + 1);
    ended[json.length] = '\n';
    return ended;
  }

  /// One byte more than may be is enough for the parser to tell that it is too much.
  static byte[] document(InputStream in) throws IOException {
    return in.readNBytes(Topics.MAX_PAYLOAD_BYTES + 1);
  }

  /// Writes all lines that are not written yet.
  void finish() throws IOException {
    while (!lines.isEmpty()) {
      writeOldest();
    }
    out.flush();
  }

  private void writeOldest() throws IOException {
    try {
      out.write(lines.remove().get());
    } catch (ExecutionException e) {
      throw new IllegalStateException("a document broke the parser", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
