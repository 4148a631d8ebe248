package io.feedwire.publishers.image;

import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Image.Rendition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One picture behind an address.
///
/// @param id the publisher's own id of it (`dw:67121832`), else `url:` and a hash
/// @param renditions the files that are known to exist when this one does
/// @param use what its address shows it to be instead of a picture
/// @param isUnwrapped whether a proxy served it: what a document says of the file it asked the
///   proxy for, a size or a type, holds for none of these files
public record KnownImage(
    String id, List<Rendition> renditions, Image.@Nullable Use use, boolean isUnwrapped) {
  public KnownImage {
    renditions = List.copyOf(renditions);
  }

  /// One whose address shows nothing, and that no proxy served.
  public KnownImage(String id, List<Rendition> renditions) {
    this(id, renditions, null, false);
  }

  /// The same picture with what its address shows.
  public KnownImage as(Image.@Nullable Use what, boolean unwrapped) {
    return what == use && unwrapped == isUnwrapped
        ? this
        : new KnownImage(id, renditions, what, unwrapped);
  }
}
