package io.feedwire.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.RejectionReason;
import io.feedwire.contracts.article.Article;
import io.feedwire.testkit.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every archived page, post and DW document of the corpus: each is one article with all that makes
/// one and nothing that is none of it, or rejected for a reason that holds. Prints what it counted.
class CorpusArticlesTest {

  /// Of a thousand documents, how many must be whole articles.
  private static final int WHOLE_PER_MILLE = 999;

  /// What became of one publisher's documents.
  private static final class Row {
    int documents;
    int whole;
    int lists;
    final Map<String, Integer> rejected = new TreeMap<>();
    final List<String> lacking = new ArrayList<>();
    final Map<String, Integer> leftovers = new TreeMap<>();
  }

  private final Map<String, Row> rows = new TreeMap<>();
  private final List<String> examples = new ArrayList<>();

  @Test
  void everyDocumentIsOneWholeArticleAndNothingElse() throws IOException {
    for (String folder : List.of("feedx-md", "frontmatter-md", "dw-json")) {
      for (Path file : files(Corpus.path(folder))) {
        count(folder, file);
      }
    }
    print();
    int documents = rows.values().stream().mapToInt(row -> row.documents - row.lists).sum();
    int whole = rows.values().stream().mapToInt(row -> row.whole).sum();
    assertThat(whole * 1000L)
        .as("whole articles")
        .isGreaterThanOrEqualTo(documents * (long) WHOLE_PER_MILLE);
    assertThat(rows.values().stream().flatMap(row -> row.lacking.stream())).isEmpty();
    assertThat(examples).as("leftovers").isEmpty();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private void count(String folder, Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    switch (WiredParser.parse(bytes, null)) {
      case ParseResult.Rejected rejected -> {
        Row row = row(folder, "rejected");
        row.rejected.merge(rejected.reason().wireName(), 1, Integer::sum);
        // The only reason that holds for documents that are all well formed.
        if (rejected.reason() != RejectionReason.NO_ARTICLE) {
          row.lacking.add(file + ": " + rejected.message());
        }
      }
      case ParseResult.Parsed parsed when parsed.articles().size() == 1 ->
          count(
              row(folder, parsed.articles().getFirst().publisher().id()),
              file,
              parsed.articles().getFirst());
      case ParseResult.Parsed parsed -> {
        Row row = row(folder, "lists");
        row.lists++;
        if (!parsed.articles().isEmpty() || parsed.requests().isEmpty()) {
          row.lacking.add(file + ": " + parsed.articles().size() + " articles");
        }
      }
    }
  }

  private Row row(String folder, String publisher) {
    Row row = rows.computeIfAbsent(folder + " " + publisher, _ -> new Row());
    row.documents++;
    return row;
  }

  private void count(Row row, Path file, Article article) {
    boolean whole =
        !article.headline().isBlank()
            && article.published() != null
            && !article.body().isEmpty()
            && !article.publisher().id().isBlank();
    if (whole) {
      row.whole++;
    } else {
      row.lacking.add(file + ": " + article.id());
    }
    for (Leftovers.Finding finding : Leftovers.of(article)) {
      row.leftovers.merge(finding.kind(), 1, Integer::sum);
      examples.add(finding.kind() + "\t" + finding.line() + "\t" + file.getFileName());
    }
  }

  private void print() {
    System.out.printf(
        "%-42s %9s %6s %6s  %s%n", "", "documents", "whole", "lists", "rejected, leftovers");
    rows.forEach(
        (name, row) ->
            System.out.printf(
                "%-42s %9d %6d %6d  %s %s%n",
                name, row.documents, row.whole, row.lists, row.rejected, row.leftovers));
    System.out.printf("kinds of leftovers looked for: %s%n", Leftovers.kinds());
  }
}
