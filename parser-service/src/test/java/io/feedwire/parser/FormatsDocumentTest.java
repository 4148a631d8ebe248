package io.feedwire.parser;

import static io.feedwire.testkit.DocumentTables.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.RejectionReason;
import io.feedwire.parser.format.Format;
import io.feedwire.publishers.PublisherRules;
import io.feedwire.testkit.DocumentTables;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What users read of formats, publishers and rejections must be what the code has.
class FormatsDocumentTest {

  private static final DocumentTables DOCUMENT = DocumentTables.of("formats.md");
  private static final Path RESOURCES = Path.of("src/test/resources");

  @Test
  void everyFormatHasARowAndNoRowIsOfAnother() {
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

    assertThat(DOCUMENT.rows("formats").stream().map(row -> row.subList(0, 3)).toList())
        .isEqualTo(expected);
    assertThat(WiredParser.formats())
        .allSatisfy(
            format -> assertThat(RESOURCES.resolve("fixtures/" + format.name())).isDirectory());
  }

  @Test
  void everyPublisherWithRulesHasItsRow() {
    List<List<String>> expected =
        WiredParser.publishers().stream()
            .sorted(Comparator.comparing(rules -> rules.publisher().id()))
            .map(FormatsDocumentTest::row)
            .toList();

    assertThat(DOCUMENT.rows("publishers")).isEqualTo(expected);
  }

  @Test
  void everyReasonForARejectionIsExplained() {
    assertThat(DOCUMENT.rows("rejections").stream().map(List::getFirst))
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
}
