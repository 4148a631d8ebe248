package io.feedwire.parser.dw;

import static io.feedwire.parser.dw.DwTexts.orNull;

import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.contracts.article.Image.Role;
import io.feedwire.parser.dw.DwDocument.Content;
import io.feedwire.parser.dw.DwDocument.Size;
import io.feedwire.publishers.Publishers;
import io.feedwire.publishers.address.WebAddress;
import io.feedwire.publishers.image.KnownImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Images of the API. A video's preview has no id of its own: it is known by its address.
final class DwImages {

  /// The ending of the file 700 pixels wide, which every image has.
  private static final String LARGE = "303";

  private final Publishers publishers;

  DwImages(Publishers publishers) {
    this.publishers = publishers;
  }

  /// Empty for an image without any file.
  Optional<Image> image(@Nullable Content content, Role role) {
    if (content == null) {
      return Optional.empty();
    }
    List<Rendition> renditions = new ArrayList<>();
    for (Size size : content.sizes()) {
      WebAddress.spelled(filled(size.url()))
          .ifPresent(
              href -> renditions.add(new Rendition(href, size.width(), size.height(), null)));
    }
    if (content.sizes().isEmpty() && content.url() != null) {
      // Its own address may be that of a page: only what is known as a file is taken for one.
      publishers
          .image(filled(content.url()))
          .filter(known -> known.id().startsWith("dw:"))
          .ifPresent(known -> renditions.addAll(known.renditions()));
    }
    return id(content, renditions)
        .map(id -> Image.of(id, List.of(role), caption(content), renditions));
  }

  /// The site's own programs put the size they want into `…/63750162_${formatId}.jpg`.
  private static String filled(@Nullable String url) {
    return url == null ? "" : url.replace("${formatId}", LARGE);
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
}
