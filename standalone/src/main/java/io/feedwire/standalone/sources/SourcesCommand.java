package io.feedwire.standalone.sources;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.feedwire.contracts.json.Json;
import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.Source;
import io.feedwire.dashboard.status.FeedHealth;
import io.feedwire.dashboard.status.FetchHistory;
import io.feedwire.runtime.KafkaSettings;
import io.feedwire.sources.Locations;
import io.feedwire.sources.SourceRegistry;
import io.feedwire.standalone.up.BrokerOption;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `feedwire sources`: what is read, and how that goes.
@Command(name = "sources", description = "Lists the sources and how their last fetch ended.")
public final class SourcesCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private BrokerOption broker = new BrokerOption();

  @Option(
      names = "--json",
      description = "One JSON line a source: {\"source\", \"lastFetch\", \"rejected\"}.")
  private boolean json;

  @Option(names = "--failing", description = "Only those that fail or are gone.")
  private boolean failing;

  /// All fields are always there.
  ///
  /// @param lastFetch null when none is known
  /// @param rejected its newest document, where that could not be read; null where it could
  @JsonInclude(JsonInclude.Include.ALWAYS)
  private record Line(
      Source source, @Nullable FetchOutcome lastFetch, FeedHealth.@Nullable Problem rejected) {}

  @Override
  public Integer call() throws JsonProcessingException {
    KafkaSettings settings = broker.settings();
    List<Source> all = new SourceRegistry(settings, broker.topics()).list();
    Map<String, FetchHistory> histories = new LastOutcomes(settings, broker.topics()).read();
    List<SourceHistory> sources =
        all.stream()
            .map(source -> SourceHistory.of(source, histories))
            .filter(source -> !failing || source.state().needsALook())
            .toList();
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (json) {
      for (SourceHistory source : sources) {
        out.println(Json.wire().writeValueAsString(line(source.source(), source.fetches())));
      }
    } else if (sources.isEmpty()) {
      out.println(
          failing && !all.isEmpty()
              ? "None of %d sources fails.".formatted(all.size())
              : "No sources. Add one: ./feedwire add URL|FOLDER");
    } else {
      new SourceTable(InstantSource.system().instant()).print(sources, out);
    }
    out.flush();
    return 0;
  }

  private static Line line(Source source, FetchHistory history) {
    return new Line(
        source.withLocation(Locations.redacted(source.location())),
        history.last(),
        history.unread(source));
  }
}
