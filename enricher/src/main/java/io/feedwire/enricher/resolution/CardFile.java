package io.feedwire.enricher.resolution;

import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Image.Rendition;
import java.util.List;
import java.util.Optional;

/// The file that stands for an image where one is enough: on cards, and where it is asked whether
/// the image is there.
final class CardFile {

  /// In pixels.
  private static final int WIDTH = 300;

  /// In characters: a card travels to everyone who refers to the article.
  private static final int MAX_HREF = 2_000;

  private CardFile() {}

  /// The narrowest that fills a card, else the widest: they stand narrowest first.
  static Optional<Rendition> of(Image image) {
    List<Rendition> files = image.renditions();
    return files.stream()
        .filter(file -> file.width() == null || file.width() >= WIDTH)
        .findFirst()
        .or(() -> files.isEmpty() ? Optional.empty() : Optional.of(files.getLast()))
        .filter(file -> file.href().length() <= MAX_HREF);
  }
}
