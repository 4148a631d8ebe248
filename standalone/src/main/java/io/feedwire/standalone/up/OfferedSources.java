package io.feedwire.standalone.up;

import io.feedwire.contracts.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Remembers, in a file of one id a line, which of the bundled sources were once registered: each
/// is offered once, so that one that somebody removed does not come back at the next start.
final class OfferedSources {

  private final Path file;

  OfferedSources(Path file) {
    this.file = file;
  }

  /// Those that were never offered from this data folder.
  List<Source> news(List<Source> bundled) throws IOException {
    Set<String> offered = new HashSet<>(ids());
    return bundled.stream().filter(source -> !offered.contains(source.id())).toList();
  }

  /// To be called when they are registered: after a crash before that, they are offered once more,
  /// which changes nothing.
  void note(List<Source> sources) throws IOException {
    if (sources.isEmpty()) {
      return;
    }
    List<String> ids = new ArrayList<>(ids());
    sources.forEach(source -> ids.add(source.id()));
    Files.write(file, ids);
  }

  private List<String> ids() throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }
}
