package io.feedwire.parser.html;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/// What an element means for a body. Whatever is not listed is read for what it holds, as part of
/// the running text.
enum ElementKind {
  STRONG("b strong"),
  EMPHASIS("i em cite dfn var"),
  CODE("code kbd samp tt"),
  LINK("a"),
  BREAK("br"),
  HEADING("h1 h2 h3 h4 h5 h6"),

  /// Parts paragraphs, and is no block of its own.
  DIVISION(
      "p div section article main header footer aside address center details summary dl dt dd"
          + " fieldset legend form li caption tr td th hr tbody thead tfoot hgroup body html dir"),
  CAPTION("figcaption"),
  QUOTE("blockquote"),
  LIST("ul ol menu"),
  TABLE("table"),
  PREFORMATTED("pre xmp listing plaintext"),
  IMAGE("img amp-img image"),
  FIGURE("figure"),
  VIDEO("video amp-video"),
  AUDIO("audio amp-audio"),

  /// Shows another document; what it holds is for browsers that show no frames, and markup that
  /// none of them reads.
  FRAME("iframe frame amp-iframe"),

  /// Shows another document, or what it holds where that fails.
  OBJECT(
      "embed object amp-youtube amp-vimeo amp-twitter amp-instagram amp-facebook amp-tiktok"
          + " amp-soundcloud amp-dailymotion"),

  /// Runs; some name a post to show in their place.
  SCRIPT("script"),

  /// For readers without scripts, as we are: mostly the image that a script would have loaded.
  FALLBACK("noscript"),

  /// No content: what a browser does not show, what a reader operates, what is drawn.
  NOTHING(
      "style svg template head title meta link base canvas button input select textarea"
          + " option optgroup output meter nav rt rp map area dialog progress"
          + " datalist param track source col colgroup noembed noframes frameset xml"
          + " amp-analytics amp-pixel amp-ad amp-sidebar annotation annotation-xml"),

  INLINE("");

  private static final Map<String, ElementKind> BY_NAME = byName();

  private final String names;

  ElementKind(String names) {
    this.names = names;
  }

  static ElementKind of(Element element) {
    return BY_NAME.getOrDefault(element.normalName(), INLINE);
  }

  private static Map<String, ElementKind> byName() {
    Map<String, ElementKind> kinds = new HashMap<>();
    for (ElementKind kind : values()) {
      for (String name : kind.names.split(" ")) {
        kinds.put(name, kind);
      }
    }
    return Map.copyOf(kinds);
  }
}
