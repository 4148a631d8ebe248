package io.feedwire.standalone.sources;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `feedwire resume`.
@Command(name = "resume", description = "Reads paused sources again.")
public final class ResumeCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private SourceSelection selection = new SourceSelection();

  @Override
  public Integer call() {
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    new Pausing(selection, false).run().forEach(out::println);
    return 0;
  }
}
