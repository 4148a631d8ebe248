package io.feedwire.publishers.image;

import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.publishers.address.WebAddress;
import java.util.List;
import java.util.Optional;

/// A picture of any site, by what its address tells whoever publishes it: programs and services
/// write sizes into addresses alike wherever they run.
public final class AnyImage {

  private AnyImage() {}

  /// What is known of the picture behind an address; of most it is the address alone.
  public static KnownImage image(WebAddress address) {
    Optional<KnownImage> known = WordPressImage.image(address);
    if (known.isEmpty()) {
      known = BloggerImage.image(address);
    }
    if (known.isEmpty()) {
      known = FlickrImage.image(address);
    }
    if (known.isEmpty()) {
      known = HashedImage.image(address);
    }
    if (known.isEmpty()) {
      known = SizedImage.image(address);
    }
    return known.isPresent() ? known.get() : plain(address);
  }

  private static KnownImage plain(WebAddress address) {
    return new KnownImage(
        address.id(), List.of(new Rendition(address.toString(), null, null, null)));
  }
}
