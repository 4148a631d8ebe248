package io.feedwire.standalone;

import io.feedwire.runtime.StartFailure;
import io.feedwire.sources.FileReason;
import io.feedwire.standalone.articles.EnrichCommand;
import io.feedwire.standalone.articles.ParseCommand;
import io.feedwire.standalone.articles.TailCommand;
import io.feedwire.standalone.sources.AddCommand;
import io.feedwire.standalone.sources.ExportCommand;
import io.feedwire.standalone.sources.ImportCommand;
import io.feedwire.standalone.sources.PauseCommand;
import io.feedwire.standalone.sources.RemoveCommand;
import io.feedwire.standalone.sources.ResumeCommand;
import io.feedwire.standalone.sources.SourcesCommand;
import io.feedwire.standalone.up.UpCommand;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ScopeType;

/// The `feedwire` command. Exit codes: 0 fine (also when stopped by Ctrl-C), 1 failed, 2 wrong
/// usage.
@Command(
    name = "feedwire",
    description = "Turns any set of feeds into one clean stream of articles on Kafka.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:fine, also when stopped by Ctrl-C",
      "1:failed; one line on standard error says why",
      "2:wrong usage"
    },
    subcommands = {
      UpCommand.class,
      AddCommand.class,
      SourcesCommand.class,
      RemoveCommand.class,
      PauseCommand.class,
      ResumeCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      TailCommand.class,
      ParseCommand.class,
      EnrichCommand.class,
      HelpCommand.class
    })
public final class Feedwire {

  /// Runs one command and ends the process with its exit code.
  public static void main(String[] arguments) {
    Logging.choose(arguments);
    System.exit(run(arguments));
  }

  /// Runs one command in this process.
  ///
  /// @return the exit code
  static int run(String... arguments) {
    return commandLine().execute(arguments);
  }

  static CommandLine commandLine() {
    return new CommandLine(new Feedwire())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Feedwire::failed);
  }

  /// One line for what a person can mend; anything else is a bug, and shows where.
  private static int failed(
      Exception failure, CommandLine command, CommandLine.ParseResult arguments) throws Exception {
    switch (failure) {
      case StartFailure expected -> command.getErr().println("feedwire: " + expected.getMessage());
      case IOException closed when isClosedPipe(closed) -> {
        return CommandLine.ExitCode.OK;
      }
      case IOException io -> command.getErr().println("feedwire: " + FileReason.withFile(io));
      default -> throw failure;
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  /// `feedwire parse … | head`: whoever reads has seen enough.
  private static boolean isClosedPipe(IOException failure) {
    return "Broken pipe".equals(failure.getMessage());
  }
}
