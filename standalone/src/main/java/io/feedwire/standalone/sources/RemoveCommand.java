package io.feedwire.standalone.sources;

import io.feedwire.contracts.source.Source;
import io.feedwire.sources.SourceRegistry;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `feedwire remove`: sources less. Their articles stay.
@Command(
    name = "remove",
    description = "Removes sources, and what they list; what they delivered stays.")
public final class RemoveCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private SourceSelection selection = new SourceSelection();

  @Override
  public Integer call() {
    var registry = new SourceRegistry(selection.broker.settings(), selection.broker.topics());
    List<String> ids = selection.of(registry.list()).stream().map(Source::id).toList();
    int listed = registry.removeAll(ids).size() - ids.size();
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    ids.forEach(id -> out.println("removed " + id));
    if (listed > 0) {
      out.println("and %d that they listed".formatted(listed));
    }
    return 0;
  }
}
