package io.feedwire.parser.html;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Image.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// The parts of a `figure` element. Figures in a figure are a gallery, as HTML suggests; the strong
/// words that open the caption of one of them are its title.
final class Figures {

  private static final String MORE = "iframe, video, audio, table, pre, blockquote, ul, ol, p + p";

  private Figures() {}

  static boolean isGallery(Element figure) {
    return figure.selectFirst("figure figure img") != null;
  }

  private static boolean isNested(Element figure) {
    return figure.selectFirst("figure figure") != null;
  }

  /// Whether it is more than images and their caption.
  static boolean holdsMore(Element figure) {
    return figure.selectFirst(MORE) != null;
  }

  static List<FoundImage> images(Element figure) {
    SequencedMap<String, FoundImage> found = new LinkedHashMap<>();
    for (Element img : figure.select("img")) {
      MediaReader.image(img).ifPresent(image -> found.putIfAbsent(image.href(), image));
    }
    return List.copyOf(found.values());
  }

  /// The `figcaption`, else any text beside the image.
  static @Nullable String caption(Element figure) {
    @Nullable Element caption = figure.selectFirst("figcaption");
    return MediaReader.orNull(caption == null ? figure.text() : caption.text());
  }

  static Block.Gallery gallery(Element figure, ImageSink images) {
    List<Block.Gallery.Item> items = new ArrayList<>();
    for (Element member : figure.select("figure figure")) {
      if (isNested(member)) {
        continue; // its own members come later
      }
      @Nullable Element caption = member.selectFirst("figcaption");
      @Nullable String title = caption == null ? null : title(caption);
      @Nullable String description = caption == null ? null : description(caption);
      for (FoundImage image : images(member)) {
        images
            .add(image.captioned(Role.GALLERY, description == null ? title : description))
            .ifPresent(id -> items.add(new Block.Gallery.Item(id, title, description)));
      }
    }
    return new Block.Gallery(null, ownCaption(figure), null, null, items);
  }

  private static @Nullable String ownCaption(Element figure) {
    for (Element child : figure.children()) {
      if (child.nameIs("figcaption")) {
        return MediaReader.orNull(child.text());
      }
    }
    return null;
  }

  private static @Nullable Element opening(Element caption) {
    for (Node node : caption.childNodes()) {
      if (node instanceof Element element) {
        return element.nameIs("b") || element.nameIs("strong") ? element : null;
      }
      if (node instanceof TextNode text && !text.isBlank()) {
        return null;
      }
    }
    return null;
  }

  private static @Nullable String title(Element caption) {
    @Nullable Element opening = opening(caption);
    return opening == null ? null : MediaReader.orNull(opening.text());
  }

  private static @Nullable String description(Element caption) {
    @Nullable Element opening = opening(caption);
    String whole = PlainText.fold(caption.text());
    String rest =
        opening == null ? whole : whole.substring(PlainText.fold(opening.text()).length());
    return MediaReader.orNull(rest);
  }
}
