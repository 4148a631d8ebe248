package io.feedwire.parser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Reference;
import io.feedwire.contracts.json.Json;
import io.feedwire.testkit.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What somebody found in the corpus by other means: files that are one article, links between
/// articles, keywords that editors gave. Skipped where there is no corpus.
class CorpusGoldTest {

  @Test
  void filesThatAreOneArticleHaveOneId() throws IOException {
    List<String> differ = new ArrayList<>();
    int pairs = 0;
    for (String[] row : rows("same-article.tsv")) {
      Set<String> ids = new TreeSet<>();
      for (String file : row[1].split(" ")) {
        ids.add(article(file).id());
      }
      pairs++;
      if (ids.size() != 1) {
        differ.add(row[1] + ": " + ids);
      }
    }
    System.out.printf(
        "files that are one article: %d, with several ids: %d%n", pairs, differ.size());
    assertThat(differ).isEmpty();
    assertThat(pairs).isPositive();
  }

  @Test
  void bothFormsOfADocumentAreOneArticle() throws IOException {
    for (String[] row : rows("dw-json-feedx-pairs.tsv")) {
      assertThat(article(row[1]).id()).as(row[1]).isEqualTo(article(row[0]).id());
    }
  }

  @Test
  void linksToOtherArticlesAreReferencesToThem() throws IOException {
    List<String> missing = new ArrayList<>();
    int links = 0;
    for (String[] row : rows("dw-article-refs.tsv")) {
      String target = "dw:" + row[1];
      links++;
      if (article(row[0]).references().stream().map(Reference::target).noneMatch(target::equals)) {
        missing.add(row[0] + " to " + target);
      }
    }
    System.out.printf("links to articles: %d, not found: %d%n", links, missing.size());
    assertThat(missing).isEmpty();
    assertThat(links).isPositive();
  }

  @Test
  void keywordsThatEditorsGaveAreDeclared() throws IOException {
    List<String> missing = new ArrayList<>();
    int words = 0;
    for (String line : Files.readAllLines(Corpus.path("gold/keywords.jsonl"))) {
      JsonNode gold = Json.untrusted().readTree(line);
      Article article = article(gold.get("file").asText());
      for (JsonNode word : gold.get("keywords")) {
        words++;
        if (!article.declaredKeywords().contains(word.asText())) {
          missing.add(gold.get("file").asText() + ": " + word.asText());
        }
      }
    }
    System.out.printf("keywords: %d, not declared: %d%n", words, missing.size());
    assertThat(missing).isEmpty();
    assertThat(words).isPositive();
  }

  private static List<String[]> rows(String table) throws IOException {
    return Files.readAllLines(Corpus.path("gold/" + table)).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .toList();
  }

  private static Article article(String file) throws IOException {
    Path path = Corpus.path(file);
    return switch (WiredParser.parse(Files.readAllBytes(path), null)) {
      case ParseResult.Parsed parsed -> parsed.articles().getFirst();
      case ParseResult.Rejected rejected ->
          throw new AssertionError(file + ": " + rejected.message());
    };
  }
}
