package io.feedwire.parser.syndication;

import io.feedwire.parser.html.HtmlBlocks;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// The text constructs of feeds, all brought to HTML.
final class Markup {

  /// Elements that browsers knew once and jsoup does not.
  private static final Set<String> FORGOTTEN =
      Set.of("blink", "marquee", "nobr", "layer", "ilayer", "spacer", "multicol");

  /// Elements that headlines are about, and not made of.
  private static final Set<String> WORDS =
      Set.of(
          "table",
          "tr",
          "td",
          "th",
          "ul",
          "ol",
          "li",
          "dl",
          "form",
          "input",
          "select",
          "option",
          "button",
          "textarea",
          "label",
          "canvas",
          "video",
          "audio",
          "source",
          "picture",
          "figure",
          "dialog",
          "details",
          "summary",
          "template",
          "slot",
          "main",
          "nav",
          "header",
          "footer",
          "section",
          "article",
          "aside",
          "body",
          "html",
          "head",
          "title",
          "meta",
          "link",
          "object",
          "embed",
          "script",
          "style",
          "svg",
          "math",
          "menu",
          "map",
          "area",
          "fieldset",
          "legend",
          "datalist",
          "output",
          "progress",
          "meter",
          "track",
          "time",
          "data",
          "address",
          "code",
          "pre",
          "kbd",
          "var",
          "samp");

  /// Media types of files, whatever their bytes.
  private static final Set<String> FILES = Set.of("image", "audio", "video", "font", "model");

  /// An element closed as XML does it whose text HTML reads as it stands, up to an end tag: without
  /// one it swallows all that follows (HTML, 13.2.5.2 to 13.2.5.4). A slash behind a value without
  /// quotes is the value's.
  private static final Pattern SWALLOWING =
      Pattern.compile(
          "<(iframe|script|style|textarea|title|xmp|noembed|noframes)(\\s(?:[^<>]*[\"'\\s])?)?/>",
          Pattern.CASE_INSENSITIVE);

  private static final String CDATA = "<![CDATA[";

  private static final Pattern WHITE = Pattern.compile("\\s+");

  private static final Pattern FRAME =
      Pattern.compile("</?iframe(\\s[^<>]*)?>", Pattern.CASE_INSENSITIVE);

  /// `blockquote`, `figcaption`, `frameset`.
  private static final int LONGEST_NAME = 12;

  private Markup() {}

  /// Any construct: by what it is, markup or character data, and by what it says of itself.
  static String html(Xml construct) {
    if (construct.element().firstElementChild() != null) {
      return inline(construct.element());
    }
    String text = construct.atom() ? atom(construct) : construct.text();
    return closed(text.startsWith(CDATA) ? withoutSection(text) : text);
  }

  /// A character data section that was escaped itself: `&lt;![CDATA[The ferry]]&gt;`.
  private static String withoutSection(String text) {
    int end = text.lastIndexOf("]]>");
    return end < CDATA.length()
        ? text
        : text.substring(CDATA.length(), end) + text.substring(end + 3);
  }

  private static String closed(String html) {
    return html.contains("/>") ? SWALLOWING.matcher(html).replaceAll("<$1$2></$1>") : html;
  }

