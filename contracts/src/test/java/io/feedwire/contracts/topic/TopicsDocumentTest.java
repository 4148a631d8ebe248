package io.feedwire.contracts.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What users read of the topics must be what the code creates.
class TopicsDocumentTest {

  private static final Path DOCUMENT =
      Path.of(System.getProperty("feedwire.root", ".."), "docs", "topics.md");
  private static final String BEGIN = "<!-- catalogue -->\n";
  private static final String END = "<!-- /catalogue -->";

  @Test
  void theDocumentNamesEveryTopicAsTheCatalogueDeclaresIt() throws IOException {
    String text = Files.readString(DOCUMENT);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END);
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(DOCUMENT, text.substring(0, begin) + table() + text.substring(end));
      return;
    }
    assertThat(text.substring(begin, end)).isEqualTo(table());
  }

  private static String table() {
    return "| topic | key | kept |\n| --- | --- | --- |\n"
        + Topics.withPrefix("").all().stream()
            .map(TopicsDocumentTest::row)
            .collect(Collectors.joining());
  }

  private static String row(Topic<?> topic) {
    var retention = topic.retention();
    return "| `%s`%s | %s | %s |\n"
        .formatted(
            topic.name(),
            topic.internal() ? " (internal)" : "",
            topic.keyOf(),
            retention == null ? "compacted: the last of each key" : retention.toDays() + " days");
  }
}
