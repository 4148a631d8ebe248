package io.feedwire.standalone.up;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// The option of every command that needs the data folder.
public final class DataOption {

  /// As it is typed.
  public static final String NAME = "--data";

  /// The folder where it is not given: below the working directory.
  public static final String DEFAULT = "data";

  @Option(
      names = NAME,
      paramLabel = "DIR",
      defaultValue = DEFAULT,
      description = "Folder that keeps everything (default: ${DEFAULT-VALUE}).")
  Path folder = Path.of(DEFAULT);
}