  /// An Atom construct of character data by its `type` (1.0: text, html, xhtml, a media type) and
  /// `mode` (0.3: xml, escaped, base64). RSS has HTML, escaped or in a character data section.
  private static String atom(Xml construct) {
    String type = construct.attribute("type").toLowerCase(Locale.ROOT);
    String mode = construct.attribute("mode").toLowerCase(Locale.ROOT);
    String text = construct.text();
    @Nullable String encoded =
        mode.equals("base64") || isBinary(type) ? textOf(base64(text)) : null;
    if (encoded != null) {
      return encoded;
    }
    boolean isHtml =
        type.contains("html") || (mode.equals("escaped") && !type.equals("text/plain"));
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

  /// Whether a construct of Atom is a picture, a recording or another file, Base64 of no text. Some
  /// feeds call text `application/octet-stream`.
  static boolean isFile(Xml construct) {
    String type = construct.attribute("type").toLowerCase(Locale.ROOT);
    return construct.atom()
        && isBinary(type)
        && construct.element().firstElementChild() == null
        && (FILES.contains(type.substring(0, type.indexOf('/')))
            || textOf(base64(construct.text())) == null);
  }

  /// Null for bytes that are no text in UTF-8.
  private static @Nullable String textOf(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.indexOf(0) < 0 ? text : null;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /// What begins with a tag that was escaped once more than it should be, and has no tag that was
  /// not: the markup that was meant; null for any other text. A text about markup begins with
  /// words.
  static @Nullable String escapedTwice(String html) {
    boolean candidate = html.startsWith("&lt;") && html.indexOf('<') < 0;
    if (!candidate) {
      return null;
    }
    String once = Parser.unescapeEntities(html, false);
    return isTag(once, 0, once.lastIndexOf('>')) ? once : null;
  }

  /// A headline or keyword as HTML in which `<` that begins no element of HTML is text:
  /// `List<String>`, `A<B`. It has no frames, only words between their tags.
  static String titled(String written) {
    if (written.indexOf('<') < 0) {
      return written;
    }
    String html = FRAME.matcher(written).replaceAll("");
    int lastEnd = html.lastIndexOf('>');
    int at = html.indexOf('<');
    var out = new StringBuilder(html.length() + 16);
    Map<String, Integer> closed = new HashMap<>();
    int from = 0;
    for (; at >= 0; at = html.indexOf('<', at + 1)) {
      boolean isMarkup = isTag(html, at, lastEnd) && !isWord(html, at, closed);
      if (!isMarkup && !html.startsWith("<!--", at)) {
        out.append(html, from, at).append("&lt;");
        from = at + 1;
      }
    }
    return out.append(html, from, html.length()).toString();
  }

  /// Whether a tag is a word of a headline about markup: `Why we left <table> behind`. It has no
  /// attributes, and nothing closes it.
  ///
  /// @param closed where the last end tag of each name is, which is looked for once
  private static boolean isWord(String html, int at, Map<String, Integer> closed) {
    int end = html.indexOf('>', at, Math.min(html.length(), at + LONGEST_NAME + 1));
    if (end < 0) {
      return false;
    }
    String name = html.substring(at + 1, end).toLowerCase(Locale.ROOT);
    return WORDS.contains(name) && closed.computeIfAbsent(name, each -> lastEnd(html, each)) < at;
  }

  private static int lastEnd(String html, String name) {
    return html.toLowerCase(Locale.ROOT).lastIndexOf("</" + name);
  }

  /// Whether a complete tag of an element that HTML knows begins there.
  ///
  /// @param lastEnd where the last `>` of all is, looked for once and not for each tag
  private static boolean isTag(String html, int at, int lastEnd) {
    int from = at + 1 < html.length() && html.charAt(at + 1) == '/' ? at + 2 : at + 1;
    int to = from;
    while (to < html.length() && to - from <= LONGEST_NAME && isName(html.charAt(to))) {
      to++;
    }
    boolean ends = to < html.length() && " \t\r\n/>".indexOf(html.charAt(to)) >= 0;
    if (!ends || lastEnd < to) {
      return false;
    }
    String name = html.substring(from, to).toLowerCase(Locale.ROOT);
    return Tag.isKnownTag(name) || FORGOTTEN.contains(name);
  }

  /// Whether an element of XML is one of HTML that stands in a line of text.
  static boolean isOfLine(Element element) {
    String local = element.tag().localName().toLowerCase(Locale.ROOT);
    return Tag.isKnownTag(local)
        && Tag.valueOf(local, Parser.NamespaceHtml, ParseSettings.htmlDefault).isInline();
  }

  private static boolean isName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /// Plain text as HTML.
  static String escaped(String text) {
    return Entities.escape(text);
  }

  /// HTML as plain text on one line.
  static String plain(String html) {
    return html.indexOf('<') < 0 && html.indexOf('&') < 0
        ? html.strip()
        : HtmlBlocks.words(HtmlBlocks.parse(html, null));
  }

  /// What is no Base64 is read as it stands. Java's decoder of MIME passes over what is none, so
  /// that words would decode to something.
  private static byte[] base64(String text) {
    try {
      return Base64.getDecoder().decode(WHITE.matcher(text).replaceAll(""));
    } catch (IllegalArgumentException e) {
      return text.getBytes(StandardCharsets.UTF_8);
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

    /// The parser makes one tag for all elements of a name.
    private final Map<Tag, Tag> tags = new IdentityHashMap<>();

    Copy(Element origin, Element into) {
      this.origin = origin;
      this.into = into;
    }

    @Override
    public void head(Node node, int depth) {
      switch (node) {
        case Element element when element != origin -> {
          Tag tag = html(element);
          // Only to be written: the attributes are those of the original.
          var copy =
              new Element(tag, "", element.attributesSize() == 0 ? null : element.attributes());
          into.appendChild(copy);
          // What XML lets stand in a `<br>` stands behind it in HTML.
          into = tag.isEmpty() ? into : copy;
        }
        case TextNode text -> into.appendChild(new TextNode(text.getWholeText()));
        default -> {}
      }
    }

    private Tag html(Element element) {
      return tags.computeIfAbsent(element.tag(), Copy::html);
    }

    private static Tag html(Tag tag) {
      String local = tag.localName().toLowerCase(Locale.ROOT);
      // `<x:>` is a prefix without a name.
      String name = local.isEmpty() ? "span" : local;
      return Tag.valueOf(name, Parser.NamespaceHtml, ParseSettings.htmlDefault);
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && node != origin && !html(element).isEmpty()) {
        into = into.parent() == null ? into : into.parent();
      }
    }
  }
}
