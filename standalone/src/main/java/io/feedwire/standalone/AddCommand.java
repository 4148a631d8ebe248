package io.feedwire.standalone;

import io.feedwire.contracts.source.Source;
import io.feedwire.sources.Location;
import io.feedwire.sources.Locations;
import io.feedwire.sources.SourceRegistry;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `feedwire add`: one more source.
@Command(name = "add", description = "Adds a feed or a folder of documents, or changes it.")
final class AddCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private BrokerOption broker = new BrokerOption();

  @Parameters(paramLabel = "URL|FOLDER", description = "What is read from now on.")
  private String location = "";

  @Option(names = "--name", paramLabel = "NAME", description = "Its name, for people.")
  private @Nullable String name;

  @Option(
      names = "--interval",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "How often it is read: 30s, 15m, 2h (default: the fetcher's own).")
  private @Nullable Duration interval;

  @Option(
      names = "--lane",
      paramLabel = "LANE",
      description = "live or backfill (default: live for a feed, backfill for a folder).")
  private Source.@Nullable Lane lane;

  @Override
  public Integer call() {
    var line = Objects.requireNonNull(spec).commandLine();
    return switch (Locations.parse(location)) {
      case Location.Refused(String sentence) -> throw new ParameterException(line, sentence);
      case Location.Readable readable -> {
        Source source = readable.toSource(name, lane, interval);
        var added = new SourceRegistry(broker.settings(), broker.topics()).add(source);
        line.getOut()
            .println(
                switch (added) {
                      case NEW -> "added ";
                      case CHANGED -> "changed ";
                      case KNOWN -> "already there: ";
                    }
                    + source.id());
        yield 0;
      }
    };
  }
}
