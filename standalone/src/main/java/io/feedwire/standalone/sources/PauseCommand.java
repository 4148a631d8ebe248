package io.feedwire.standalone.sources;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `feedwire pause`.
@Command(
    name = "pause",
    description = "Keeps sources, and does not read them until they are resumed.")
public final class PauseCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private SourceSelection selection = new SourceSelection();

  @Override
  public Integer call() {
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    new Pausing(selection, true).run().forEach(out::println);
    return 0;
  }
}
