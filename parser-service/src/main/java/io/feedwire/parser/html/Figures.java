package io.feedwire.parser.html;

import io.feedwire.contracts.article.Inline;
import io.feedwire.publishers.caption.CaptionCredit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// The parts of a figure. Figures in a figure are a gallery, as HTML suggests; the strong words
/// that open the caption of one of them are its title.
final class Figures {

  private static final Evaluator IMAGES = Selector.evaluatorOf("img, amp-img, image");
  private static final Evaluator MEDIA =
      Selector.evaluatorOf("img, amp-img, image, iframe, video, audio, a[href]");
  private static final Evaluator NESTED = Selector.evaluatorOf("figure figure img");
  private static final Evaluator MORE =
      Selector.evaluatorOf(
          "iframe, video, audio, table, pre, blockquote, ul, ol, p + p, object, amp-iframe");

  /// Of WordPress, whose galleries were definition lists before there were figures, and of Ghost.
  private static final Evaluator MEMBERS =
      Selector.evaluatorOf("figure, .gallery-item, .blocks-gallery-item, .kg-gallery-image");

  private static final Evaluator LINK = Selector.evaluatorOf("a[href]");
  private static final Evaluator FIGCAPTION = Selector.evaluatorOf("figcaption");
  private static final Evaluator CAPTION = Selector.evaluatorOf("figcaption, .wp-caption-text");
  private static final Evaluator CREDIT =
      Selector.evaluatorOf(
          "[class*=credit], [class*=copyright], figcaption > cite, figcaption > span[class]");

  private static final Set<String> GALLERIES =
      Set.of(
          "gallery",
          "wp-block-gallery",
          "blocks-gallery-grid",
          "tiled-gallery",
          "slideshow",
          "kg-gallery-card");

  /// What the last word of a class says of a credit: `photo-credit`, `story-image-copyright`,
  /// `m-figure__caption__credits`.
  private static final List<String> CREDITS = List.of("credit", "credits", "copyright");

  /// Classes of a `span` that is a credit where it ends a caption.
  private static final Set<String> MAKERS = Set.of("source", "author", "photographer");

  /// Longest credit, in characters; what is longer is a text about rights.
  private static final int MAX_CREDIT = 200;

  private Figures() {}

  /// One image of a gallery.
  ///
  /// @param images mostly one; several have the caption in common
  record Member(
      List<FoundImage> images,
      @Nullable String title,
      @Nullable String description,
      @Nullable String credit) {
    @Nullable String caption() {
      return description == null ? title : description;
    }
  }

  /// A figure of figures, or what its class calls a gallery of two images or more.
  static boolean isGallery(Element element) {
    if (element.nameIs("figure") && element.selectFirst(NESTED) != null) {
      return true;
    }
    return Visibility.hasClass(element, GALLERIES) && members(element).size() > 1;
  }

  /// Whether a `noscript` holds what a script would have shown, and not just a word about scripts.
  static boolean isFallback(Element element) {
    return element.selectFirst(MEDIA) != null;
  }

  /// Whether it is more than images and their caption.
  static boolean holdsMore(Element figure) {
    return figure.selectFirst(MORE) != null;
  }

  static List<FoundImage> images(Element figure) {
    SequencedMap<String, FoundImage> found = new LinkedHashMap<>();
    for (Element img : figure.select(IMAGES)) {
      MediaReader.image(img).ifPresent(image -> found.putIfAbsent(image.href(), image));
    }
    return List.copyOf(found.values());
  }

