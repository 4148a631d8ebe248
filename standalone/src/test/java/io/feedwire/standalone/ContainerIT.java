package io.feedwire.standalone;

import io.feedwire.standalone.up.UpOptions;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;

/// The full path on Kafka's own image; skipped where no Docker engine answers.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContainerIT extends FullPath {

  private KafkaContainer container;

  @Override
  UpOptions.Kafka kafka() {
    return new UpOptions.Kafka.External(container.getBootstrapServers());
  }

  @BeforeAll
  @Override
  void start(@TempDir Path folderForAll) throws IOException {
    Assumptions.assumeTrue(
        DockerClientFactory.instance().isDockerAvailable(),
        "no Docker engine answers: the path on apache/kafka is not tried");
    container = new KafkaContainer("apache/kafka:4.3.1");
    container.start();
    super.start(folderForAll);
  }

  @AfterAll
  void stopContainer() {
    if (container != null) {
      container.stop();
    }
  }
}
