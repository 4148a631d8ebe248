package io.feedwire.enricher.resolution;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.contracts.source.FetchRequest;
import io.feedwire.contracts.source.FileCheck;
import io.feedwire.contracts.source.Source;
import io.feedwire.sources.Locations;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What is asked about an article's images: whether the file is there that stands for each. Not of
/// what is no picture, nor of pictures that are part of the document (`data:`).
final class ImageQuestions {

  private ImageQuestions() {}

  /// By target key, under which the answer ([FileCheck]) comes, too.
  static Map<String, FetchRequest> of(Article article) {
    Map<String, FetchRequest> questions = new TreeMap<>();
    for (Image image : article.images()) {
      Optional<Rendition> file = image.use() == null ? CardFile.of(image) : Optional.empty();
      file.filter(rendition -> Locations.http(rendition.href()).isPresent())
          .ifPresent(
              rendition -> {
                String key = TargetKey.image(image.id()).toString();
                questions.put(key, question(article, rendition.href(), key));
              });
    }
    return questions;
  }

  /// On the lane of archives, so that news stands before it.
  private static FetchRequest question(Article article, String url, String key) {
    return new FetchRequest(
        article.provenance().source(),
        url,
        article.id() + " shows it",
        1,
        null,
        Source.Lane.BACKFILL,
        key);
  }
}
