package io.feedwire.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.RejectionReason;
import io.feedwire.publishers.PublisherRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What users read of formats, publishers and rejections must be what the code has.
class FormatsDocumentTest {

  private static final Path DOCUMENT =
      Path.of(System.getProperty("feedwire.root", ".."), "docs", "formats.md");
  private static final Path RESOURCES = Path.of("src/test/resources");

  @Test
  void everyFormatHasARowAndNoRowIsOfAnother() throws IOException {
    List<List<String>> expected =
        WiredParser.formats().stream()
            .sorted(Comparator.comparing(Format::name))
            .map(
                format ->
                    List.of(
                        code(format.name()),
                        code(format.getClass().getSimpleName()),
                        code("fixtures/" + format.name())))
            .toList();

    assertThat(rows("formats").stream().map(row -> row.subList(0, 3)).toList()).isEqualTo(expected);
    assertThat(WiredParser.formats())
        .allSatisfy(
            format -> assertThat(RESOURCES.resolve("fixtures/" + format.name())).isDirectory());
  }

  @Test
  void everyPublisherWithRulesHasItsRow() throws IOException {
    List<List<String>> expected =
        WiredParser.publishers().stream()
            .sorted(Comparator.comparing(rules -> rules.publisher().id()))
            .map(FormatsDocumentTest::row)
            .toList();

    assertThat(rows("publishers")).isEqualTo(expected);
  }

  @Test
  void everyReasonForARejectionIsExplained() throws IOException {
    assertThat(rows("rejections").stream().map(List::getFirst))
        .containsExactlyElementsOf(
            Arrays.stream(RejectionReason.values())
                .map(reason -> code(reason.wireName()))
                .toList());
  }

  private static List<String> row(PublisherRules rules) {
    return List.of(
        code(rules.publisher().id()),
        rules.publisher().name(),
        code(rules.getClass().getSimpleName()),
        sorted(rules.domains()),
        sorted(rules.names()));
  }

  private static String sorted(Collection<String> words) {
    return words.stream().sorted().collect(Collectors.joining(", "));
  }

  private static String code(String word) {
    return "`" + word + "`";
  }

  /// The cells of the table between two comments, without its head.
  private static List<List<String>> rows(String table) throws IOException {
    String text = Files.readString(DOCUMENT);
    int begin = text.indexOf("<!-- " + table + " -->");
    int end = text.indexOf("<!-- /" + table + " -->");
    return text.substring(begin, end)
        .lines()
        .filter(line -> line.startsWith("| "))
        .skip(2)
        .map(line -> Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList())
        .toList();
  }
}
