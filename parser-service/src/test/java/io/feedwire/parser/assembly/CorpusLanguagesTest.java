package io.feedwire.parser.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Provenance;
import io.feedwire.language.LanguageDetector;
import io.feedwire.parser.WiredParser;
import io.feedwire.parser.decode.Decoded;
import io.feedwire.parser.decode.Decoder;
import io.feedwire.parser.format.ArticleDraft;
import io.feedwire.parser.format.Document;
import io.feedwire.parser.format.Format;
import io.feedwire.parser.format.FormatResult;
import io.feedwire.parser.html.MarkupBudget;
import io.feedwire.testkit.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the documents of the corpus say of their language, and what their text says. Prints what it
/// counted. Skipped where there is no corpus.
class CorpusLanguagesTest {

  /// Of a thousand texts whose language is declared and detected, how many must be the same in
  /// both.
  private static final int AGREE_PER_MILLE = 950;

  /// Of the articles of one folder.
  private static final class Row {
    int articles;
    int declared;
    int detected;
    int agree;
    int silent;

    /// Of those about whose language the source is silent, without Chinese.
    int notChinese;

    int unknown;
    int corrected;
  }

  private final Map<String, Row> rows = new TreeMap<>();
  private final List<String> disagreements = new ArrayList<>();
  private final List<String> corrections = new ArrayList<>();

  @Test
  void theTextSaysWhatTheSourceDeclares() throws IOException {
    for (String folder : List.of("dw-json", "feedx-md", "frontmatter-md", "rss")) {
      Row row = rows.computeIfAbsent(folder, _ -> new Row());
      try (Stream<Path> files = Files.walk(Corpus.path(folder))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          count(row, file);
        }
      }
    }
    System.out.printf(
        "%-16s %8s %8s %8s %8s %8s %8s %8s %9s%n",
        "", "articles", "declared", "detected", "agree", "silent", "no zh", "und", "corrected");
    rows.forEach(
        (name, row) ->
            System.out.printf(
                "%-16s %8d %8d %8d %8d %8d %8d %8d %9d%n",
                name,
                row.articles,
                row.declared,
                row.detected,
                row.agree,
                row.silent,
                row.notChinese,
                row.unknown,
                row.corrected));
    disagreements.forEach(line -> System.out.println("disagree\t" + line));
    corrections.forEach(line -> System.out.println("corrected\t" + line));
    int detected = rows.values().stream().mapToInt(row -> row.detected).sum();
    int agree = rows.values().stream().mapToInt(row -> row.agree).sum();
    assertThat(detected).isPositive();
    assertThat(agree * 1000L).isGreaterThanOrEqualTo(detected * (long) AGREE_PER_MILLE);
  }

  private void count(Row row, Path file) throws IOException {
    if (!(Decoder.decode(Files.readAllBytes(file), null) instanceof Decoded.Text text)) {
      return;
    }
    Document document = Document.of("source-1", WiredParser.headers(null), text.characters());
    for (Format format : WiredParser.formats()) {
      if (format.accepts(document)) {
        if (format.read(document) instanceof FormatResult.Read read) {
          var budget = new MarkupBudget(document.characters().length());
          for (ArticleDraft draft : read.drafts()) {
            count(row, file, draft, budget);
          }
        }
        return;
      }
    }
  }

  private void count(Row row, Path file, ArticleDraft draft, MarkupBudget budget) {
    var provenance =
        new Provenance(
            "source-1", "x", null, List.of(), null, null, null, WiredParser.FETCHED, null, null);
    Article article =
        WiredParser.assembler().assemble(List.of(draft), provenance, budget).getFirst();
    row.articles++;
    if (article.language().equals("und")) {
      row.unknown++;
    }
    @Nullable String declared = draft.language();
    String said = declared == null ? "und" : Language.of(declared, "", "");
    if (said.equals("und")) {
      row.silent++;
      row.notChinese += article.language().startsWith("zh") ? 0 : 1;
      return;
    }
    row.declared++;
    String tag = primary(said);
    if (!primary(article.language()).equals(tag)) {
      row.corrected++;
      corrections.add(line(file, declared, article.language(), article));
    }
    LanguageDetector.detect(article.headline() + '\n' + article.text())
        .ifPresent(
            found -> {
              row.detected++;
              if (found.equals(tag)) {
                row.agree++;
              } else {
                disagreements.add(line(file, declared, found, article));
              }
            });
  }

  private static String primary(String tag) {
    int dash = tag.indexOf('-');
    return dash < 0 ? tag : tag.substring(0, dash);
  }

  /// No text: what the corpus holds stays there.
  private static String line(Path file, @Nullable String said, String found, Article article) {
    return said + '\t' + found + '\t' + article.text().length() + '\t' + file.getFileName();
  }
}
