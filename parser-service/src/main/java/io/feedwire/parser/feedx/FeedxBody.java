package io.feedwire.parser.feedx;

import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.contracts.article.Image.Role;
import io.feedwire.parser.html.FoundImage;
import io.feedwire.parser.html.HtmlBlocks;
import io.feedwire.publishers.page.Wrapping;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// The HTML below a feedx header, with what feedx writes in its own way said in HTML's:
///
/// - a caption is `<img><div><small>caption</small></div>`: becomes a `figure`
/// - a gallery is `<h3>相关图集：name</h3>`, then `<div><img><b>title</b>：text</div>` for each image;
///   the heading is missing where the page is nothing but a gallery: becomes a `figure` of figures
/// - the page's main image stands directly after the first element: taken out, it is no part of the
///   text
/// - the footer `<hr><div>获取更多RSS：…</div>` is removed
///
/// @param root the tree
/// @param lead the main image, address as written
record FeedxBody(Element root, @Nullable Image lead) {

  private static final String GALLERY = "相关图集：";

  private static final Pattern FOOTER =
      Pattern.compile("^(?:[获獲]取)?更多\\s*(?:RSS|feed).*", Pattern.CASE_INSENSITIVE);

  /// Its hosts change, their name does not: `feedx.net`, `feedx.best`.
  private static final Evaluator OWN_LINKS =
      Selector.evaluatorOf("a[href*=//feedx.], a[href*=//www.feedx.]");

  private static final Evaluator LINKS = Selector.evaluatorOf("a[href]");
  private static final Evaluator BELOW_A_LINE = Selector.evaluatorOf("hr + div, hr + p");
  private static final Evaluator SMALL = Selector.evaluatorOf("div > small");
  private static final Evaluator TITLE = Selector.evaluatorOf("> b");
  private static final Evaluator OWN_IMAGE = Selector.evaluatorOf("> img");
  private static final Evaluator ANY_MEDIA = Selector.evaluatorOf("img, iframe, video, audio");
  private static final Evaluator MORE_THAN_A_LINE = Selector.evaluatorOf("img, p, figure");

  /// Longest footer, in characters.
  private static final int MAX_FOOTER = 300;

  private static final Set<String> MEDIA = Set.of("img", "video", "audio");

  /// Captions of one page; the most seen is some 60. Mending takes time with the square of them.
  private static final int MAX_CAPTIONS = 1_000;

  /// What may be the footer, of which a page has one. Taking it out takes time with its siblings.
  private static final int MAX_FOOTERS = 100;

  /// Longest text of a first element that is a dateline, in characters.
  private static final int MAX_DATELINE = 300;

  /// Parses the HTML.
  ///
  /// @param base the page's address
  static FeedxBody read(String html, String base) {
    Element root = HtmlBlocks.parse(html, base);
    removeFooter(root);
    captions(root);
    Element content = content(root);
    galleries(content);
    return new FeedxBody(root, takeLead(content));
  }

  /// Hybrids wrap the whole in a `div`.
  private static Element content(Element root) {
    Element content = root;
    for (@Nullable Element only = root; only != null; only = onlyBox(only)) {
      content = only;
    }
    return content;
  }

  /// The box that holds all of an element that is seen; null where there is none.
  private static @Nullable Element onlyBox(Element element) {
    @Nullable Element only = null;
    for (Node node : element.childNodes()) {
      if (isSomething(node)) {
        if (only != null || !(node instanceof Element child) || !Wrapping.isBox(child)) {
          return null;
        }
        only = child;
      }
    }
    return only != null && only.childrenSize() > 0 ? only : null;
  }

  /// Whether it is seen.
  private static boolean isSomething(Node node) {
    return switch (node) {
      case TextNode text -> !text.isBlank();
      case Element element when Wrapping.isUnseen(element) -> false;
      case Element element -> element.hasText() || element.selectFirst(ANY_MEDIA) != null;
      default -> false;
    };
  }

  private static void removeFooter(Element root) {
    for (Element footer : root.select(BELOW_A_LINE).stream().limit(MAX_FOOTERS).toList()) {
      if (isFooter(footer)) {
        @Nullable Element line = footer.previousElementSibling();
        @Nullable Element space = line == null ? null : line.previousElementSibling();
        if (line != null) {
          line.remove();
        }
        if (space != null && space.nameIs("br")) {
          space.remove();
        }
        footer.remove();
      }
    }
  }

  private static boolean isFooter(Element footer) {
    String text = footer.text();
    return text.length() <= MAX_FOOTER
        && (FOOTER.matcher(text).matches()
            || (!footer.select(OWN_LINKS).isEmpty()
                && footer.select(OWN_LINKS).size() == footer.select(LINKS).size()));
  }

