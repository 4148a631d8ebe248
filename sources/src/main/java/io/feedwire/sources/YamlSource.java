package io.feedwire.sources;

import io.feedwire.contracts.source.Access;
import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.source.Source.Kind;
import io.feedwire.contracts.source.Source.Lane;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/// One item of a [SourcesFile].
final class YamlSource {

  private static final Set<String> KEYS =
      Set.of(
          "url",
          "folder",
          "kind",
          "name",
          "category",
          "lane",
          "interval",
          "min-interval",
          "max-interval",
          "paused",
          "user-agent",
          "headers",
          "proxies",
          "credentials",
          "any-certificate",
          "origin");

  private static final Map<String, Lane> LANES =
      new TreeMap<>(Map.of("live", Lane.LIVE, "backfill", Lane.BACKFILL));

  private static final Map<String, Kind> KINDS =
      new TreeMap<>(
          Map.of(
              "feed", Kind.FEED,
              "sitemap", Kind.SITEMAP,
              "api", Kind.API,
              "page", Kind.PAGE,
              "opml", Kind.OPML,
              "folder", Kind.FOLDER));

  private final Node item;
  private final Path base;
  private final YamlKeys.Problems problems;
  private final YamlKeys keys;
  private boolean isWrong;

  YamlSource(Node item, Path base, YamlKeys.Problems problems) {
    this.item = item;
    this.base = base;
    this.problems =
        (at, sentence) -> {
          isWrong = true;
          problems.add(at, sentence);
        };
    this.keys = new YamlKeys(item, KEYS, "a source", this.problems);
  }

  /// Null where it is none, which was told.
  @Nullable Source source() {
    @Nullable String url = keys.text("url");
    @Nullable String folder = keys.text("folder");
    if (isWrong) {
      return null;
    }
    if ((url == null) == (folder == null)) {
      problems.add(item, "a source has either 'url' or 'folder'");
      return null;
    }
    return switch (location(url, folder)) {
      case Location.Readable readable -> checked(source(readable));
      case Location.Refused(String sentence) -> {
        problems.add(item, sentence);
        yield null;
      }
    };
  }

  private @Nullable Source checked(Source source) {
    if (isWrong) {
      return null;
    }
    return switch (SourceRules.check(source)) {
      case SourceRules.Accepted(Source accepted) -> accepted;
      case SourceRules.Refused refused -> {
        refused.sentences().forEach(sentence -> problems.add(item, sentence));
        yield null;
      }
    };
  }

  private Source source(Location.Readable readable) {
    Source plain =
        readable.toSource(keys.text("name"), keys.oneOf("lane", LANES), keys.duration("interval"));
    return plain
        .withKind(Objects.requireNonNullElse(keys.oneOf("kind", KINDS), plain.kind()))
        .withCategory(keys.text("category"))
        .withMinInterval(keys.duration("min-interval"))
        .withMaxInterval(keys.duration("max-interval"))
        .withPaused(keys.flag("paused"))
        .withOrigin(keys.text("origin"))
        .withAccess(
            new Access(
                keys.text("user-agent"),
                keys.mapping("headers"),
                keys.texts("proxies"),
                keys.text("credentials"),
                keys.flag("any-certificate")));
  }

  private Location location(@Nullable String url, @Nullable String folder) {
    if (url != null) {
      return Locations.parse(url) instanceof Location.Feed feed
          ? feed
          : new Location.Refused("'url' is no http or https URL: " + Locations.redacted(url));
    }
    Location location = Locations.parse(String.valueOf(folder), base);
    return location instanceof Location.Feed
        ? new Location.Refused("'folder' is a URL; write 'url'")
        : location;
  }
}
