package io.feedwire.standalone.up;

import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.topic.Topics;
import io.feedwire.runtime.KafkaSettings;
import io.feedwire.runtime.Service;
import io.feedwire.runtime.StartFailure;
import io.feedwire.sources.FileReason;
import io.feedwire.sources.Location;
import io.feedwire.sources.SourceRegistry;
import io.feedwire.sources.SourcesFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// All of Feedwire in this JVM. Opened by [#start], which returns when every topology runs.
public final class Standalone implements AutoCloseable {

  /// On a Kafka that is shared, partitions of a killed process come back when its session has timed
  /// out (10 s) and the stores are restored.
  private static final Duration READY_TIMEOUT = Duration.ofMinutes(2);

  /// Below the ten seconds in which a person should hear that there is no broker.
  private static final String CONNECT_TIMEOUT = "8s";

  /// Late enough for the first versions to be on the page before the first change comes.
  private static final Duration FIRST_LATER_SAMPLE = Duration.ofSeconds(15);

  /// Looking into a small folder costs nothing, and one waits for what comes.
  private static final Duration SAMPLES_INTERVAL = Duration.ofSeconds(2);

  private static final Duration BETWEEN_LATER_SAMPLES = Duration.ofSeconds(10);

  private static final String SAMPLE_IMAGES = "micronaut.router.static-resources.samples";

  private final Opened opened;
  private final DataFolder data;
  private final String bootstrapServers;
  private final Service service;

  private Standalone(Opened opened, DataFolder data, String bootstrapServers, Service service) {
    this.opened = opened;
    this.data = data;
    this.bootstrapServers = bootstrapServers;
    this.service = service;
  }

  /// Starts everything and waits until it runs.
  ///
  /// @throws StartFailure when a person can mend what is wrong; nothing is left running then
  public static Standalone start(UpOptions options) {
    var opened = new Opened();
    try {
      return start(options, opened);
    } catch (RuntimeException | IOException e) {
      opened.close();
      throw e instanceof RuntimeException failure
          ? failure
          : new StartFailure("a file cannot be used: " + FileReason.withFile((IOException) e), e);
    }
  }

  private static Standalone start(UpOptions options, Opened opened) throws IOException {
    DataFolder data = opened.add(DataFolder.lock(options.data()));
    if (options.port() != 0) {
      Ports.check(options.port(), "the dashboard", "--port");
    }
    var kafka = startKafka(options.kafka(), data, opened);
    Service service =
        opened.add(
            Service.start("standalone", settings(options, data, kafka.address()), kafka.ready()));
    data.announce(kafka.address());
    register(options.feeds(), data, service, opened);
    await(service);
    return new Standalone(opened, data, kafka.address(), service);
  }

  /// A broker that is starting, or one that is expected to be there.
  private record StartingKafka(String address, CompletableFuture<?> ready) {}

  private static StartingKafka startKafka(UpOptions.Kafka kafka, DataFolder data, Opened opened) {
    return switch (kafka) {
      case UpOptions.Kafka.External external ->
          new StartingKafka(external.bootstrapServers(), CompletableFuture.completedFuture(null));
      case UpOptions.Kafka.Embedded embedded -> {
        Ports.check(embedded.port(), "Kafka", "--kafka-port");
        int port = embedded.port() == 0 ? Ports.free() : embedded.port();
        Executor ownThread = task -> Thread.ofPlatform().name("kafka-start").start(task);
        yield new StartingKafka(
            EmbeddedBroker.address(port),
            opened.addWhenReady(
                CompletableFuture.supplyAsync(
                    () -> EmbeddedBroker.start(data.kafka(), port), ownThread)));
      }
    };
  }

  private static Map<String, Object> settings(
      UpOptions options, DataFolder data, String bootstrapServers) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("micronaut.server.host", "127.0.0.1");
    settings.put("micronaut.server.port", options.port() == 0 ? -1 : options.port());
    settings.put("feedwire.kafka.bootstrap-servers", bootstrapServers);
    settings.put("feedwire.kafka.connect-timeout", CONNECT_TIMEOUT);
    settings.put("feedwire.kafka.state-dir", data.streams().toString());
    settings.put("feedwire.fetcher.websub.secret-file", data.pushSecret().toString());
    if (options.kafka() instanceof UpOptions.Kafka.Embedded) {
      // The only process on this Kafka: a restart need not wait for the session before it.
      settings.put("feedwire.instance.id", "standalone");
    }
    if (options.feeds() instanceof UpOptions.Feeds.Bundled(var _, Path samples)
        && samples != null) {
      // The sample articles show these pictures.
      settings.put(SAMPLE_IMAGES + ".paths", "file:" + samples.resolve("images").toAbsolutePath());
      settings.put(SAMPLE_IMAGES + ".mapping", "/samples/images/**");
    }
    settings.putAll(options.settings());
    return settings;
  }

  private static void register(
      UpOptions.Feeds feeds, DataFolder data, Service service, Opened opened) throws IOException {
    var registry = service.context().getBean(SourceRegistry.class);
    switch (feeds) {
      case UpOptions.Feeds.Own(Path file) -> registry.addAll(listed(file));
      case UpOptions.Feeds.Bundled bundled -> {
        var offered = new OfferedSources(data.offeredSources());
        List<Source> news = offered.news(sources(bundled, data, opened));
        if (!news.isEmpty()) {
          registry.addAll(news);
          offered.note(news);
        }
      }
    }
  }

  private static List<Source> sources(
      UpOptions.Feeds.Bundled bundled, DataFolder data, Opened opened) throws IOException {
    List<Source> sources = new ArrayList<>();
    @Nullable Path samples = bundled.samples();
    if (samples != null) {
      var archive = opened.add(new SampleArchive(samples, data.samples()));
      archive.unpack();
      archive.follow(FIRST_LATER_SAMPLE, BETWEEN_LATER_SAMPLES);
      sources.add(
          new Location.Folder(data.samples().toUri())
              .toSource("Feedwire's samples", null, SAMPLES_INTERVAL));
    }
    @Nullable Path list = bundled.list();
    if (list != null) {
      sources.addAll(listed(list));
    }
    return sources;
  }

  private static List<Source> listed(Path file) {
    return switch (SourcesFile.read(file)) {
      case SourcesFile.Read(List<Source> sources) -> sources;
      case SourcesFile.Refused(List<String> problems) ->
          throw new StartFailure(String.join("; ", problems));
    };
  }

  private static void await(Service service) {
    try {
      service.running().orTimeout(READY_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof StartFailure expected
          ? expected
          : new StartFailure(
              "not all parts were running after %d s; see the log"
                  .formatted(READY_TIMEOUT.toSeconds()),
              e);
    }
  }

  /// The port on which HTTP is answered.
  public int port() {
    return service.port();
  }

  /// `host:port` of Kafka, for clients.
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /// How clients of this process reach Kafka.
  KafkaSettings kafkaSettings() {
    return service.context().getBean(KafkaSettings.class);
  }

  /// Its topics.
  Topics topics() {
    return service.context().getBean(Topics.class);
  }

  /// Completes when a part has ended with an error and will not go on.
  CompletableFuture<StartFailure> failed() {
    return service.failed();
  }

  /// The folder that keeps everything.
  public Path data() {
    return data.path();
  }

  /// Stops everything, what was started last first; seconds.
  @Override
  public void close() {
    opened.close();
  }
}
