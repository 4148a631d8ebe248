package io.feedwire.publishers.page;

import io.feedwire.publishers.text.Marginalia;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// What WordPress and its plug-ins write into any blog's posts.
///
/// - themes mark up a post as `hentry` (microformats.org/wiki/hatom): where there is one
///   `entry-content`, the rest is the page's
/// - captions before HTML had `figure`: `<div class="wp-caption"><img><p class="wp-caption-text">`
/// - Better Feed's footer: `© author for blog | Permalink | … Post tags: …`, then its own name
final class WordPress {

  private static final Evaluator POST_IMAGE = Selector.evaluatorOf("img.wp-post-image");

  private static final String BETTER_FEED = "planetozh.com/blog/my-projects";

  private WordPress() {}

  /// Whether a class names one of these parts.
  static boolean isPart(Element element) {
    return element.hasClass("wp-caption")
        || element.hasClass("entry-content")
        || element.hasClass("e-content");
  }

  /// @param parts the elements of the body that [#isPart] is true for
  /// @param links all links of the body
  static void take(Element body, List<Element> parts, List<Element> links, Marginalia notes) {
    List<Element> contents = new ArrayList<>();
    for (Element part : parts) {
      if (part.hasClass("wp-caption")) {
        caption(part);
      } else if (part.closest(".hentry, .h-entry") != null) {
        contents.add(part);
      }
    }
    if (contents.size() == 1) {
      entryContent(body, contents.getFirst());
    }
    for (Element link : links) {
      if (link.attr("href").contains(BETTER_FEED)) {
        betterFeed(link, notes);
      }
    }
  }

  private static void entryContent(Element body, Element content) {
    @Nullable Element picture = body.selectFirst(POST_IMAGE);
    content.remove();
    body.empty();
    if (picture != null && content.selectFirst(POST_IMAGE) == null) {
      body.appendChild(picture);
    }
    body.appendChild(content);
  }

  private static void caption(Element box) {
    @Nullable Element text = box.selectFirst("p.wp-caption-text");
    @Nullable Element image = box.selectFirst("img");
    if (image == null || text == null) {
      return;
    }
    var figure = new Element("figure");
    box.replaceWith(figure);
    figure.appendChild(image);
    figure.appendElement("figcaption").appendText(text.text());
  }

  /// Its line, the last of the post, and above it the footer that it adds.
  private static void betterFeed(Element name, Marginalia notes) {
    @Nullable Element line = name.closest("p");
    @Nullable Element footer = line == null ? null : line.previousElementSibling();
    while (footer != null && footer.nameIs("p") && !footer.hasText()) {
      footer = footer.previousElementSibling();
    }
    if (footer != null && footer.nameIs("p") && footer.text().startsWith("©")) {
      notes.copyright(footer.text().replaceFirst("[,，|].*", "").strip());
      @Nullable Element rule = footer.previousElementSibling();
      if (rule != null && rule.nameIs("hr")) {
        rule.remove();
      }
      footer.remove();
    }
    if (line != null) {
      line.remove();
    }
  }
}
