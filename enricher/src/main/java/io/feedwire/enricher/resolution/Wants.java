package io.feedwire.enricher.resolution;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Provenance;
import io.feedwire.contracts.article.Reference;
import io.feedwire.contracts.source.FetchRequest;
import io.feedwire.contracts.source.Source;
import io.feedwire.publishers.Publishers;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How the targets of an article's references can be had that nobody delivers: from their
/// publisher's API, where it has one. Only for articles that were polled: what was fetched because
/// another referred to it leads no further.
@Singleton
public final class Wants {

  private final Publishers publishers;
  private final boolean on;

  public Wants(Publishers publishers, EnricherSettings settings) {
    this.publishers = publishers;
    this.on = settings.followReferences();
  }

  /// By target key.
  ///
  /// @param backfill name of the topic of archives: what an archive's documents want is as urgent
  ///   as they are
  public Map<String, FetchRequest> of(Article article, String backfill) {
    Map<String, FetchRequest> wants = new TreeMap<>();
    Provenance provenance = article.provenance();
    if (!on || provenance.depth() != null) {
      return wants;
    }
    Source.Lane lane =
        backfill.equals(provenance.topic()) ? Source.Lane.BACKFILL : Source.Lane.LIVE;
    for (Reference reference : article.references()) {
      @Nullable String target = reference.target();
      if (target != null) {
        publishers
            .api(reference.kind(), target)
            .ifPresent(
                url ->
                    wants.put(
                        TargetKey.article(target).toString(),
                        new FetchRequest(
                            provenance.source(),
                            url,
                            article.id() + " refers to it",
                            1,
                            null,
                            lane)));
      }
    }
    return wants;
  }
}
