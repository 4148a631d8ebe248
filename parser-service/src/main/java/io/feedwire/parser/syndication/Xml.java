package io.feedwire.parser.syndication;

import io.feedwire.parser.html.PlainText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// An element of a feed, its children under canonical names ([Names]).
///
/// @param name its own canonical name
/// @param atom whether it is Atom's, so that its text is plain unless it says otherwise
/// @param base the address against which addresses in it are resolved (`xml:base`, inherited);
///   absent when nothing gives one
/// @param language `xml:lang`, inherited
/// @param names those of its document
record Xml(
    String name,
    Element element,
    boolean atom,
    @Nullable String base,
    @Nullable String language,
    Names names) {

  /// Longest text of a field that names people or subjects, in characters: the 3,000 authors of an
  /// experiment in physics have 60,000.
  static final int MAX_FIELD = 100_000;

  private static final String SEPARATORS = ",;，；";

  /// The root of a document.
  static Xml root(Element element, @Nullable String base, Names names) {
    String name = names.of(element).text();
    return of(element, name.equals("feed") || name.equals("entry"), base, null, names);
  }

  private static Xml of(
      Element element,
      boolean outerAtom,
      @Nullable String outerBase,
      @Nullable String outerLanguage,
      Names names) {
    Names.Name name = names.of(element);
    @Nullable String base = outerBase;
    @Nullable String language = outerLanguage;
    if (element.attributesSize() > 0) {
      String ownBase = ownBase(element, name.text()).strip();
      base = ownBase.isEmpty() ? outerBase : Addresses.resolve(outerBase, ownBase);
      language = element.hasAttr("xml:lang") ? element.attr("xml:lang").strip() : outerLanguage;
    }
    boolean atom = name.atom() == null ? outerAtom : name.atom();
    return new Xml(name.text(), element, atom, base, language, names);
  }

  /// `xml:base`, or what stood for it before there was one: `BASE`, an attribute of the channel in
  /// Channel Definition Format.
  private static String ownBase(Element element, String name) {
    String base = element.attr("xml:base");
    return base.isEmpty() && name.equals("channel")
        ? element.attributes().getIgnoreCase("base")
        : base;
  }

  /// All child elements, in order.
  List<Xml> children() {
    List<Xml> children = new ArrayList<>(element.childNodeSize());
    for (int i = 0; i < element.childNodeSize(); i++) {
      if (element.childNode(i) instanceof Element part) {
        children.add(child(part));
      }
    }
    return children;
  }

  /// One of its child elements.
  Xml child(Element part) {
    return of(part, atom, base, language, names);
  }

  /// The text of all that it holds, character data sections included, without outer blanks.
  String text() {
    // Nearly all are empty or hold one text, and jsoup makes a stream for each.
    if (element.childNodeSize() == 0) {
      return "";
    }
    boolean single = element.childNodeSize() == 1;
    String text =
        single && element.childNode(0) instanceof TextNode only
            ? only.getWholeText()
            : element.wholeText();
    return stripped(TwiceEncoded.mended(text));
  }

  /// A text of a field that names people or subjects, up to [#MAX_FIELD]; of a list, what is whole.
  static String field(String text) {
    if (text.length() <= MAX_FIELD) {
      return text;
    }
    int to = MAX_FIELD;
    while (to > 0 && SEPARATORS.indexOf(text.charAt(to)) < 0) {
      to--;
    }
    return text.substring(0, to == 0 ? MAX_FIELD : to);
  }

  /// Whether it holds one text, which is longer than a field may be.
  boolean isLong() {
    return element.childNodeSize() == 1
        && element.childNode(0) instanceof TextNode only
        && only.getWholeText().length() > MAX_FIELD;
  }

  /// An attribute without outer blanks; empty where there is none.
  String attribute(String attribute) {
    // jsoup makes a list of attributes for an element that is asked for one and has none.
    return element.attributesSize() == 0
        ? ""
        : stripped(element.attributes().getIgnoreCase(attribute));
  }

  /// Without blanks at both ends, of whatever width or none: editors of feeds paste addresses with
  /// them.
  private static String stripped(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return PlainText.isBlank(c) || c == '\u200b' || c == '\ufeff' || c == '\u2060';
  }

  /// An attribute as a count (of pixels, of kbit/s); null where it is none.
  @Nullable Integer number(String attribute) {
    String digits = attribute(attribute);
    boolean number =
        !digits.isEmpty() && digits.length() < 6 && digits.chars().allMatch(Character::isDigit);
    return number ? Integer.valueOf(digits) : null;
  }

  /// The children of one parent, listed once and asked by name.
  record Parts(Xml parent, List<Xml> all, Map<String, List<Xml>> byName) {

    static Parts of(Xml parent) {
      List<Xml> all = parent.children();
      if (all.isEmpty()) {
        return new Parts(parent, all, Map.of());
      }
      Map<String, List<Xml>> byName = new HashMap<>();
      for (Xml part : all) {
        byName.computeIfAbsent(part.name(), _ -> new ArrayList<>(1)).add(part);
      }
      return new Parts(parent, all, byName);
    }

    /// The children of that name.
    List<Xml> named(String name) {
      return byName.getOrDefault(name, List.of());
    }

    /// The media of an item and of its groups, groups first (Media RSS, `media:group` and
    /// `media:content`).
    List<Parts> media() {
      List<Xml> groups = named("media:group");
      List<Xml> contents = named("media:content");
      if (groups.isEmpty() && contents.isEmpty()) {
        return List.of();
      }
      List<Parts> media = new ArrayList<>(groups.size() + contents.size());
      for (Xml group : groups) {
        media.add(of(group));
      }
      for (Parts group : List.copyOf(media)) {
        group.named("media:content").forEach(content -> media.add(of(content)));
      }
      contents.forEach(content -> media.add(of(content)));
      return media;
    }

    /// The first child of that name.
    @Nullable Xml first(String name) {
      List<Xml> named = named(name);
      return named.isEmpty() ? null : named.getFirst();
    }

    /// The text of the first child, under the names in order of preference, that has any.
    @Nullable String text(String... names) {
      for (String name : names) {
        for (Xml part : named(name)) {
          String text = part.text();
          if (!text.isEmpty()) {
            return text;
          }
        }
      }
      return null;
    }
  }
}
