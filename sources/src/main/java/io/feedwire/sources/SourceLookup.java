package io.feedwire.sources;

import io.feedwire.contracts.source.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Finds a source by what a person calls it: its id, the beginning of one, its URL or folder.
public final class SourceLookup {

  /// Few enough to read in one line.
  private static final int SHOWN = 3;

  private final NavigableMap<String, Source> byId = new TreeMap<>();
  private final Map<String, Source> byLocation = new HashMap<>();

  public SourceLookup(List<Source> sources) {
    for (Source source : sources) {
      byId.put(source.id(), source);
      byLocation.put(source.location(), source);
    }
  }

  /// How looking for one ended.
  public sealed interface Result {}

  public record Found(Source source) implements Result {}

  /// There is none, or more than one; the sentence says which.
  public record NotOne(String sentence) implements Result {}

  /// A folder that no longer exists cannot be found by its path, only by its URI or id.
  public Result find(String wanted) {
    @Nullable Source exact = byId.getOrDefault(wanted, byLocation.get(wanted));
    if (exact == null && Locations.parse(wanted) instanceof Location.Readable readable) {
      exact = byLocation.get(readable.uri().toString());
    }
    return exact == null ? byPrefix(wanted) : new Found(exact);
  }

  private Result byPrefix(String wanted) {
    List<Source> all = new ArrayList<>();
    if (!wanted.isEmpty()) {
      for (Source source : byId.tailMap(wanted, true).values()) {
        if (!source.id().startsWith(wanted)) {
          break;
        }
        all.add(source);
      }
    }
    return switch (all.size()) {
      case 0 -> new NotOne("there is no source " + Locations.redacted(wanted));
      case 1 -> new Found(all.getFirst());
      default ->
          new NotOne(
              "%d sources begin with %s: %s%s"
                  .formatted(
                      all.size(),
                      wanted,
                      String.join(", ", all.stream().limit(SHOWN).map(Source::id).toList()),
                      all.size() > SHOWN ? ", …" : ""));
    };
  }
}
