package io.feedwire.parser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.json.Json;
import io.feedwire.parser.ParseResult.Parsed;
import io.feedwire.testkit.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// feedparser's attacks: none of what runs in a browser may come out of a document, in whatever
/// field, and what is safe beside it must.
class SanitizeCorpusTest {

  /// What an attack leaves behind when it is read as text, or as part of an address.
  private static final Pattern ATTACK =
      Pattern.compile(
          "(?:java|vb|live)script:|mocha:|data:[a-z]+/|<\\s*/?\\s*[a-z]|\\bon[a-z]{3,12}\\s*=|expression\\s*\\(|url\\s*\\(|@import|behaviou?r\\s*:|-moz-binding",
          Pattern.CASE_INSENSITIVE);

  /// feedparser's word for what must stay; the expectation stands in the file's first comment.
  private static final Pattern SAFE = Pattern.compile("==\\s*u?['\"].*\\bsafe\\b");

  static Stream<Path> attacks() throws IOException {
    Path folder = Corpus.path("rss/feedparser/wellformed/sanitize");
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void nothing_that_runs_comes_out(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    ParseResult result = WiredParser.parse(bytes, null);
    Invariants.check(result);
    assertThat(result).isInstanceOf(Parsed.class);
    for (Article article : ((Parsed) result).articles()) {
      assertThat(strings(article)).noneMatch(text -> ATTACK.matcher(text).find());
      if (SAFE.matcher(new String(bytes, UTF_8)).find()) {
        assertThat(String.join(" ", strings(article))).contains("safe");
      }
    }
  }

  /// Every string that a reader is shown or follows.
  private static List<String> strings(Article article) {
    List<String> strings = new ArrayList<>();
    JsonNode json = Json.wire().valueToTree(article);
    for (String field :
        List.of("headline", "summary", "body", "text", "images", "references", "bylines")) {
      collect(json.path(field), strings);
    }
    return strings;
  }

  private static void collect(JsonNode node, List<String> strings) {
    if (node.isTextual()) {
      strings.add(node.textValue());
    }
    node.forEach(child -> collect(child, strings));
  }
}
