package io.feedwire.benchmarks.keywords;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.feedwire.contracts.json.Json;
import io.feedwire.contracts.topic.RawHeaders;
import io.feedwire.enricher.recipe.Recipe;
import io.feedwire.keywords.text.ArticleText;
import io.feedwire.language.Folding;
import io.feedwire.parser.DocumentParser;
import io.feedwire.parser.ParseResult;
import io.feedwire.publishers.Publishers;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Articles as the parser makes them of documents, some with the tags that an editor gave them.
record TaggedCorpus(List<Tagged> articles) {

  /// Tags at the end of an article, which the parser takes out of the text.
  private static final String KIND = "cdt-post-tags";

  private static final Instant FETCHED = Instant.parse("2100-01-01T00:00:00Z");

  /// One article.
  ///
  /// @param tags folded; absent where no editor gave any
  record Tagged(ArticleText text, @Nullable Set<String> tags) {}

  static TaggedCorpus read(Path folder) throws IOException {
    Map<String, Set<String>> gold = gold(folder.resolve("gold/keywords.jsonl"));
    List<Tagged> articles = new ArrayList<>();
    try (ApplicationContext context =
            ApplicationContext.builder().banner(false).deduceEnvironment(false).start();
        Stream<Path> files = Files.walk(folder)) {
      DocumentParser parser = context.getBean(DocumentParser.class);
      Publishers publishers = context.getBean(Publishers.class);
      for (Path file : files.filter(TaggedCorpus::isArchived).sorted().toList()) {
        RawHeaders headers = RawHeaders.ofFile(file.toUri().toString(), FETCHED);
        if (parser.parse("corpus", headers, Files.readAllBytes(file))
            instanceof ParseResult.Parsed parsed) {
          Set<String> tags = gold.get(folder.relativize(file).toString());
          parsed
              .articles()
              .forEach(
                  article -> articles.add(new Tagged(Recipe.words(article, publishers), tags)));
        }
      }
    }
    return new TaggedCorpus(List.copyOf(articles));
  }

  /// Documents of one article; feeds have none that an editor of ours has seen.
  private static boolean isArchived(Path file) {
    return Files.isRegularFile(file)
        && (file.toString().endsWith(".md") || file.toString().contains("dw-json"));
  }

  private static Map<String, Set<String>> gold(Path file) throws IOException {
    Map<String, Set<String>> gold = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode node = json(line, file);
      if (node.path("kind").asText().equals(KIND)) {
        Set<String> tags = new TreeSet<>();
        node.path("keywords").forEach(tag -> tags.add(Folding.fold(tag.asText())));
        gold.put(node.path("file").asText(), tags);
      }
    }
    return gold;
  }

  private static JsonNode json(String line, Path file) throws IOException {
    try {
      return Json.wire().readTree(line);
    } catch (JsonProcessingException e) {
      throw new IOException("no JSON in " + file + ": " + e.getOriginalMessage(), e);
    }
  }

  /// Hands over the tagged articles with these headlines as they are scored, without what was
  /// declared, and the tags of each.
  void each(Set<String> headlines, BiConsumer<ArticleText, Set<String>> scored) {
    for (Tagged article : articles) {
      Set<String> tags = article.tags();
      if (tags != null && headlines.contains(article.text().headline())) {
        scored.accept(article.text().withoutDeclared(), tags);
      }
    }
  }

  /// Headlines of tagged articles in so many groups: the same article in two documents is in one.
  List<Set<String>> groups(int count) {
    List<String> headlines =
        articles.stream()
            .filter(article -> article.tags() != null)
            .map(article -> article.text().headline())
            .distinct()
            .sorted()
            .toList();
    List<String> mixed = new ArrayList<>(headlines);
    Collections.shuffle(mixed, new Random(7));
    List<Set<String>> groups = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      groups.add(new TreeSet<>());
    }
    for (int i = 0; i < mixed.size(); i++) {
      groups.get(i % count).add(mixed.get(i));
    }
    return groups;
  }
}
