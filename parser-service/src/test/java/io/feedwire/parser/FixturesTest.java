package io.feedwire.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.parser.decode.Characters;
import io.feedwire.parser.format.Document;
import io.feedwire.parser.format.Format;
import io.feedwire.testkit.Golden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every folder of `fixtures/<format>` is a test: a document and what is made of it.
class FixturesTest {

  private static final Path ROOT = Path.of("src/test/resources/fixtures");

  static Stream<Path> cases() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("input."))
          .map(Path::getParent)
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aDocumentBecomesWhatItsFolderExpects(Path folder) {
    Golden.check(folder.resolve("expected.json"), WiredParser.parse(bytes(folder), null));
  }

  /// A document that two formats take would be read by whichever is asked first.
  @ParameterizedTest
  @MethodSource("cases")
  void aDocumentIsTakenByTheOneFormatThatItsFolderNames(Path folder) {
    byte[] bytes = bytes(folder);
    var document =
        Document.of(
            "source-1",
            WiredParser.headers(null),
            Characters.of(new String(bytes, StandardCharsets.UTF_8)));
    List<String> takers =
        WiredParser.formats().stream()
            .filter(format -> format.accepts(document))
            .map(Format::name)
            .toList();
    assertThat(takers).containsExactly(ROOT.relativize(folder).getName(0).toString());
  }

  private static byte[] bytes(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      Path input =
          files
              .filter(file -> file.getFileName().toString().startsWith("input."))
              .findFirst()
              .orElseThrow();
      return Files.readAllBytes(input);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
