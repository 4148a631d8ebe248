package io.feedwire.publishers.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.feedwire.contracts.json.Json;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// Parts of a newsletter that are empty in a feed, or hold a likeness of another site's post, and
/// keep what they show in `data-attrs`, as JSON: Substack's script fills them on its own pages.
final class Substack {

  private static final String ATTRIBUTES = "data-attrs";

  /// Longest value that is read, in characters: a gallery of twenty pictures has 8,000.
  private static final int MAX_ATTRIBUTES = 100_000;

  private Substack() {}

  static boolean isPart(Element element) {
    return element.hasAttr(ATTRIBUTES)
        && (element.childNodeSize() == 0 || isPost(element))
        && element.attr(ATTRIBUTES).length() <= MAX_ATTRIBUTES;
  }

  private static boolean isPost(Element element) {
    return element.hasClass("twitter-embed") || element.hasClass("tweet");
  }

  /// Puts into each part what it shows; one that is not understood stays empty.
  static void fill(List<Element> parts) {
    for (Element part : parts) {
      fill(part, attributes(part));
    }
  }

  private static JsonNode attributes(Element part) {
    try {
      return Json.untrusted().readTree(part.attr(ATTRIBUTES));
    } catch (JsonProcessingException e) {
      // What the part shows is not to be had.
      return Json.untrusted().missingNode();
    }
  }

  private static void fill(Element part, JsonNode attributes) {
    if (isPost(part)) {
      post(part, words(attributes, "url"), words(attributes, "full_text"));
    } else if (part.hasClass("image-gallery-embed")) {
      gallery(part, attributes.path("gallery"));
    } else if (part.hasClass("latex-rendered")) {
      paragraph(part, words(attributes, "persistentExpression"));
    } else if (part.hasClass("mention-wrap")) {
      part.replaceWith(new TextNode(words(attributes, "name")));
    }
  }

  /// Empty where there are none.
  private static String words(JsonNode attributes, String name) {
    return attributes.path(name).asText("").strip();
  }

  private static void paragraph(Element part, String words) {
    if (!words.isEmpty()) {
      part.appendElement("p").appendText(words);
    }
  }

  /// As the other site has its posts quoted.
  private static void post(Element part, String url, String words) {
    if (!url.isEmpty()) {
      part.empty();
      Element quotation = part.appendElement("blockquote").addClass("twitter-tweet");
      paragraph(quotation, words);
      quotation.appendElement("a").attr("href", url);
    }
  }

  private static void gallery(Element part, JsonNode gallery) {
    Element figure = part.appendElement("figure");
    for (JsonNode image : gallery.path("images")) {
      figure
          .appendElement("figure")
          .appendElement("img")
          .attr("src", words(image, "src"))
          .attr("alt", words(gallery, "alt"));
    }
    paragraph(part, words(gallery, "caption"));
  }
}
