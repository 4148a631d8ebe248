package io.feedwire.publishers.image;

import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.publishers.address.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// WordPress's image service: a picture's own address, and parameters that ask for a variant of it.
///
/// `…/26467559-1.jpg?w=770&resize=770%2C513`: 770 wide, cut to 770 by 513.
public final class Photon {

  private static final Pattern RESIZE =
      Pattern.compile("(?:^|&)(?:resize|fit)=(\\d{1,5})(?:%2C|,)(\\d{1,5})");
  private static final Pattern WIDTH = Pattern.compile("(?:^|&)w=(\\d{1,5})");
  private static final Pattern ANY =
      Pattern.compile("(?:^|&)(?:w|h|resize|fit|crop|quality|ssl|strip|zoom)=");

  /// Where it serves the pictures of others.
  private static final Set<String> HOSTS =
      Set.of("i0.wp.com", "i1.wp.com", "i2.wp.com", "i3.wp.com");

  private Photon() {}

  /// Whether it is the service that serves an address, and not the site that has the picture.
  public static boolean serves(WebAddress address) {
    return HOSTS.contains(address.host());
  }

  /// A picture with the variant that the service was asked for beside the picture's own files.
  public static KnownImage served(WebAddress address, KnownImage image) {
    List<Rendition> renditions = new ArrayList<>();
    addAsked(address, renditions);
    renditions.addAll(image.renditions());
    return new KnownImage(image.id(), renditions, image.use(), true);
  }

  /// The picture without parameters and the variant that was asked for; empty when the address asks
  /// for none.
  public static Optional<KnownImage> image(WebAddress address) {
    if (!ANY.matcher(address.query()).find()) {
      return Optional.empty();
    }
    WebAddress original = address.withoutQuery();
    List<Rendition> renditions = new ArrayList<>();
    addAsked(address, renditions);
    renditions.add(new Rendition(original.toString(), null, null, null));
    return Optional.of(new KnownImage(original.id(), renditions));
  }

  private static void addAsked(WebAddress address, List<Rendition> renditions) {
    Matcher size = RESIZE.matcher(address.query());
    Matcher width = WIDTH.matcher(address.query());
    if (size.find()) {
      renditions.add(variant(address, size.group(1), size.group(2)));
    } else if (width.find()) {
      renditions.add(variant(address, width.group(1), null));
    }
  }

  private static Rendition variant(WebAddress address, String width, @Nullable String height) {
    return new Rendition(
        address.toString(),
        Integer.valueOf(width),
        height == null ? null : Integer.valueOf(height),
        null);
  }
}
