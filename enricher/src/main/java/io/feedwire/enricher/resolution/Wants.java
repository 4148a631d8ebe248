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

/// What an article leads to be fetched: the targets of its references that nobody delivers, from
/// their publisher's API, where it has one; of its images what their servers say. Only for articles
/// that were polled: what was fetched because another referred to it leads no further.
@Singleton
public final class Wants {

  private final Publishers publishers;
  private final boolean followReferences;
  private final boolean checkImages;

  public Wants(Publishers publishers, EnricherSettings settings) {
    this.publishers = publishers;
    this.followReferences = settings.followReferences();
    this.checkImages = settings.checkImages();
  }

  /// By target key.
  ///
  /// @param backfill name of the topic of archives: what an archive's documents want is as urgent
  ///   as they are; its images, of any age, are not asked for
  public Map<String, FetchRequest> of(Article article, String backfill) {
    Map<String, FetchRequest> wants = new TreeMap<>();
    Provenance provenance = article.provenance();
    if (provenance.depth() != null) {
      return wants;
    }
    boolean archived = backfill.equals(provenance.topic());
    if (followReferences) {
      wants.putAll(targets(article, archived ? Source.Lane.BACKFILL : Source.Lane.LIVE));
    }
    if (checkImages && !archived) {
      wants.putAll(ImageQuestions.of(article));
    }
    return wants;
  }

  private Map<String, FetchRequest> targets(Article article, Source.Lane lane) {
    Map<String, FetchRequest> wants = new TreeMap<>();
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
                            article.provenance().source(),
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