  /// The innermost figures that hold an image: in the document's order, what stands in a figure
  /// comes directly behind it.
  static List<Member> members(Element gallery) {
    List<Element> all = gallery.select(MEMBERS);
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Element figure = all.get(i);
      boolean isOuter = i + 1 < all.size() && isWithin(all.get(i + 1), figure);
      List<FoundImage> images = isOuter || figure == gallery ? List.of() : images(figure);
      if (!images.isEmpty()) {
        members.add(member(figure, images));
      }
    }
    return members;
  }

  private static boolean isWithin(Element element, Element outer) {
    @Nullable Element parent = element.parent();
    while (parent != null && parent != outer) {
      parent = parent.parent();
    }
    return parent == outer;
  }

  private static Member member(Element figure, List<FoundImage> images) {
    @Nullable Element caption = figure.selectFirst(CAPTION);
    @Nullable String whole = caption == null ? null : text(caption);
    @Nullable String title = caption == null ? null : title(caption);
    @Nullable String description =
        whole != null && title != null && whole.startsWith(title)
            ? MediaReader.orNull(whole.substring(title.length()))
            : whole;
    return new Member(images, title, description, credit(figure));
  }

  /// The strong words that a caption begins with.
  private static @Nullable String title(Element caption) {
    for (Node node : caption.childNodes()) {
      if (node instanceof Element element) {
        return ElementKind.of(element) == ElementKind.STRONG
            ? MediaReader.orNull(element.text())
            : null;
      }
      if (node instanceof TextNode text && !text.isBlank()) {
        return null;
      }
    }
    return null;
  }

  /// The `figcaption`, else any text beside the image.
  static @Nullable String caption(Element figure) {
    @Nullable Element caption = figure.selectFirst(FIGCAPTION);
    return text(caption == null ? figure : caption);
  }

  /// The caption of a gallery as a whole.
  static @Nullable String ownCaption(Element gallery) {
    for (Element child : gallery.children()) {
      if (child.nameIs("figcaption")) {
        return text(child);
      }
    }
    return null;
  }

  static boolean isCredit(Element element) {
    return isCreditByClass(element) || isMaker(element);
  }

  private static boolean isMaker(Element element) {
    return (element.nameIs("cite")
            || (element.nameIs("span") && Visibility.hasClass(element, MAKERS)))
        && Citation.endsCaption(element)
        && element.text().length() <= MAX_CREDIT;
  }

  private static boolean isCreditByClass(Element element) {
    if (!element.hasAttr("class")) {
      return false;
    }
    String classes = element.attr("class").toLowerCase(Locale.ROOT);
    if (CREDITS.stream().noneMatch(classes::contains)) {
      return false;
    }
    for (String name : classes.split("\\s+")) {
      int word = Math.max(name.lastIndexOf('-'), name.lastIndexOf('_')) + 1;
      if (CREDITS.contains(name.substring(word))) {
        return element.text().length() <= MAX_CREDIT;
      }
    }
    return false;
  }

  /// The same, taken out of the figure.
  static @Nullable String takeCredit(Element figure) {
    @Nullable String credit = credit(figure);
    figure.select(CREDIT).stream().filter(Figures::isCredit).forEach(Element::remove);
    return credit;
  }

  /// What names the photographer or agency within a figure.
  static @Nullable String credit(Element figure) {
    for (Element element : figure.select(CREDIT)) {
      if (isCredit(element)) {
        return MediaReader.orNull(element.text());
      }
    }
    return labelled(figure);
  }

  /// Whom a label beside the `figcaption` names: `<figure><img><p>Foto: Anna
  /// Fisher</p><figcaption>…`. Other words there are those of buttons.
  private static @Nullable String labelled(Element figure) {
    @Nullable Element caption = figure.selectFirst(FIGCAPTION);
    @Nullable String beside = caption == null ? null : text(figure, caption);
    if (beside == null || beside.length() > MAX_CREDIT) {
      return null;
    }
    CaptionCredit parts = CaptionCredit.of(beside);
    return parts.text() == null ? parts.credit() : null;
  }

  /// The text that a reader sees, without the credit; null when there is none.
  static @Nullable String text(Element element) {
    return text(element, null);
  }

  /// @param without an element within it that is left out
  private static @Nullable String text(Element element, @Nullable Element without) {
    var text = new StringBuilder();
    element.filter(
        (node, depth) -> {
          if (node instanceof TextNode string) {
            text.append(string.getWholeText());
          } else if (node instanceof Element inner && inner != element) {
            if (inner == without || isApart(inner)) {
              return FilterResult.SKIP_ENTIRELY;
            }
            if (inner.isBlock() || inner.nameIs("br")) {
              text.append(' ');
            }
          }
          return FilterResult.CONTINUE;
        });
    return MediaReader.orNull(text.toString());
  }

  /// The links whose words are in a caption. One that is around the image shows it larger, and that
  /// in a credit leads to whom the image belongs.
  static List<Inline> links(Element figure) {
    List<Inline> links = new ArrayList<>();
    for (Element link : figure.select(LINK)) {
      @Nullable String label = link.selectFirst(IMAGES) == null ? text(link) : null;
      if (label != null && !isInCredit(link, figure)) {
        Links.absolute(link, "href")
            .ifPresent(
                href ->
                    links.add(
                        new Inline(label, List.of(), href, MediaReader.orNull(link.attr("rel")))));
      }
    }
    return links;
  }

  private static boolean isInCredit(Element link, Element figure) {
    @Nullable Element element = link;
    while (element != null && element != figure) {
      if (isApart(element)) {
        return true;
      }
      element = element.parent();
    }
    return false;
  }

  private static boolean isApart(Element element) {
    return switch (ElementKind.of(element)) {
      case NOTHING, SCRIPT, FRAME, FALLBACK -> true;
      default -> Visibility.isHidden(element) || isCredit(element);
    };
  }
}
