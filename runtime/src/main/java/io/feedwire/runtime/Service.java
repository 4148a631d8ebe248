package io.feedwire.runtime;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.exceptions.BeanInstantiationException;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One running process of Feedwire: an HTTP server for health, metrics and pages, and the
/// topologies that are on the class path.
///
/// @param context the application context; closing it stops everything
/// @param running complete when every topology has been seen running
/// @param failed complete when a topology has ended with an error; the process should end, and be
///   started again
public record Service(
    ApplicationContext context,
    CompletableFuture<Void> running,
    CompletableFuture<StartFailure> failed)
    implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Service.class);

  /// Below the environment and every configuration file, so that each can be changed by a user.
  private static final int DEFAULTS_POSITION = -1000;

  private static final Map<String, Object> DEFAULTS =
      Map.ofEntries(
          Map.entry("micronaut.server.port", 8080),
          Map.entry("micronaut.server.netty.access-logger.enabled", false),
          Map.entry("micronaut.metrics.enabled", true),
          Map.entry("micronaut.metrics.export.prometheus.enabled", true),
          Map.entry("micronaut.metrics.export.prometheus.step", "PT10S"),
          // Whatever else the framework can tell of a process is nobody's business.
          Map.entry("endpoints.all.enabled", false),
          Map.entry("endpoints.health.enabled", true),
          Map.entry("endpoints.health.sensitive", false),
          Map.entry("endpoints.health.details-visible", "ANONYMOUS"),
          Map.entry("endpoints.prometheus.enabled", true),
          Map.entry("endpoints.prometheus.sensitive", false));

  /// Starts a service in this JVM.
  ///
  /// @param settings settings above all others: what the command line said
  /// @param environment resolves once Kafka can be expected to answer; topics are created after it
  /// @throws StartFailure when a person can mend what is wrong
  public static Service start(
      String name, Map<String, Object> settings, CompletableFuture<?> environment) {
    try {
      ApplicationContext context = context(name, settings);
      try {
        return start(context, environment);
      } catch (RuntimeException e) {
        context.close();
        throw e;
      }
    } catch (RuntimeException e) {
      throw startFailure(e).orElseThrow(() -> e);
    }
  }

  private static Service start(ApplicationContext context, CompletableFuture<?> environment) {
    UnknownSettings.refuse(context);
    UnreadableSettings.refuse(context);
    context.getBean(EmbeddedServer.class).start();
    environment.join();
    context.getBean(TopicCreator.class).createMissing();
    var runner = context.getBean(StreamsRunner.class);
    return new Service(context, runner.start(), runner.failed());
  }

  private static ApplicationContext context(String name, Map<String, Object> settings) {
    Map<String, Object> above = new HashMap<>(settings);
    above.put("micronaut.application.name", name);
    return ApplicationContext.builder()
        .banner(false)
        .deduceEnvironment(false)
        .propertySources(PropertySource.of("defaults", DEFAULTS, DEFAULTS_POSITION))
        .properties(above)
        .start();
  }

  /// The `main` of a service that runs alone: runs until the process is told to stop. Ends with
  /// exit code 1 and one line on standard error when it cannot start, or cannot go on.
  public static void main(String name) {
    try {
      Service service = start(name, Map.of(), CompletableFuture.completedFuture(null));
      Runtime.getRuntime().addShutdownHook(new Thread(service::close, "shutdown"));
      service.running().thenRun(() -> LOG.info("{} runs", name));
      end(name, service.failed().join());
    } catch (StartFailure e) {
      end(name, e);
    }
  }

  private static void end(String name, StartFailure failure) {
    System.err.println("feedwire " + name + ": " + failure.getMessage());
    System.exit(1);
  }

  /// The port on which HTTP is answered.
  public int port() {
    return context.getBean(EmbeddedServer.class).getPort();
  }

  @Override
  public void close() {
    context.close();
  }

  /// Finds what a person can mend behind the exceptions that frameworks wrap around it.
  private static Optional<StartFailure> startFailure(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      switch (at) {
        case StartFailure expected -> {
          return Optional.of(expected);
        }
        case java.net.BindException bind -> {
          return Optional.of(new StartFailure("port in use: " + failure.getMessage(), bind));
        }
        case ConfigurationException wrong -> {
          return Optional.of(new StartFailure(firstLine(wrong), wrong));
        }
        case BeanInstantiationException wrong
            when wrong.getCause() instanceof IllegalArgumentException value -> {
          return Optional.of(new StartFailure(firstLine(value), value));
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  private static String firstLine(Throwable failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }
}
