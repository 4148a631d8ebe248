package io.feedwire.standalone.sources;

import io.feedwire.contracts.source.Source;
import io.feedwire.runtime.StartFailure;
import io.feedwire.sources.SourceLookup;
import io.feedwire.standalone.up.BrokerOption;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// The sources that a command is about, and where they are.
final class SourceSelection {

  @Mixin BrokerOption broker = new BrokerOption();

  @Parameters(
      paramLabel = "ID|URL|FOLDER",
      arity = "1..*",
      description = "As `feedwire sources` shows it; of an id, a beginning that no other has.")
  private List<String> wanted = new ArrayList<>();

  /// In their order, each once.
  ///
  /// @throws StartFailure when one of them is none, or more than one
  List<Source> of(List<Source> all) {
    var lookup = new SourceLookup(all);
    List<String> problems = new ArrayList<>();
    List<Source> found = new ArrayList<>();
    for (String one : wanted) {
      switch (lookup.find(one)) {
        case SourceLookup.Found(Source source) -> found.add(source);
        case SourceLookup.NotOne(String sentence) -> problems.add(sentence);
      }
    }
    if (!problems.isEmpty()) {
      throw new StartFailure(String.join("; ", problems));
    }
    return found.stream().distinct().toList();
  }
}
