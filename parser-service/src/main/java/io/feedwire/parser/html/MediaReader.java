package io.feedwire.parser.html;

import io.feedwire.contracts.article.Block.MediaSource;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.contracts.article.Image.Role;
import io.feedwire.publishers.address.WebAddress;
import io.feedwire.publishers.image.ImageMarks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// The addresses that an image, video or audio element carries.
final class MediaReader {

  /// Where pages that load images late keep the address, in the order in which they are asked.
  private static final List<String> SOURCES =
      List.of(
          "data-src",
          "data-original",
          "data-lazy-src",
          "data-actualsrc",
          "data-orig-file",
          "src",
          "data-lazy",
          "data-url");

  /// The same for sets; WordPress's Jetpack and most scripts write the first two.
  private static final List<String> SETS = List.of("srcset", "data-srcset", "data-lazy-srcset");

  /// Files of one video; a player is offered five or so.
  private static final int MAX_SOURCES = 50;

  /// Nodes of a `picture` that are looked at for an image in it, blanks between them too; the most
  /// sources seen are nine.
  private static final int MAX_OFFERED = 50;

  /// The picture in a style, which Ghost has behind an empty poster.
  private static final Pattern BACKGROUND = Pattern.compile("url\\(\\s*['\"]?([^'\")]{1,2000})");

  private MediaReader() {}

  /// The address of what a video shows before it runs; empty where it shows nothing.
  static Optional<String> poster(Element video) {
    return Links.absolute(video, "poster")
        .filter(href -> WebAddress.parse(href).map(ImageMarks::ofAddress).isEmpty())
        .or(() -> background(video));
  }

  private static Optional<String> background(Element element) {
    Matcher found = BACKGROUND.matcher(element.attr("style"));
    return found.find() ? Links.picture(found.group(1), element) : Optional.empty();
  }

  /// The image of an `img`, with what a `picture` around it offers; empty for trackers, inline data
  /// and broken addresses.
  static Optional<FoundImage> image(Element img) {
    if (Visibility.isTiny(img)) {
      return Optional.empty();
    }
    SequencedMap<String, Rendition> variants = new LinkedHashMap<>();
    variants(img, null, variants);
    @Nullable Element picture = img.parent();
    if (picture != null && picture.nameIs("picture")) {
      addOffered(picture, variants);
    }
    return address(img)
        .or(() -> variants.keySet().stream().findFirst())
        .map(
            href ->
                new FoundImage(
                    href,
                    Role.BODY,
                    null,
                    null,
                    orNull(img.attr("alt")),
                    List.copyOf(variants.values()),
                    use(img)));
  }

  /// What a `picture` offers. Only so far behind its begin: any number of images may be in one, and
  /// each is offered it.
  private static void addOffered(Element picture, SequencedMap<String, Rendition> variants) {
    @Nullable Node node = picture.firstChild();
    for (int i = 0; i < MAX_OFFERED && node != null; i++) {
      if (node instanceof Element source && source.nameIs("source")) {
        variants(source, orNull(source.attr("type")), variants);
      }
      node = node.nextSibling();
    }
  }

  /// By its classes or those of what holds it, else by the size at which it is shown.
  private static Image.@Nullable Use use(Element img) {
    Image.@Nullable Use use = ImageMarks.ofClasses(img.attr("class"));
    @Nullable Element holder = img.parent();
    if (holder != null && holder.nameIs("picture")) {
      holder = holder.parent();
    }
    if (use == null && holder != null) {
      use = ImageMarks.ofClasses(holder.attr("class"));
    }
    return use == null
        ? ImageMarks.ofShownSize(Pixels.of(img.attr("width")), Pixels.of(img.attr("height")))
        : use;
  }

  private static Optional<String> address(Element img) {
    for (String attribute : SOURCES) {
      Optional<String> address = Links.picture(img.attr(attribute), img);
      if (address.isPresent()) {
        return address;
      }
    }
    return Optional.empty();
  }

  private static void variants(
      Element holder, @Nullable String type, SequencedMap<String, Rendition> found) {
    for (String attribute : SETS) {
      for (SourceSet.Candidate candidate : SourceSet.read(holder.attr(attribute))) {
        Links.picture(candidate.address(), holder)
            .ifPresent(
                href ->
                    found.putIfAbsent(href, new Rendition(href, candidate.width(), null, type)));
      }
    }
  }

  /// The files of a `video` or `audio`, each once.
  static List<MediaSource> sources(Element media) {
    SequencedMap<String, MediaSource> found = new LinkedHashMap<>();
    add(found, media);
    for (Element source : media.children()) {
      if (source.nameIs("source") && found.size() < MAX_SOURCES) {
        add(found, source);
      }
    }
    return List.copyOf(found.values());
  }

  private static void add(SequencedMap<String, MediaSource> found, Element element) {
    Links.absolute(element, "src")
        .or(() -> Links.absolute(element, "data-src"))
        .ifPresent(
            href -> found.putIfAbsent(href, MediaSource.of(href, orNull(element.attr("type")))));
  }

  static @Nullable String orNull(String text) {
    String folded = PlainText.fold(text);
    return folded.isEmpty() ? null : folded;
  }
}
