package io.feedwire.standalone.up;

import io.feedwire.contracts.topic.Topics;
import io.feedwire.runtime.StartFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/// One Kafka node, broker and controller, in this JVM. It listens on the loopback address only: it
/// knows no users and no encryption.
public final class EmbeddedBroker implements AutoCloseable {

  private static final int NODE_ID = 1;
  private static final String HOST = "127.0.0.1";
  private static final String FORMATTED = "meta.properties";

  /// The controller keeps a killed node's lease this long, and the next start waits for its end.
  private static final int LEASE_MS = 1_500;

  /// Of the broker's own topics: one node gains nothing from Kafka's default of 50.
  private static final int INTERNAL_PARTITIONS = 4;

  private static final int SEGMENT_BYTES = 64 * 1024 * 1024;

  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedBroker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /// Starts a node on what the folder holds, or on an empty log when it holds nothing; about two
  /// seconds.
  ///
  /// @param folder for the node alone
  /// @param port 0 for any that is free
  /// @throws StartFailure when the port is taken or the folder cannot be used
  public static EmbeddedBroker start(Path folder, int port) {
    Ports.check(port, "Kafka", "--kafka-port");
    int listening = port == 0 ? Ports.free() : port;
    var config = KafkaConfig.fromProps(properties(folder, listening, Ports.free()), false);
    format(folder);
    var server = new KafkaRaftServer(config, Time.SYSTEM);
    try {
      server.startup();
    } catch (RuntimeException e) {
      server.shutdown();
      throw new StartFailure("the embedded Kafka does not start on %s: %s".formatted(folder, e), e);
    }
    return new EmbeddedBroker(server, listening);
  }

  /// `host:port` for clients.
  public String bootstrapServers() {
    return address(port);
  }

  /// What [#bootstrapServers] will be for a port.
  static String address(int port) {
    return HOST + ":" + port;
  }

  /// Writes what is in memory and stops; seconds at most.
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void format(Path folder) {
    if (Files.exists(folder.resolve(FORMATTED))) {
      return;
    }
    var said = new ByteArrayOutputStream();
    try {
      Files.createDirectories(folder);
      new Formatter()
          .setNodeId(NODE_ID)
          .setClusterId(Uuid.randomUuid().toString())
          .addDirectory(folder.toString())
          .setMetadataLogDirectory(folder.toString())
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setControllerListenerName("CONTROLLER")
          .setPrintStream(new PrintStream(said, true, StandardCharsets.UTF_8))
          .run();
    } catch (IOException e) {
      throw new StartFailure("the folder " + folder + " cannot be written: " + e.getMessage(), e);
    } catch (Exception e) {
      throw new StartFailure(
          "the folder %s cannot be formatted for Kafka: %s".formatted(folder, e.getMessage()), e);
    }
  }

  /// The controller's port is a new one at each start: with a quorum of voters named here, the
  /// folder does not remember it.
  private static Properties properties(Path folder, int port, int controllerPort) {
    var properties = new Properties();
    properties.put("process.roles", "broker,controller");
    properties.put("node.id", NODE_ID);
    properties.put("controller.quorum.voters", NODE_ID + "@" + HOST + ":" + controllerPort);
    properties.put("controller.listener.names", "CONTROLLER");
    properties.put(
        "listeners",
        "PLAINTEXT://%s:%d,CONTROLLER://%s:%d".formatted(HOST, port, HOST, controllerPort));
    properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    properties.put("log.dirs", folder.toString());
    properties.put("broker.session.timeout.ms", LEASE_MS);
    properties.put("broker.heartbeat.interval.ms", LEASE_MS / 3);
    oneNode(properties);
    sizes(properties);
    // As from a file: Kafka tells a short from an int.
    properties.replaceAll((name, value) -> value.toString());
    return properties;
  }

  private static void oneNode(Properties properties) {
    for (String topic : new String[] {"offsets.topic", "transaction.state.log"}) {
      properties.put(topic + ".replication.factor", 1);
      properties.put(topic + ".num.partitions", INTERNAL_PARTITIONS);
    }
    properties.put("transaction.state.log.min.isr", 1);
    properties.put("share.coordinator.state.topic.replication.factor", 1);
    properties.put("share.coordinator.state.topic.min.isr", 1);
    properties.put("share.coordinator.state.topic.num.partitions", 1);
    properties.put("group.initial.rebalance.delay.ms", 0);
    properties.put("auto.create.topics.enable", false);
  }

  private static void sizes(Properties properties) {
    properties.put("message.max.bytes", Topics.MAX_RECORD_BYTES);
    properties.put("replica.fetch.max.bytes", Topics.MAX_RECORD_BYTES);
    properties.put("log.segment.bytes", SEGMENT_BYTES);
    properties.put("offsets.topic.segment.bytes", SEGMENT_BYTES / 4);
    properties.put("transaction.state.log.segment.bytes", SEGMENT_BYTES / 4);
    properties.put("metadata.log.segment.bytes", SEGMENT_BYTES / 4);
    properties.put("log.cleaner.dedupe.buffer.size", 16L * 1024 * 1024);
    properties.put("num.network.threads", 2);
    properties.put("num.io.threads", 4);
  }
}
