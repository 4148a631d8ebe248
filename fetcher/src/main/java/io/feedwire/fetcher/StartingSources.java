package io.feedwire.fetcher;

import io.feedwire.contracts.source.Source;
import io.feedwire.runtime.StartFailure;
import io.feedwire.sources.SourceRegistry;
import io.feedwire.sources.SourcesFile;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Adds the sources of the file that the settings name, when the service starts. Those that are
/// there already stay as they are, unless the file defines them otherwise.
@Singleton
public class StartingSources {

  private static final Logger LOG = LoggerFactory.getLogger(StartingSources.class);

  private final FetcherSettings settings;
  private final SourceRegistry registry;

  StartingSources(FetcherSettings settings, SourceRegistry registry) {
    this.settings = settings;
    this.registry = registry;
  }

  /// @throws StartFailure when the file cannot be read, with its first problem, or Kafka doesn't
  ///   answer
  void register() {
    @Nullable String file = settings.sourcesFile();
    if (file == null || file.isBlank()) {
      return;
    }
    switch (SourcesFile.read(Path.of(file))) {
      case SourcesFile.Refused(List<String> problems) -> throw new StartFailure(line(problems));
      case SourcesFile.Read(List<Source> sources) -> {
        long news =
            registry.addAll(sources).stream()
                .filter(added -> added != SourceRegistry.Added.KNOWN)
                .count();
        LOG.info("{} sources in {}, {} of them new or changed", sources.size(), file, news);
      }
    }
  }

  private static String line(List<String> problems) {
    return problems.size() == 1
        ? problems.getFirst()
        : problems.getFirst() + " (and %d more problems)".formatted(problems.size() - 1);
  }
}
