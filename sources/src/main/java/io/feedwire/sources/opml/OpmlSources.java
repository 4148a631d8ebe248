package io.feedwire.sources.opml;

import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.source.SourceIds;
import io.feedwire.sources.Locations;
import io.feedwire.sources.SourceRules;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes sources of the outlines of a list, each by the [SourceRules].
///
/// @param sources in the list's order, each once
/// @param repeated outlines whose source stands before them already
/// @param refused outlines that are no source
public record OpmlSources(List<Source> sources, int repeated, List<Refusal> refused) {

  /// @param line of the document
  public record Refusal(int line, String sentence) {}

  /// @param base what relative addresses are resolved against; absent when the list has none
  public static OpmlSources of(List<Outline> outlines, @Nullable URI base) {
    Map<String, Integer> lines = new HashMap<>();
    List<Source> sources = new ArrayList<>();
    List<Refusal> refused = new ArrayList<>();
    for (Outline outline : outlines) {
      Optional<URI> uri = uri(outline.url(), base);
      if (uri.isEmpty()) {
        refused.add(new Refusal(outline.line(), "not a URL: " + Locations.redacted(outline.url())));
        continue;
      }
      switch (SourceRules.check(source(outline, uri.get()))) {
        case SourceRules.Refused no -> refused.add(new Refusal(outline.line(), no.line()));
        case SourceRules.Accepted(Source source) -> {
          if (lines.putIfAbsent(source.id(), outline.line()) == null) {
            sources.add(source);
          }
        }
      }
    }
    int repeated = outlines.size() - sources.size() - refused.size();
    return new OpmlSources(sources, repeated, refused);
  }

  private static Source source(Outline outline, URI uri) {
    return Source.of(
            SourceIds.of(Locations.withoutUser(uri)),
            outline.kind(),
            uri.toString(),
            Source.Lane.LIVE)
        .withName(named(outline) ? outline.title() : null)
        .withCategory(outline.category());
  }

  /// Readers that know no title write the address again.
  private static boolean named(Outline outline) {
    @Nullable String title = outline.title();
    return title != null && !title.equals(outline.url());
  }

  private static Optional<URI> uri(String url, @Nullable URI base) {
    return base == null ? Locations.http(url) : Locations.resolve(base, url);
  }
}
