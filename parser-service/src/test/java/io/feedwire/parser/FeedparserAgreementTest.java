package io.feedwire.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.feedwire.contracts.json.Json;
import io.feedwire.contracts.topic.RawHeaders;
import io.feedwire.testkit.Corpus;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// All feeds of the corpus, read by Feedwire and by Python's feedparser, and compared by a script
/// that knows nothing of Feedwire's code. What differs is listed with the reason why.
class FeedparserAgreementTest {

  private static final Path SCRIPT = Path.of("src/test/python/feedparser_agreement.py");
  private static final Path KEPT = Path.of("src/test/python/feedparser_differences.tsv");

  /// Debian's package installs for Debian's Python, which need not be the first on the path.
  private static final List<String> PYTHONS = List.of("/usr/bin/python3", "python3");

  /// Times beyond the fetch are set to it, which only the few of next century shall be.
  private static final Instant FETCHED = Instant.parse("2100-01-01T00:00:00Z");

  private static final Pattern CONTENT_TYPE =
      Pattern.compile("(?i)Header:\\s*content-type:[ \\t]*([^\\r\\n]*)");

  @Test
  void feedsAreReadAsFeedparserReadsThem() throws IOException, InterruptedException {
    Path feeds = Corpus.path("rss");
    @Nullable String python = pythonWithFeedparser();
    assumeTrue(
        python != null,
        "no Python with feedparser and chardet (Debian: python3-feedparser, python3-chardet)");
    Path ours = Files.createDirectories(Path.of("target/feedparser")).resolve("ours.jsonl");
    write(feeds, ours);

    Path table = ours.resolveSibling("differences.txt");
    int exit =
        run(
            table,
            python,
            SCRIPT.toString(),
            ours.toString(),
            "--headers",
            "--differences",
            KEPT.toString());
    List<String> lines = Files.readAllLines(table);
    // The table, which is what one wants to know of a build.
    lines.subList(Math.max(0, lines.size() - 12), lines.size()).forEach(System.out::println);
    assertThat(exit).as("see %s", table).isZero();
  }

  private static void write(Path feeds, Path ours) throws IOException {
    ObjectWriter writer = Json.wire().writer();
    try (Stream<Path> files = Files.walk(feeds).filter(Files::isRegularFile).sorted();
        BufferedWriter out = Files.newBufferedWriter(ours)) {
      for (Path file : files.toList()) {
        out.write(writer.writeValueAsString(line(file, Files.readAllBytes(file))));
        out.newLine();
      }
    }
  }

  private static Map<String, Object> line(Path file, byte[] bytes) {
    Map<String, Object> line = new HashMap<>();
    line.put("file", file.toString());
    String head = new String(bytes, 0, Math.min(2048, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher declared = CONTENT_TYPE.matcher(head);
    @Nullable String type = declared.find() ? declared.group(1).strip() : null;
    var headers =
        new RawHeaders(file.toUri().toString(), FETCHED, type, null, null, null, null, null, 0);
    switch (WiredParser.get().parse("source-1", headers, bytes)) {
      case ParseResult.Parsed parsed -> line.put("articles", parsed.articles());
      case ParseResult.Rejected rejected -> {
        line.put("articles", List.of());
        line.put("rejected", rejected.reason() + ": " + rejected.message());
      }
    }
    return line;
  }

  private static @Nullable String pythonWithFeedparser() throws IOException, InterruptedException {
    Path out = Files.createTempFile("feedparser", ".txt");
    try {
      for (String python : PYTHONS) {
        if (found(python) && run(out, python, "-c", "import feedparser, chardet") == 0) {
          return python;
        }
      }
    } finally {
      Files.delete(out);
    }
    return null;
  }

  private static boolean found(String program) {
    return program.startsWith("/")
        ? Files.isExecutable(Path.of(program))
        : Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static int run(Path out, String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException(command[0] + " did not end");
    }
    return process.exitValue();
  }
}
