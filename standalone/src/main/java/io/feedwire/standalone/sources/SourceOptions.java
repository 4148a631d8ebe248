package io.feedwire.standalone.sources;

import io.feedwire.contracts.source.Access;
import io.feedwire.contracts.source.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What can be said of a source beside where it is.
final class SourceOptions {

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "feed, page, opml, sitemap, api or folder (default: found out). A page or an opml is"
              + " followed: what it lists comes and goes with it.")
  Source.@Nullable Kind kind;

  @Option(names = "--name", paramLabel = "NAME", description = "Its name, for people.")
  private @Nullable String name;

  @Option(
      names = "--category",
      paramLabel = "A/B",
      description = "Where it is filed, for people: folders, joined by /.")
  private @Nullable String category;

  @Option(
      names = "--interval",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description =
          "How often it is read, or up to a tenth later: 30s, 15m (default: as often as is right).")
  private @Nullable Duration interval;

  @Option(
      names = "--min-interval",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "Never more often than this (default: the fetcher's own).")
  private @Nullable Duration minInterval;

  @Option(
      names = "--max-interval",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "At least this often (default: the fetcher's own).")
  private @Nullable Duration maxInterval;

  @Option(
      names = "--lane",
      paramLabel = "LANE",
      description = "live or backfill (default: live for a feed, backfill for a folder).")
  Source.@Nullable Lane lane;

  @Option(
      names = "--header",
      paramLabel = "'NAME: VALUE'",
      description =
          "Sent to its server only; repeatable. A secret is $${FEEDWIRE_SECRET_X}, a variable of"
              + " the fetcher's environment.")
  private List<String> headers = new ArrayList<>();

  @Option(
      names = "--proxy",
      paramLabel = "URL",
      description = "http://host:port; repeatable, tried in this order.")
  private List<String> proxies = new ArrayList<>();

  @Option(
      names = "--user-agent",
      paramLabel = "TEXT",
      description = "Instead of the fetcher's own.")
  private @Nullable String userAgent;

  @Option(
      names = "--credentials",
      paramLabel = "REF",
      description =
          "$${FEEDWIRE_SECRET_X}: a variable of the fetcher's environment that holds"
              + " user:password.")
  private @Nullable String credentials;

  @Option(
      names = "--any-certificate",
      description = "Take a certificate that nobody vouches for. Whoever is between reads all.")
  private boolean anyCertificate;

  @Option(names = "--paused", description = "Keep it, and do not read it yet.")
  private boolean paused;

  /// The source with all that was said, and for the rest as it was.
  ///
  /// @throws IllegalArgumentException with a sentence, for a header that is none
  Source over(Source before) {
    Access access = before.asked();
    Map<String, String> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Map<String, String> given = headerMap();
    sent.putAll(given);
    Map<String, String> all = new LinkedHashMap<>();
    access
        .headers()
        .forEach(
            (header, value) -> {
              if (!sent.containsKey(header)) {
                all.put(header, value);
              }
            });
    all.putAll(given);
    return before
        .withKind(Objects.requireNonNullElse(kind, before.kind()))
        .withName(or(name, before.name()))
        .withCategory(or(category, before.category()))
        .withInterval(or(interval, before.interval()))
        .withMinInterval(or(minInterval, before.minInterval()))
        .withMaxInterval(or(maxInterval, before.maxInterval()))
        .withLane(Objects.requireNonNullElse(lane, before.lane()))
        .withPaused(paused || before.paused())
        .withAccess(
            new Access(
                or(userAgent, access.userAgent()),
                all,
                proxies.isEmpty() ? access.proxies() : proxies,
                or(credentials, access.credentials()),
                anyCertificate || access.anyCertificate()));
  }

  private static <T> @Nullable T or(@Nullable T said, @Nullable T before) {
    return said == null ? before : said;
  }

  private Map<String, String> headerMap() {
    Map<String, String> all = new LinkedHashMap<>();
    for (String header : headers) {
      int colon = header.indexOf(':');
      // Its text may hold a secret, and is not repeated.
      if (colon < 1) {
        throw new IllegalArgumentException("a header is 'Name: value'");
      }
      String headerName = header.substring(0, colon).strip();
      if (all.put(headerName, header.substring(colon + 1).strip()) != null) {
        throw new IllegalArgumentException("the header " + headerName + " is there twice");
      }
    }
    return all;
  }
}
