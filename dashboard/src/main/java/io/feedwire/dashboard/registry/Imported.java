package io.feedwire.dashboard.registry;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.feedwire.sources.ListMerge;
import io.feedwire.sources.SourceRegistry;
import io.feedwire.sources.opml.OpmlReader;
import io.feedwire.sources.opml.OpmlSources;
import java.util.Collections;
import java.util.List;

/// What became of a list.
///
/// @param news sources that were not there
/// @param changed those whose name or category is another now
/// @param known those that were there just so
/// @param repeated outlines of a source that stands before them
/// @param refused outlines that are no source, with their lines
record Imported(
    @JsonProperty("new") int news,
    int changed,
    int known,
    int repeated,
    List<OpmlSources.Refusal> refused) {

  static Imported into(SourceRegistry registry, OpmlReader.Read list) {
    OpmlSources sources = OpmlSources.of(list.outlines(), null);
    List<SourceRegistry.Added> added =
        registry.addAll(sources.sources(), ListMerge.LISTED, SourceRegistry.Progress.UNHEARD);
    return new Imported(
        Collections.frequency(added, SourceRegistry.Added.NEW),
        Collections.frequency(added, SourceRegistry.Added.CHANGED),
        Collections.frequency(added, SourceRegistry.Added.KNOWN),
        sources.repeated(),
        sources.refused());
  }
}
