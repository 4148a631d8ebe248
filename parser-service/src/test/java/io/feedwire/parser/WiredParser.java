package io.feedwire.parser;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.topic.RawHeaders;
import io.feedwire.parser.assembly.ArticleAssembler;
import io.feedwire.parser.format.Format;
import io.feedwire.publishers.PublisherRules;
import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The parser as the application wires it: every format and publisher that injection finds.
public final class WiredParser {

  public static final Instant FETCHED = Instant.parse("2024-06-01T12:00:00Z");

  private static final ApplicationContext CONTEXT =
      ApplicationContext.builder().banner(false).deduceEnvironment(false).start();

  private WiredParser() {}

  static DocumentParser get() {
    return CONTEXT.getBean(DocumentParser.class);
  }

  public static ArticleAssembler assembler() {
    return CONTEXT.getBean(ArticleAssembler.class);
  }

  public static List<Format> formats() {
    return List.copyOf(CONTEXT.getBeansOfType(Format.class));
  }

  static Format format(String name) {
    return formats().stream()
        .filter(format -> format.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static List<PublisherRules> publishers() {
    return List.copyOf(CONTEXT.getBeansOfType(PublisherRules.class));
  }

  static ParseResult parse(byte[] bytes, @Nullable String contentType) {
    return get().parse("source-1", headers(contentType), bytes);
  }

  static ParseResult parse(String text) {
    return parse(text.getBytes(StandardCharsets.UTF_8), null);
  }

  public static RawHeaders headers(@Nullable String contentType) {
    return new RawHeaders(
        "https://feeds.example.org/all", FETCHED, contentType, 200, null, null, null, null, 0);
  }

  static ParserTopology topology() {
    return CONTEXT.getBean(ParserTopology.class);
  }

  static ParserSettings settings() {
    return CONTEXT.getBean(ParserSettings.class);
  }

  /// The articles of a document that must be read.
  static List<Article> articles(String text) {
    return switch (parse(text)) {
      case ParseResult.Parsed parsed -> parsed.articles();
      case ParseResult.Rejected rejected ->
          throw new AssertionError(rejected.reason() + ": " + rejected.message());
    };
  }
}
