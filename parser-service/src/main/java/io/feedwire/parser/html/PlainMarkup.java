package io.feedwire.parser.html;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/// Builds the tree of markup in which nothing has to be mended: elements that are known, each
/// closed where it was opened, and each where a browser's algorithm leaves it. Paragraphs as an API
/// writes them are of that kind, and their tree takes less than half the time that the whole
/// algorithm does. Of any other markup nothing is built.
///
/// What is allowed is what HTML's "in body" insertion mode does no more with than to open or close
/// it: text-level elements in blocks of text, those in parts of a page, items in lists.
final class PlainMarkup {

  /// Open elements at a time. Bodies have five or so; more of them are no plain ones.
  private static final int MAX_DEPTH = 32;

  private enum Kind {
    /// Parts of a page, which hold anything.
    PART,
    /// Blocks of text, which a further block would close.
    TEXT,
    /// Hold items.
    LIST,
    ITEM,
    /// Emphasis and links, which none of their own name may be in.
    FORMAT,
    INLINE,
    /// Stand among text and hold nothing.
    EMPTY,
    /// The same among blocks.
    RULE
  }

  private record Known(Tag tag, Kind kind) {}

  private static final Map<String, Known> KNOWN = known();

  private final String html;
  private final Element[] open = new Element[MAX_DEPTH];
  private final Kind[] kinds = new Kind[MAX_DEPTH];
  private int depth;
  private int at;

  private PlainMarkup(String html, Element body) {
    this.html = html;
    open[0] = body;
    kinds[0] = Kind.PART;
  }

  private static Map<String, Known> known() {
    Map<String, Known> known = new HashMap<>();
    add(known, Kind.PART, "div blockquote figure figcaption section article");
    add(known, Kind.TEXT, "p h1 h2 h3 h4 h5 h6");
    add(known, Kind.LIST, "ul ol");
    add(known, Kind.ITEM, "li");
    add(known, Kind.FORMAT, "a b em i strong u s small code");
    add(known, Kind.INLINE, "span sub sup cite");
    add(known, Kind.EMPTY, "br img");
    add(known, Kind.RULE, "hr");
    return Map.copyOf(known);
  }

  private static void add(Map<String, Known> known, Kind kind, String names) {
    for (String name : names.split(" ")) {
      known.put(name, new Known(Tag.valueOf(name), kind));
    }
  }

  /// Adds what the markup means to an element; false, and nothing added, when it is not plain.
  static boolean appendTo(Element body, String html) {
    int before = body.childNodeSize();
    if (html.indexOf('\0') < 0 && new PlainMarkup(html, body).build()) {
      return true;
    }
    while (body.childNodeSize() > before) {
      body.childNode(body.childNodeSize() - 1).remove();
    }
    return false;
  }

  private boolean build() {
    while (at < html.length()) {
      int tag = html.indexOf('<', at);
      int end = tag < 0 ? html.length() : tag;
      if (end > at) {
        open[depth].appendChild(new TextNode(resolved(at, end, false)));
      }
      at = end + 1;
      if (tag >= 0 && !(isAt('/') ? close() : open())) {
        return false;
      }
    }
    return depth == 0;
  }

  /// A piece of the markup with its character references resolved.
  private String resolved(int from, int to, boolean inAttribute) {
    return CharacterReferences.resolved(html.substring(from, to), inAttribute);
  }

  /// Reads an end tag from its slash on.
  private boolean close() {
    String name = open[depth].normalName();
    int end = at + 1 + name.length();
    if (depth == 0 || !html.startsWith(name, at + 1) || !html.startsWith(">", end)) {
      return false;
    }
    at = end + 1;
    depth--;
    return true;
  }

  /// Reads a start tag from its name on.
  private boolean open() {
    @Nullable Known known = KNOWN.get(name());
    if (known == null || !mayStandHere(known)) {
      return false;
    }
    @Nullable Attributes attributes = null;
    skipBlanks();
    while (at < html.length() && isNameCharacter(html.charAt(at))) {
      attributes = attributes == null ? new Attributes() : attributes;
      if (!attribute(attributes)) {
        return false;
      }
      skipBlanks();
    }
    boolean empty = known.kind == Kind.EMPTY || known.kind == Kind.RULE;
    if (empty && isAt('/')) {
      at++;
    }
    if (!isAt('>')) {
      return false;
    }
    at++;
    var element = new Element(known.tag, null, attributes);
    open[depth].appendChild(element);
    if (!empty) {
      depth++;
      open[depth] = element;
      kinds[depth] = known.kind;
    }
    return true;
  }

  private boolean mayStandHere(Known known) {
    Kind outer = kinds[depth];
    boolean fits =
        switch (known.kind) {
          case PART, TEXT, LIST, RULE -> outer == Kind.PART || outer == Kind.ITEM;
          case ITEM -> outer == Kind.LIST;
          case FORMAT -> outer != Kind.LIST && !isOpen(known.tag);
          case INLINE, EMPTY -> outer != Kind.LIST;
        };
    return fits && depth + 1 < MAX_DEPTH;
  }

  private boolean isOpen(Tag tag) {
    for (int i = depth; i > 0 && (kinds[i] == Kind.FORMAT || kinds[i] == Kind.INLINE); i--) {
      if (open[i].normalName().equals(tag.normalName())) {
        return true;
      }
    }
    return false;
  }

  /// Reads `name="value"`.
  private boolean attribute(Attributes attributes) {
    String name = name();
    if (!isAt('=') || at + 1 >= html.length() || attributes.hasKey(name)) {
      return false;
    }
    char quote = html.charAt(at + 1);
    int from = at + 2;
    int end = quote == '"' || quote == '\'' ? html.indexOf(quote, from) : -1;
    if (end < 0) {
      return false;
    }
    attributes.add(name, resolved(from, end, true));
    at = end + 1;
    return at < html.length() && (isBlank(html.charAt(at)) || isAt('/') || isAt('>'));
  }

  private String name() {
    int from = at;
    while (at < html.length() && isNameCharacter(html.charAt(at))) {
      at++;
    }
    return html.substring(from, at);
  }

  private void skipBlanks() {
    while (at < html.length() && isBlank(html.charAt(at))) {
      at++;
    }
  }

  private boolean isAt(char c) {
    return at < html.length() && html.charAt(at) == c;
  }

  private static boolean isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t';
  }
}
