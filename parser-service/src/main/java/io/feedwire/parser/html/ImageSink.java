package io.feedwire.parser.html;

import io.feedwire.contracts.article.Image;
import java.util.Optional;

/// Takes the images that a walk meets.
public interface ImageSink {

  /// The image's id; empty when its address is none that a reader could follow.
  Optional<String> add(FoundImage image);

  /// An image that a format has made; its id stays as it is.
  void addReady(Image image);
}
