package io.feedwire.standalone.up;

import io.feedwire.runtime.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `feedwire up`: everything in this process, until it is told to stop.
@Command(
    name = "up",
    description = "Starts everything in one process: Kafka, all services, the dashboard.")
public final class UpCommand implements Callable<Integer> {

  /// Where the launcher says the bundled documents and the list of public feeds are.
  private static final String SAMPLES = "feedwire.samples";

  private static final String SOURCES = "feedwire.sources";

  @Spec private @Nullable CommandSpec spec;

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "HTTP port of the dashboard; 0 for any (default: ${DEFAULT-VALUE}).")
  private int port;

  @ArgGroup private KafkaChoice kafka = new KafkaChoice();

  @Option(
      names = "--sources",
      paramLabel = "FILE",
      description = "Read the sources of this file (YAML) and not the bundled ones.")
  private @Nullable Path sources;

  @Option(names = "--no-samples", description = "Leave the bundled sample archive out.")
  private boolean noSamples;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "A setting, above configuration files and environment; repeatable.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(names = "--rehearse", hidden = true, description = "Run the samples through, and stop.")
  private boolean rehearse;

  /// Kafka is in this process or somewhere else.
  private static final class KafkaChoice {
    @Option(
        names = "--kafka-port",
        paramLabel = "PORT",
        description = "Port of the embedded Kafka; 0 for any (default: 9092).")
    private int port = 9092;

    @Option(
        names = "--bootstrap-servers",
        paramLabel = "H:P",
        description = "Use this Kafka (host:port, comma separated) and embed none.")
    private @Nullable String bootstrapServers;

    UpOptions.Kafka choice() {
      return bootstrapServers == null
          ? new UpOptions.Kafka.Embedded(port)
          : new UpOptions.Kafka.External(bootstrapServers);
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    check();
    var options = new UpOptions(data.folder, port, kafka.choice(), feeds(), settings);
    if (rehearse) {
      try (var standalone = Standalone.start(options)) {
        new Rehearsal(standalone).run(bundled(SAMPLES).orElse(null));
        return 0;
      }
    }
    // Of this process, should it be told to stop; a failure ends it as well.
    var exitCode = new AtomicInteger();
    var running = new AtomicReference<@Nullable Standalone>();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> stop(running.get(), exitCode), "shutdown"));
    Standalone standalone = start(options, exitCode);
    running.set(standalone);
    announce(standalone);
    new ProgressLines(InstantSource.system(), System.out)
        .follow(standalone.kafkaSettings(), standalone.topics().fetches());
    StartFailure failure = standalone.failed().join();
    exitCode.set(1);
    throw failure;
  }

  private static Standalone start(UpOptions options, AtomicInteger exitCode) {
    boolean started = false;
    try {
      Standalone standalone = Standalone.start(options);
      started = true;
      return standalone;
    } finally {
      exitCode.set(started ? 0 : 1);
    }
  }

  /// @throws ParameterException for a port that is none, or is wanted twice
  private void check() {
    ports("--port", port);
    if (kafka.choice() instanceof UpOptions.Kafka.Embedded(int kafkaPort)) {
      ports("--kafka-port", kafkaPort);
      if (port != 0 && port == kafkaPort) {
        throw wrong("--port and --kafka-port are both " + port + "; each needs its own");
      }
    }
  }

  private void ports(String option, int given) {
    if (given < 0 || given > Ports.MAX) {
      throw wrong("%s is 0 to %d, and not %d".formatted(option, Ports.MAX, given));
    }
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
  }

  private UpOptions.Feeds feeds() {
    if (sources != null) {
      return new UpOptions.Feeds.Own(sources);
    }
    Path samples = noSamples ? null : bundled(SAMPLES).orElse(null);
    return new UpOptions.Feeds.Bundled(bundled(SOURCES).orElse(null), samples);
  }

  private static Optional<Path> bundled(String property) {
    return Optional.ofNullable(System.getProperty(property)).map(Path::of).filter(Files::exists);
  }

  private void announce(Standalone standalone) {
    String lines =
        """
        Feedwire is running.
          dashboard  http://localhost:%d
          Kafka      %s
          data       %s (log: feedwire.log)
        Ctrl-C stops it.
        """
            .formatted(standalone.port(), standalone.bootstrapServers(), standalone.data());
    System.out.print(lines);
    System.out.flush();
  }

  /// A stop that was asked for is no failure: the JVM's own exit code would be 130 or 143. A start
  /// that is cut off leaves what a crash leaves, and the next one goes on from there.
  private static void stop(@Nullable Standalone standalone, AtomicInteger exitCode) {
    if (standalone != null) {
      standalone.close();
    }
    LoggerFactory.getLogger(UpCommand.class).info("stopped");
    Runtime.getRuntime().halt(exitCode.get());
  }
}
