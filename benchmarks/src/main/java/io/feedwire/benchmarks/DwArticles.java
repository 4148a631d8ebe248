package io.feedwire.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Articles of the DW API, as many as wanted, each of the size that real ones have. Made of one
/// real or sample article: its paragraphs, in ever other orders, until the size is reached; under
/// ids of their own.
final class DwArticles {

  /// Size of the articles at the median of those seen, in bytes.
  static final int BYTES = 17_500;

  /// Orders of the paragraphs: enough that a compressor does not see one article again and again.
  private static final int VARIANTS = 64;

  /// An id that no article has, replaced by that of each.
  private static final String PLACEHOLDER = "7000000000";

  private static final long FIRST_ID = 5_000_000_000L;

  private final List<String> variants = new ArrayList<>();

  private DwArticles() {}

  /// Reads the article to make others of.
  static DwArticles of(Path template) throws IOException {
    var mapper = new ObjectMapper();
    var articles = new DwArticles();
    var random = new Random(20_240_601);
    byte[] bytes = Files.readAllBytes(template);
    for (int i = 0; i < VARIANTS; i++) {
      articles.variants.add(variant(mapper, (ObjectNode) mapper.readTree(bytes), random));
    }
    return articles;
  }

  private static String variant(ObjectMapper mapper, ObjectNode article, Random random)
      throws IOException {
    String id = article.path("id").asText();
    ArrayNode body = (ArrayNode) article.path("body");
    List<JsonNode> parts = new ArrayList<>();
    body.forEach(parts::add);
    int size = mapper.writeValueAsBytes(article).length;
    Collections.shuffle(parts, random);
    body.removeAll();
    parts.forEach(body::add);
    List<JsonNode> words =
        parts.stream()
            .filter(part -> part.at("/content/type").asText().equals("Paragraph"))
            .filter(part -> !part.toString().contains("<a "))
            .toList();
    for (int i = 0; size < BYTES; i++) {
      JsonNode part = words.get(i % words.size());
      body.add(part);
      size += mapper.writeValueAsBytes(part).length + 1;
    }
    return mapper.writeValueAsString(article).replace(id, PLACEHOLDER);
  }

  /// The article of that number, in UTF-8.
  byte[] bytes(int number) {
    String id = Long.toString(FIRST_ID + number);
    return variants.get(number % variants.size()).replace(PLACEHOLDER, id).getBytes(UTF_8);
  }
}
