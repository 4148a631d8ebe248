package io.feedwire.parser.dw;

import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.contracts.article.Image.Role;
import io.feedwire.parser.dw.DwDocument.Content;
import io.feedwire.parser.dw.DwDocument.Size;
import io.feedwire.parser.html.PlainText;
import io.feedwire.publishers.KnownImage;
import io.feedwire.publishers.Publishers;
import io.feedwire.publishers.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Images of the API. A video's preview has no id of its own: it is known by its address.
final class DwImages {

  private final Publishers publishers;

  DwImages(Publishers publishers) {
    this.publishers = publishers;
  }

  /// Empty for an image without any file.
  Optional<Image> image(@Nullable Content content, Role role) {
    if (content == null || content.sizes().isEmpty()) {
      return Optional.empty();
    }
    List<Rendition> renditions = new ArrayList<>();
    for (Size size : content.sizes()) {
      WebAddress.parse(size.url())
          .ifPresent(
              address ->
                  renditions.add(
                      new Rendition(address.toString(), size.width(), size.height(), null)));
    }
    return id(content, renditions)
        .map(id -> Image.of(id, List.of(role), caption(content), renditions));
  }

  private Optional<String> id(Content content, List<Rendition> renditions) {
    if (renditions.isEmpty()) {
      return Optional.empty();
    }
    return content.id() != null
        ? Optional.of("dw:" + content.id())
        : publishers.image(renditions.getFirst().href()).map(KnownImage::id);
  }

  static @Nullable String caption(Content content) {
    @Nullable String description = orNull(content.description());
    return description == null ? orNull(content.name()) : description;
  }

  static @Nullable String orNull(@Nullable String text) {
    String folded = text == null ? "" : PlainText.fold(text);
    return folded.isEmpty() ? null : folded;
  }
}