  private static void captions(Element root) {
    for (Element small : root.select(SMALL).stream().limit(MAX_CAPTIONS).toList()) {
      @Nullable Element box = small.parent();
      @Nullable Element media = box == null ? null : box.previousElementSibling();
      if (box == null
          || media == null
          || !MEDIA.contains(media.normalName())
          || box.childrenSize() != 1
          || !box.ownText().isBlank()) {
        continue;
      }
      if (media.nameIs("img") && isMissing(media)) {
        media.remove();
      } else if (media.nameIs("img")) {
        var figure = new Element("figure");
        media.replaceWith(figure);
        figure.appendChild(media);
        figure.appendElement("figcaption").appendText(small.text());
      } else {
        media.attr("title", small.text());
      }
      box.remove();
    }
  }

  /// An archive keeps the element of a picture that it has lost, and its caption.
  private static boolean isMissing(Element img) {
    return img.attributes().asList().stream()
        .noneMatch(
            attribute -> attribute.getKey().contains("src") && !attribute.getValue().isBlank());
  }

  private static void galleries(Element content) {
    Map<Node, Element> found = new IdentityHashMap<>();
    Set<Node> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element child : content.children()) {
      boolean isNamed = child.nameIs("h3") && child.text().startsWith(GALLERY);
      @Nullable Element first = isNamed ? child.nextElementSibling() : child;
      List<Element> members = taken.contains(child) ? List.of() : members(first);
      if (members.size() > 1 || (isNamed && !members.isEmpty())) {
        String name = isNamed ? child.text().substring(GALLERY.length()) : "";
        found.put(child, gallery(name, members));
        taken.add(child);
        taken.addAll(members);
      }
    }
    if (!found.isEmpty()) {
      replace(content, found, taken);
    }
  }

  /// All at once: each child that goes by itself would move all behind it.
  private static void replace(Element content, Map<Node, Element> found, Set<Node> taken) {
    List<Node> kept = new ArrayList<>(content.childNodeSize());
    for (Node node : content.childNodes()) {
      @Nullable Element gallery = found.get(node);
      if (gallery != null) {
        kept.add(gallery);
      } else if (!taken.contains(node)) {
        kept.add(node);
      }
    }
    content.empty();
    content.insertChildren(-1, kept);
  }

  private static List<Element> members(@Nullable Element first) {
    List<Element> members = new ArrayList<>();
    for (Element next = first; next != null && isMember(next); next = next.nextElementSibling()) {
      members.add(next);
    }
    return members;
  }

  private static boolean isMember(Element element) {
    return element.nameIs("div")
        && element.childrenSize() >= 2
        && element.child(0).nameIs("img")
        && element.selectFirst(TITLE) != null;
  }

  private static Element gallery(String name, List<Element> members) {
    var gallery = new Element("figure");
    if (!name.isBlank()) {
      gallery.appendElement("figcaption").appendText(name);
    }
    for (Element member : members) {
      Element figure = gallery.appendElement("figure");
      figure.appendChild(member.child(0));
      Element caption = figure.appendElement("figcaption");
      for (Node node : new ArrayList<>(member.childNodes())) {
        if (!node.nameIs("br")) {
          caption.appendChild(withoutColon(node));
        }
      }
    }
    return gallery;
  }

  /// Between a title and its text.
  private static Node withoutColon(Node node) {
    if (node instanceof TextNode text && text.getWholeText().stripLeading().startsWith("：")) {
      text.text(text.getWholeText().stripLeading().substring(1));
    }
    return node;
  }

  /// Whether anything is below the image: alone it is what the page shows.
  private static boolean hasMore(Element lead) {
    for (@Nullable Node next = lead.nextSibling(); next != null; next = next.nextSibling()) {
      if (isSomething(next)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Image takeLead(Element content) {
    @Nullable Element dateline = Wrapping.first(content);
    if (dateline == null
        || !dateline.nameIs("div")
        || dateline.text().length() > MAX_DATELINE
        || dateline.selectFirst(MORE_THAN_A_LINE) != null) {
      return null;
    }
    @Nullable Element lead = dateline.nextElementSibling();
    if (lead == null || !(lead.nameIs("img") || lead.nameIs("figure"))) {
      return null;
    }
    @Nullable Element img = lead.nameIs("img") ? lead : lead.selectFirst(OWN_IMAGE);
    if (img == null || !hasMore(lead)) {
      return null;
    }
    // Out of the tree it would have no base.
    Optional<FoundImage> found = HtmlBlocks.image(img);
    @Nullable String credit = lead == img ? null : HtmlBlocks.takeCredit(lead);
    lead.remove();
    return found
        .map(image -> Image.of("", List.of(Role.LEAD), caption(lead, img), files(image)))
        .map(image -> credit == null ? image : image.withCredit(credit))
        .orElse(null);
  }

  private static @Nullable String caption(Element lead, Element img) {
    return lead == img ? null : lead.text();
  }

  private static List<Rendition> files(FoundImage image) {
    List<Rendition> files = new ArrayList<>();
    files.add(new Rendition(image.href(), null, null, null));
    image.others().stream().filter(file -> !file.href().equals(image.href())).forEach(files::add);
    return files;
  }
}
