package io.feedwire.enricher;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.topic.Topics;
import io.feedwire.enricher.lessons.LearntVocabulary;
import io.feedwire.publishers.Publishers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnricherTopologyTest {

  /// Names of stores and sub-topologies are the names of changelog topics and folders on disk: what
  /// changes them by accident makes every running installation forget its articles.
  @Test
  void The_description_is_the_pinned_one() throws IOException {
    String description =
        new EnricherTopology(
                Topics.withPrefix(""),
                _ -> Optional.empty(),
                new Publishers(List.of()),
                EnricherTopology.Following.OFF,
                EnricherTopology.Limits.DEFAULT,
                new LearntVocabulary())
            .build()
            .describe()
            .toString();

    Path pinned = Path.of("src/test/resources/topology.txt");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(pinned, description);
    }
    assertThat(description).isEqualTo(Files.readString(pinned));
  }
}
