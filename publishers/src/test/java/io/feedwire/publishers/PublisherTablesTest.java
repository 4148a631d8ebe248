package io.feedwire.publishers;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.contracts.article.Reference;
import io.feedwire.publishers.image.KnownImage;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every `references.csv` and `images.csv` below the resources is a test. A target `url:*` is some
/// hash; any other word after `url:` names one, the same for each line of the file that has it.
class PublisherTablesTest {

  private static final Path ROOT = Path.of("src/test/resources");

  private static final Publishers PUBLISHERS =
      ApplicationContext.builder().deduceEnvironment(false).start().getBean(Publishers.class);

  static Stream<Path> references() throws IOException {
    return tables("references.csv");
  }

  static Stream<Path> images() throws IOException {
    return tables("images.csv");
  }

  private static Stream<Path> tables(String name) throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files.filter(file -> file.endsWith(name)).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("references")
  void anAddressStandsForWhatTheTableSays(Path table) throws IOException {
    Map<String, String> hashes = new HashMap<>();
    for (String[] row : rows(table)) {
      Optional<Reference> reference = PUBLISHERS.reference(row[0], null, null);
      String kind =
          reference.map(found -> found.kind().name().toLowerCase(Locale.ROOT)).orElse("none");
      assertThat(kind).as(row[0]).isEqualTo(row[1]);
      reference.ifPresent(
          found -> assertId(row[0], row[2], Objects.requireNonNull(found.target()), hashes));
    }
  }

  @ParameterizedTest
  @MethodSource("images")
  void anImageIsKnownByWhatTheTableSays(Path table) throws IOException {
    Map<String, String> hashes = new HashMap<>();
    for (String[] row : rows(table)) {
      KnownImage image = PUBLISHERS.image(row[0]).orElseThrow();
      assertId(row[0], row[1], image.id(), hashes);
      assertThat(image.renditions()).as(row[0]).hasSize(Integer.parseInt(row[2]));
      Rendition last = image.renditions().getLast();
      assertThat(last.width() == null ? "" : last.width().toString()).as(row[0]).isEqualTo(row[3]);
    }
  }

  private static void assertId(
      String address, String expected, String id, Map<String, String> hashes) {
    if (!expected.startsWith("url:")) {
      assertThat(id).as(address).isEqualTo(expected);
      return;
    }
    assertThat(id).as(address).matches("url:[0-9a-f]{16}");
    if (!expected.equals("url:*")) {
      assertThat(id).as(address).isEqualTo(hashes.computeIfAbsent(expected, _ -> id));
    }
    long names = hashes.values().stream().distinct().count();
    assertThat(names).as("different names are different targets").isEqualTo(hashes.size());
  }

  private static List<String[]> rows(Path table) throws IOException {
    return Files.readAllLines(table).stream()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> line.split(",", -1))
        .toList();
  }
}
