package io.feedwire.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.feedwire.contracts.RejectionReason;
import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.json.Json;
import io.feedwire.contracts.topic.RawHeaders;
import io.feedwire.parser.DocumentParser;
import io.feedwire.parser.ParseResult;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Each format alone, from bytes to articles, beside what the library under it takes to make a tree
/// of the same bytes: jsoup, or Jackson.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FormatBenchmark {

  private static final Instant FETCHED = Instant.parse("2024-06-01T12:00:00Z");

  @Param({"dw-api", "feedx", "front-matter", "hybrid", "rss", "rdf", "atom", "json-feed"})
  private String format = "";

  private final ObjectMapper mapper = new ObjectMapper();
  private final RawHeaders headers = RawHeaders.ofFile("file:///document", FETCHED);
  private byte[] document = {};
  private ApplicationContext context = ApplicationContext.builder().build();
  private DocumentParser parser =
      (source, known, bytes) -> new ParseResult.Rejected(null, RejectionReason.EMPTY, "");

  @Setup(Level.Trial)
  public void read() throws IOException {
    document = new Documents(Path.of(System.getProperty("feedwire.samples"))).of(format);
    context = ApplicationContext.builder().banner(false).deduceEnvironment(false).start();
    parser = context.getBean(DocumentParser.class);
    if (!(parse() instanceof ParseResult.Parsed parsed) || !parsed.format().equals(format)) {
      throw new IllegalStateException("the document is not read as " + format);
    }
    System.out.printf(
        "%s: %,d bytes, %d articles%n", format, document.length, parsed.articles().size());
  }

  @TearDown(Level.Trial)
  public void close() {
    context.close();
  }

  @Benchmark
  public ParseResult parse() {
    return parser.parse("source", headers, document);
  }

  /// With the articles as JSON, as they go to the topic.
  @Benchmark
  public int written() throws IOException {
    int size = 0;
    if (parse() instanceof ParseResult.Parsed parsed) {
      for (Article article : parsed.articles()) {
        size += Json.wire().writeValueAsBytes(article).length;
      }
    }
    return size;
  }

  @Benchmark
  public Object tree() throws IOException {
    return switch (format) {
      case "dw-api", "json-feed" -> mapper.readTree(document);
      case "rss", "rdf", "atom" ->
          Jsoup.parse(
              new ByteArrayInputStream(document),
              StandardCharsets.UTF_8.name(),
              "",
              Parser.xmlParser());
      default -> Jsoup.parse(new ByteArrayInputStream(document), StandardCharsets.UTF_8.name(), "");
    };
  }
}
