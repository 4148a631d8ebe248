package io.feedwire.runtime;

import io.feedwire.contracts.topic.Topic;
import io.feedwire.contracts.topic.Topics;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Creates the topics of the catalogue that do not exist yet. An existing topic is left as it is:
/// its partitions and retention may have been changed on purpose.
@Singleton
public class TopicCreator {

  private static final Logger LOG = LoggerFactory.getLogger(TopicCreator.class);

  /// Brokers tell one another of a new topic within some ten milliseconds.
  private static final Duration AGAIN = Duration.ofMillis(10);

  private final KafkaSettings settings;
  private final Topics topics;

  TopicCreator(KafkaSettings settings, Topics topics) {
    this.settings = settings;
    this.topics = topics;
  }

  /// Waits for the broker and creates what is missing. Safe to run in several processes at once.
  ///
  /// @throws StartFailure when no broker answers in time, or it refuses
  public void createMissing() {
    try (Admin admin = Admin.create(adminConfig())) {
      Set<String> existing = admin.listTopics().names().get(timeout(), TimeUnit.MILLISECONDS);
      List<NewTopic> missing =
          topics.all().stream()
              .filter(topic -> !existing.contains(topic.name()))
              .map(this::newTopic)
              .toList();
      create(admin, missing);
      awaitAll(admin);
    } catch (TimeoutException | ExecutionException e) {
      throw new StartFailure(
          "no Kafka broker answers at %s within %d s"
              .formatted(settings.bootstrapServers(), settings.connectTimeout().toSeconds()),
          e);
    } catch (KafkaException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new StartFailure(
          "Kafka cannot be reached at %s: %s"
              .formatted(settings.bootstrapServers(), cause.getMessage()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("interrupted while waiting for Kafka", e);
    }
  }

  private void create(Admin admin, List<NewTopic> missing)
      throws InterruptedException, TimeoutException {
    for (var creation : admin.createTopics(missing).values().entrySet()) {
      try {
        creation.getValue().get(timeout(), TimeUnit.MILLISECONDS);
        LOG.debug("created topic {}", creation.getKey());
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw new StartFailure(
              "topic %s cannot be created: %s"
                  .formatted(creation.getKey(), String.valueOf(e.getCause())),
              e);
        }
      }
    }
  }

  /// A broker that has created a topic may not know it for a moment, and a topology that keeps one
  /// whole ends when it is not there at its start.
  private void awaitAll(Admin admin)
      throws InterruptedException, ExecutionException, TimeoutException {
    Set<String> names = topics.all().stream().map(Topic::name).collect(Collectors.toSet());
    long begun = System.nanoTime();
    while (!admin.listTopics().names().get(timeout(), TimeUnit.MILLISECONDS).containsAll(names)) {
      if (System.nanoTime() - begun > settings.connectTimeout().toNanos()) {
        throw new TimeoutException("topics that were created do not appear");
      }
      LockSupport.parkNanos(AGAIN.toNanos());
    }
  }

  private NewTopic newTopic(Topic<?> topic) {
    return new NewTopic(
            topic.name(),
            Optional.of(settings.partitions()),
            Optional.of(settings.replicationFactor()))
        .configs(config(topic));
  }

  private static Map<String, String> config(Topic<?> topic) {
    Map<String, String> config = new HashMap<>();
    config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(topic.maxMessageBytes()));
    var retention = topic.retention();
    if (retention == null) {
      config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
    } else {
      config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
      config.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis()));
    }
    return config;
  }

  private Map<String, Object> adminConfig() {
    int millis = Math.toIntExact(timeout());
    return Map.of(
        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers(),
        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis,
        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
  }

  private long timeout() {
    return settings.connectTimeout().toMillis();
  }
}
