package io.feedwire.sources;

import io.feedwire.contracts.source.Access;
import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.source.Source.Kind;
import io.feedwire.contracts.source.Source.Lane;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/// Writes what [SourcesFile] reads: everything that is known of the sources, except a password that
/// stands in an address from before that was refused.
public final class SourcesYaml {

  private SourcesYaml() {}

  /// The file's text.
  public static String write(List<Source> sources) {
    var options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    options.setAllowUnicode(true);
    options.setSplitLines(false);
    return new Yaml(options)
        .dump(Map.of("sources", sources.stream().map(SourcesYaml::entry).toList()));
  }

  private static Map<String, Object> entry(Source source) {
    Map<String, Object> entry = new LinkedHashMap<>();
    boolean isFolder = source.kind() == Kind.FOLDER;
    entry.put(
        isFolder ? "folder" : "url",
        isFolder
            ? Path.of(URI.create(source.location())).toString()
            : Locations.redacted(source.location()));
    put(entry, "name", source.name());
    put(entry, "category", source.category());
    if (source.kind() != Kind.FEED && !isFolder) {
      entry.put("kind", source.kind().name().toLowerCase(Locale.ROOT));
    }
    if (source.lane() != (isFolder ? Lane.BACKFILL : Lane.LIVE)) {
      entry.put("lane", source.lane().name().toLowerCase(Locale.ROOT));
    }
    put(entry, "interval", words(source.interval()));
    put(entry, "min-interval", words(source.minInterval()));
    put(entry, "max-interval", words(source.maxInterval()));
    if (source.paused()) {
      entry.put("paused", true);
    }
    access(source.asked(), entry);
    put(entry, "origin", source.origin());
    return entry;
  }

  private static void access(Access access, Map<String, Object> entry) {
    put(entry, "user-agent", access.userAgent());
    if (!access.headers().isEmpty()) {
      entry.put("headers", new LinkedHashMap<>(access.headers()));
    }
    if (!access.proxies().isEmpty()) {
      entry.put("proxies", List.copyOf(access.proxies()));
    }
    put(entry, "credentials", access.credentials());
    if (access.anyCertificate()) {
      entry.put("any-certificate", true);
    }
  }

  private static @Nullable String words(@Nullable Duration duration) {
    return duration == null ? null : Durations.words(duration);
  }

  private static void put(Map<String, Object> entry, String key, @Nullable Object value) {
    if (value != null) {
      entry.put(key, value);
    }
  }
}
