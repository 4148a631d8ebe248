package io.feedwire.parser.syndication;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.select.NodeVisitor;

/// The text constructs of feeds, all brought to HTML.
final class Markup {

  private Markup() {}

  /// An RSS construct: HTML that was escaped or put into a character data section, and, where a
  /// feed forgot to, HTML that stands in the XML as it is.
  static String html(Xml construct) {
    return construct.element().firstElementChild() == null
        ? construct.text()
        : inline(construct.element());
  }

  /// An Atom construct by its `type` (1.0: text, html, xhtml, a media type) and `mode` (0.3: xml,
  /// escaped, base64).
  static String atom(Xml construct) {
    String type = construct.attribute("type").toLowerCase(Locale.ROOT);
    String mode = construct.attribute("mode").toLowerCase(Locale.ROOT);
    if (construct.element().firstElementChild() != null) {
      return inline(construct.element());
    }
    boolean encoded = mode.equals("base64") || isBinary(type);
    String text = encoded ? base64(construct.text()) : construct.text();
    boolean isHtml =
        type.contains("html") || encoded || (mode.equals("escaped") && !type.equals("text/plain"));
    return isHtml ? text : escaped(text);
  }

  /// RFC 4287, 4.1.3.3: "For all other values of "type", the content of atom:content MUST be a
  /// valid Base64 encoding".
  private static boolean isBinary(String type) {
    return type.indexOf('/') > 0
        && !type.startsWith("text/")
        && !type.endsWith("/xml")
        && !type.endsWith("+xml");
  }

  /// Plain text as HTML.
  static String escaped(String text) {
    return Entities.escape(text);
  }

  /// HTML as plain text on one line.
  static String plain(String html) {
    return html.indexOf('<') < 0 && html.indexOf('&') < 0
        ? html.strip()
        : Jsoup.parseBodyFragment(html).text();
  }

  private static String base64(String text) {
    try {
      return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /// What an element holds, written as HTML: prefixes of XHTML go, `<iframe/>` becomes an element
  /// that HTML knows to be empty.
  private static String inline(Element element) {
    var document = new Document("");
    document.outputSettings().prettyPrint(false);
    element.traverse(new Copy(element, document));
    return document.html();
  }

  /// Rebuilds an XML tree with HTML's elements.
  private static final class Copy implements NodeVisitor {

    private final Element origin;
    private Element into;

    Copy(Element origin, Element into) {
      this.origin = origin;
      this.into = into;
    }

    @Override
    public void head(Node node, int depth) {
      switch (node) {
        case Element element when element != origin -> {
          String name = element.tag().localName().toLowerCase(Locale.ROOT);
          Tag tag = Tag.valueOf(name, Parser.NamespaceHtml, ParseSettings.htmlDefault);
          var copy = new Element(tag, "", element.attributes().clone());
          into.appendChild(copy);
          into = copy;
        }
        case TextNode text -> into.appendChild(new TextNode(text.getWholeText()));
        default -> {}
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element && node != origin && into.parent() != null) {
        into = into.parent();
      }
    }
  }
}
