package io.feedwire.standalone;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// The option of every command that needs the data folder.
final class DataOption {

  static final String NAME = "--data";
  static final String DEFAULT = "data";

  @Option(
      names = NAME,
      paramLabel = "DIR",
      defaultValue = DEFAULT,
      description = "Folder that keeps everything (default: ${DEFAULT-VALUE}).")
  Path folder = Path.of(DEFAULT);
}
