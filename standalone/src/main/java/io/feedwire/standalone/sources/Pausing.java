package io.feedwire.standalone.sources;

import io.feedwire.contracts.source.Source;
import io.feedwire.sources.SourceRegistry;
import java.util.ArrayList;
import java.util.List;

/// Sets sources paused, or no longer.
record Pausing(SourceSelection selection, boolean paused) {

  /// A line for each source.
  List<String> run() {
    var registry = new SourceRegistry(selection.broker.settings(), selection.broker.topics());
    List<Source> wanted =
        selection.of(registry.list()).stream().map(source -> source.withPaused(paused)).toList();
    List<SourceRegistry.Added> done = registry.addAll(wanted);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      lines.add(line(done.get(i), wanted.get(i).id()));
    }
    return lines;
  }

  private String line(SourceRegistry.Added done, String id) {
    if (done == SourceRegistry.Added.KNOWN) {
      return (paused ? "already paused: " : "not paused: ") + id;
    }
    return (paused ? "paused " : "resumed ") + id;
  }
}
