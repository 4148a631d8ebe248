package io.feedwire.standalone;

import io.feedwire.contracts.source.Source;
import io.feedwire.runtime.StartFailure;
import io.feedwire.sources.Location;
import io.feedwire.sources.Locations;
import io.feedwire.sources.SourceRegistry;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `feedwire remove`: one source less. Its articles stay.
@Command(name = "remove", description = "Removes a source; what it delivered stays.")
final class RemoveCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private BrokerOption broker = new BrokerOption();

  @Parameters(paramLabel = "ID|URL|FOLDER", description = "As `feedwire sources` shows it.")
  private String wanted = "";

  @Override
  public Integer call() {
    var registry = new SourceRegistry(broker.settings(), broker.topics());
    String id =
        registry.list().stream()
            .filter(this::isWanted)
            .map(Source::id)
            .findFirst()
            .orElseThrow(() -> new StartFailure("there is no source " + wanted));
    registry.remove(id);
    Objects.requireNonNull(spec).commandLine().getOut().println("removed " + id);
    return 0;
  }

  /// A folder that no longer exists cannot be found by its path, only by its URI or id.
  private boolean isWanted(Source source) {
    return source.id().equals(wanted)
        || source.location().equals(wanted)
        || (Locations.parse(wanted) instanceof Location.Readable readable
            && source.location().equals(readable.uri().toString()));
  }
}
