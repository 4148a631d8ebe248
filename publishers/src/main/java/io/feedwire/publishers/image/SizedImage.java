package io.feedwire.publishers.image;

import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.publishers.address.WebAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A picture whose address asks for a size or an encoding of it, in parameters ([SizeParameters])
/// or in the path ([SizedPath]), whoever serves it. It is known by the address without these. Its
/// file is the address as published: another size may be signed, or not be served at all.
final class SizedImage {

  private SizedImage() {}

  /// Empty for an address that asks for nothing.
  static Optional<KnownImage> image(WebAddress address) {
    @Nullable SizedPath path = SizedPath.of(address.path());
    @Nullable SizeParameters query = SizeParameters.of(address);
    if (path == null && query == null) {
      return Optional.empty();
    }
    var picture =
        new WebAddress(
            address.scheme(),
            address.host(),
            address.port(),
            path == null ? address.path() : path.path(),
            query == null ? address.query() : query.kept());
    @Nullable Integer width = query == null ? null : query.width();
    @Nullable Integer height = query == null ? null : query.height();
    if (path != null && width == null && height == null) {
      width = path.width();
      height = path.height();
    }
    var file = new Rendition(address.toString(), width, height, null);
    return Optional.of(new KnownImage(picture.id(), List.of(file)));
  }
}
