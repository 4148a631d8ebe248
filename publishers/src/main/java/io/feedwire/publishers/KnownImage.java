package io.feedwire.publishers;

import io.feedwire.contracts.article.Image.Rendition;
import java.util.List;

/// One picture behind an address.
///
/// @param id the publisher's own id of it (`dw:67121832`), else `url:` and a hash
/// @param renditions the files that are known to exist when this one does
public record KnownImage(String id, List<Rendition> renditions) {
  public KnownImage {
    renditions = List.copyOf(renditions);
  }
}
