package io.feedwire.parser.html;

import io.feedwire.contracts.article.Block.MediaSource;
import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.contracts.article.Image.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The addresses that an image, video or audio element carries.
final class MediaReader {

  /// Where pages that load images late keep the address, in the order in which they are asked.
  private static final List<String> SOURCES =
      List.of("data-src", "data-original", "data-lazy-src", "data-actualsrc", "src");

  /// Variants read of one `srcset`.
  private static final int MAX_VARIANTS = 12;

  /// Longest `srcset` that is read, in characters.
  private static final int MAX_SET = 16_384;

  /// An image of this many pixels or less in either direction counts readers.
  private static final int TRACKER = 2;

  private MediaReader() {}

  /// The image of an `img`; empty for trackers, inline data and broken addresses.
  static Optional<FoundImage> image(Element img) {
    if (isTiny(img)) {
      return Optional.empty();
    }
    String alt = PlainText.fold(img.attr("alt"));
    List<Rendition> variants = variants(img);
    return address(img)
        .or(() -> variants.stream().map(Rendition::href).findFirst())
        .map(href -> new FoundImage(href, Role.BODY, null, alt.isEmpty() ? null : alt, variants));
  }

  private static Optional<String> address(Element img) {
    for (String attribute : SOURCES) {
      Optional<String> address = Links.absolute(img, attribute);
      if (address.isPresent()) {
        return address;
      }
    }
    return Optional.empty();
  }

  static boolean isTiny(Element element) {
    return isTiny(element.attr("width")) || isTiny(element.attr("height"));
  }

  private static boolean isTiny(String size) {
    if (size.isEmpty() || size.endsWith("%") || size.endsWith("em") || size.length() > 6) {
      return false;
    }
    String digits = size.endsWith("px") ? size.substring(0, size.length() - 2) : size;
    return !digits.isEmpty()
        && digits.chars().allMatch(c -> c >= '0' && c <= '9')
        && Integer.parseInt(digits) <= TRACKER;
  }

  /// `a.jpg 320w, b.jpg 640w`: only entries that say their width.
  private static List<Rendition> variants(Element img) {
    String set = img.hasAttr("srcset") ? img.attr("srcset") : img.attr("data-srcset");
    if (set.isBlank() || set.length() > MAX_SET) {
      return List.of();
    }
    List<Rendition> found = new ArrayList<>();
    for (String entry : set.split(",\\s+")) {
      String[] parts = entry.strip().split("\\s+");
      if (parts.length == 2 && parts[1].matches("\\d{1,5}w,?") && found.size() < MAX_VARIANTS) {
        int width = Integer.parseInt(parts[1].substring(0, parts[1].indexOf('w')));
        Element holder = new Element("a").attr("href", parts[0]);
        holder.setBaseUri(img.baseUri());
        Links.absolute(holder, "href")
            .ifPresent(href -> found.add(new Rendition(href, width, null, null)));
      }
    }
    return found;
  }

  /// The files of a `video` or `audio`.
  static List<MediaSource> sources(Element media) {
    List<MediaSource> found = new ArrayList<>();
    add(found, media);
    media.select("source").forEach(source -> add(found, source));
    return found;
  }

  private static void add(List<MediaSource> found, Element element) {
    Links.absolute(element, "src")
        .filter(href -> found.stream().noneMatch(source -> source.href().equals(href)))
        .ifPresent(
            href -> found.add(new MediaSource(href, orNull(element.attr("type")), null, null)));
  }

  static @Nullable String orNull(String text) {
    String folded = PlainText.fold(text);
    return folded.isEmpty() ? null : folded;
  }
}
