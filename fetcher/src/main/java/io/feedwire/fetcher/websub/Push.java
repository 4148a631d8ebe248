package io.feedwire.fetcher.websub;

import io.feedwire.contracts.topic.Topics;
import io.feedwire.runtime.KafkaSettings;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Push as this process does it: on when the settings say where hubs reach us and there is a
/// secret, else off.
@Singleton
public final class Push {

  private static final Logger LOG = LoggerFactory.getLogger(Push.class);

  /// What makes push work, when it is on.
  ///
  /// @param callback address under which hubs reach us, without a slash at its end
  public record Parts(String callback, PushKeys keys, Duration lease) {}

  private final Optional<Parts> parts;
  private @Nullable Callbacks callbacks;
  private @Nullable DirectoryReader reader;
  private @Nullable KafkaPushLog log;

  @Inject
  public Push(WebSubSettings settings, KafkaSettings kafka, Topics topics) {
    this(settings);
    parts.ifPresent(on -> open(on, kafka, topics));
  }

  private Push(WebSubSettings settings) {
    this.parts = parts(settings);
  }

  /// Push without callbacks of its own, for topologies that run without a broker.
  public static Push without(WebSubSettings settings) {
    return new Push(settings);
  }

  private static Optional<Parts> parts(WebSubSettings settings) {
    @Nullable String callback = settings.callback();
    if (callback == null) {
      LOG.info("push is off: feedwire.fetcher.websub.callback is not set");
      return Optional.empty();
    }
    @Nullable String secret = settings.secret();
    @Nullable String file = settings.secretFile();
    if (secret == null && file != null) {
      secret = SecretFile.read(Path.of(file));
    }
    if (secret == null) {
      LOG.info("push is off: feedwire.fetcher.websub.secret is not set");
      return Optional.empty();
    }
    return Optional.of(
        new Parts(callback.replaceAll("/+$", ""), new PushKeys(secret), settings.lease()));
  }

  private void open(Parts on, KafkaSettings kafka, Topics topics) {
    var directory = new SubscriptionDirectory(on.keys());
    var written = new KafkaPushLog(kafka.bootstrapServers(), topics.pushes());
    log = written;
    reader = new DirectoryReader(kafka.bootstrapServers(), topics.subscriptions(), directory);
    callbacks = new Callbacks(on.keys(), directory, written, InstantSource.system());
  }

  /// What makes it work; empty when it is off.
  public Optional<Parts> parts() {
    return parts;
  }

  /// Begins to read of subscriptions; their topic must exist.
  public void start() {
    if (reader != null) {
      reader.start();
    }
  }

  /// What hubs are answered; empty when push is off.
  Optional<Callbacks> callbacks() {
    return Optional.ofNullable(callbacks);
  }

  @PreDestroy
  void close() {
    if (reader != null) {
      reader.close();
    }
    if (log != null) {
      log.close();
    }
  }
}
