package io.feedwire.sources.opml;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.testkit.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Lists that people have published.
class OpmlCorpusTest {

  @Test
  void every_outline_with_an_address_is_read() throws IOException {
    List<Path> without = new ArrayList<>();
    int files = 0;
    int outlines = 0;
    int refused = 0;
    try (Stream<Path> all = Files.walk(Corpus.path("rss/opml"))) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        byte[] document = Files.readAllBytes(file);
        var read = (OpmlReader.Read) OpmlReader.read(document, null);
        OpmlSources sources = OpmlSources.of(read.outlines(), null);
        assertThat(read.complete()).as(file.toString()).isTrue();
        assertThat(read.outlines()).as(file.toString()).hasSize(addresses(document));
        files++;
        outlines += read.outlines().size();
        refused += sources.refused().size();
        if (read.outlines().isEmpty()) {
          without.add(file);
        }
        sources.refused().forEach(no -> System.out.printf("%s: %s%n", file.getFileName(), no));
      }
    }
    System.out.printf(
        "%d files, %d outlines with an address, %d refused; none in %s%n",
        files, outlines, refused, without);
    assertThat(files).isGreaterThan(100);
    assertThat(outlines).isGreaterThan(700);
  }

  private static int addresses(byte[] document) {
    return new String(document, java.nio.charset.StandardCharsets.ISO_8859_1)
            .split("(?i)xmlurl\\s*=", -1)
            .length
        - 1;
  }
}
