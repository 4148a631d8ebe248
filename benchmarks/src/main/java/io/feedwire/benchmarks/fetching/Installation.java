package io.feedwire.benchmarks.fetching;

import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.topic.Topic;
import io.feedwire.contracts.topic.Topics;
import io.feedwire.sources.DomainPartition;
import io.feedwire.standalone.up.EmbeddedBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// A broker in this JVM, and the fetcher in JVMs of its own, as many as are started.
final class Installation implements AutoCloseable {

  private static final int PARTITIONS = 4;
  private static final Duration POLL = Duration.ofMillis(200);

  /// A fetcher that nobody can reach has to end when asked; it commits, and leaves its group.
  private static final Duration STOP = Duration.ofSeconds(30);

  static final Topics TOPICS = Topics.withPrefix("");

  private final Path folder;
  private final EmbeddedBroker broker;
  private final List<Process> running = new ArrayList<>();

  Installation(Path folder) throws IOException, InterruptedException, ExecutionException {
    this.folder = Files.createDirectories(folder);
    this.broker = EmbeddedBroker.start(folder.resolve("kafka"), 0);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      List<NewTopic> topics =
          TOPICS.all().stream()
              .map(topic -> new NewTopic(topic.name(), PARTITIONS, (short) 1))
              .toList();
      admin.createTopics(topics).all().get();
    }
  }

  /// Starts a fetcher.
  ///
  /// @param name of the instance; its state survives under it
  /// @param heap as `-Xmx`
  /// @param settings above the defaults, by key
  Process start(String name, String heap, Map<String, String> settings) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+UseSerialGC",
            "-Xmx" + heap,
            "-cp",
            // Its own jars: beside the dashboard's it would be another service.
            System.getProperty("feedwire.fetcher.classes"),
            "io.feedwire.fetcher.FetcherApplication"));
    var builder = new ProcessBuilder(command);
    Map<String, String> all = new TreeMap<>(settings);
    all.put("feedwire.kafka.bootstrap-servers", broker.bootstrapServers());
    all.put("feedwire.kafka.state-dir", folder.resolve("state-" + name).toString());
    all.put("micronaut.server.port", "-1");
    all.forEach(
        (key, value) ->
            builder.environment().put(key.toUpperCase().replaceAll("[.-]", "_"), value));
    builder.redirectErrorStream(true).redirectOutput(folder.resolve(name + ".log").toFile());
    Process process = builder.start();
    running.add(process);
    return process;
  }

  /// Stops one as an operator does.
  void stop(Process process) throws InterruptedException {
    process.destroy();
    if (!process.waitFor(STOP)) {
      throw new IllegalStateException("a fetcher did not end within " + STOP);
    }
  }

  /// Writes sources to the registry's topic, each on the partition of its domain; all of them or it
  /// throws.
  void register(Stream<Source> sources) throws InterruptedException, ExecutionException {
    Topic<Source> topic = TOPICS.sources();
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            broker.bootstrapServers(),
            "linger.ms",
            20,
            // A topic that was made a moment ago refuses the first batch and may take the second:
            // in order, that was seen to be repeated until it timed out.
            "max.in.flight.requests.per.connection",
            1);
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      sources.forEach(
          source ->
              sent.add(
                  producer.send(
                      new ProducerRecord<>(
                          topic.name(),
                          DomainPartition.of(source, PARTITIONS),
                          source.id(),
                          topic.value().serializer().serialize(topic.name(), source)))));
      producer.flush();
    }
    for (Future<RecordMetadata> one : sent) {
      one.get();
    }
  }

  /// Of the registry's records, how many the fetchers have taken into their stores: they commit
  /// both in one transaction.
  long taken() throws InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      return admin
          .listConsumerGroupOffsets("feedwire-fetcher")
          .partitionsToOffsetAndMetadata()
          .get()
          .entrySet()
          .stream()
          .filter(entry -> entry.getKey().topic().equals(TOPICS.sources().name()))
          .mapToLong(entry -> entry.getValue().offset())
          .sum();
    }
  }

  /// Reads a topic on a thread of its own from its beginning, until the installation is closed.
  void read(Topic<?> topic, Consumer<ConsumerRecord<String, byte[]>> use) {
    Thread.ofPlatform().daemon().name("read " + topic.name()).start(() -> readAll(topic, use));
  }

  private void readAll(Topic<?> topic, Consumer<ConsumerRecord<String, byte[]>> use) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            broker.bootstrapServers(),
            "isolation.level",
            "read_committed",
            "auto.offset.reset",
            "earliest");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          Stream.iterate(0, at -> at + 1)
              .limit(PARTITIONS)
              .map(at -> new TopicPartition(topic.name(), at))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (!Thread.currentThread().isInterrupted()) {
        consumer.poll(POLL).forEach(use);
      }
    }
  }

  /// Reads what came of fetches.
  void readOutcomes(Consumer<FetchOutcome> use) {
    Topic<FetchOutcome> topic = TOPICS.fetches();
    read(
        topic,
        record -> {
          @Nullable FetchOutcome outcome =
              topic.value().deserializer().deserialize(topic.name(), record.value());
          if (outcome != null) {
            use.accept(outcome);
          }
        });
  }

  /// Resident memory of a process, in MiB, and the most it ever was.
  static String memory(Process process) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
        .map(line -> line.replaceAll("\\D+", ""))
        .map(kilobytes -> Long.parseLong(kilobytes) / 1024 + " MiB")
        .reduce((most, now) -> now + " resident, " + most + " at most")
        .orElse("unknown");
  }

  @Override
  public void close() {
    running.forEach(Process::destroyForcibly);
    broker.close();
  }
}
