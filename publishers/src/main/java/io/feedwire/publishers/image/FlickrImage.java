package io.feedwire.publishers.image;

import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.publishers.address.WebAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A picture of Flickr: `https://live.staticflickr.com/65535/52123456789_0a1b2c3d4e_b.jpg`. The
/// number is the picture's; the secret behind it is another for the largest sizes, and the last
/// letter asks for a size (flickr.com/services/api/misc.urls.html).
final class FlickrImage {

  private static final String HOST = "live.staticflickr.com";

  private static final Pattern HOSTS =
      Pattern.compile(
          "(?:live|farm\\d{1,2}|c\\d)\\.staticflickr\\.com|(?:farm\\d{1,2}\\.)?static\\.flickr\\.com");

  private static final Pattern PATH =
      Pattern.compile(
          "(?:/\\d{1,4})?/(\\d{1,6})/(\\d{6,14})_[0-9a-f]{6,16}(?:_(\\w{1,2}))?\\.\\w{3,4}");

  /// Sides of the sizes that are square, in pixels.
  private static final Map<String, Integer> SQUARES = Map.of("s", 75, "q", 150);

  private FlickrImage() {}

  static Optional<KnownImage> image(WebAddress address) {
    if (!address.host().contains("flickr") || !HOSTS.matcher(address.host()).matches()) {
      return Optional.empty();
    }
    Matcher path = PATH.matcher(address.path());
    if (!path.matches()) {
      return Optional.empty();
    }
    @Nullable Integer side = path.group(3) == null ? null : SQUARES.get(path.group(3));
    WebAddress picture = address.moved(HOST, "/" + path.group(2));
    return Optional.of(
        new KnownImage(picture.id(), List.of(new Rendition(address.toString(), side, side, null))));
  }
}
