package io.feedwire.parser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Where in which format a text of [HostileUnits] can stand. The documents are complete: one that
/// is cut off inside its only item is rejected before anything reads the text. Those that end with
/// it on purpose, to see what looks for their end, say so in their names.
final class HostilePlaces {

  /// Stands in a document for the address of its article; no token has it.
  private static final String PAGE = "PAGE";

  /// With the names that feeds declare: what undeclared ones cost is another matter.
  private static final String ITEM =
      "<item xmlns:content='http://purl.org/rss/1.0/modules/content/'"
          + " xmlns:dc='http://purl.org/dc/elements/1.1/'"
          + " xmlns:media='http://search.yahoo.com/mrss/'><title>T</title><link>PAGE</link>";

  private static final String DW = "{\"languageId\":4,\"id\":1,\"name\":\"T\",";
  private static final String DW_TEXT = DW + "\"text\":\"<p>x</p>\",";
  private static final String JSON_FEED =
      "{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"T\",\"items\":["
          + "{\"id\":\"1\",\"url\":\"PAGE\",";
  private static final String SITEMAP =
      "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
          + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>PAGE</loc>"
          + "<news:news><news:title>T</news:title>";
  private static final String POST = "---\nlayout: post\nfrom: PAGE\n";

  private final List<Place> places = new ArrayList<>();

  private HostilePlaces() {}

  /// One place.
  ///
  /// @param document the document with a text in this place
  record Place(String name, UnaryOperator<String> document) {

    /// A document of at most so many bytes, and hardly fewer, with as many repetitions of the unit
    /// as it takes.
    byte[] filled(HostileUnits.Unit unit, String page, int size) {
      int empty = bytes("", page).length;
      int count = 256;
      byte[] filled = bytes(unit.times(count), page);
      // What is counted gets longer: a few rounds come as near as one repetition can be.
      for (int round = 0; round < 3 || filled.length > size && count > 1; round++) {
        double perUnit = (filled.length - empty) / (double) count;
        count = Math.max(1, (int) ((size - empty) / perUnit) - round);
        filled = bytes(unit.times(count), page);
      }
      return filled;
    }

    private byte[] bytes(String text, String page) {
      return document.apply(text).replace(PAGE, page).getBytes(UTF_8);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Place> all() {
    var all = new HostilePlaces();
    all.feeds();
    all.items();
    all.json();
    all.pages();
    return List.copyOf(all.places);
  }

  /// Addresses whose articles meet no publisher's rules, and each publisher's.
  static List<String> addresses() {
    return Stream.concat(
            Stream.of("https://a.example.org/1"),
            WiredParser.publishers().stream()
                .flatMap(publisher -> publisher.domains().stream().sorted().limit(1))
                .map(domain -> "https://www." + domain + "/a/20200102/x-1234567")
                .sorted())
        .toList();
  }

  static Place named(String name) {
    return all().stream()
        .filter(place -> place.name.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " is none of " + all()));
  }

  private void feeds() {
    item("RSS, description", text -> "<description>" + xml(text) + "</description>");
    item(
        "RSS, description as character data",
        text -> "<description>" + characterData(text) + "</description>");
    item("RSS, content", text -> "<content:encoded>" + xml(text) + "</content:encoded>");
    item(
        "RSS, description and content",
        text ->
            "<description>short</description><content:encoded>"
                + characterData(text)
                + "</content:encoded>");
    item("RSS, markup of an item", text -> text);
    add(
        "RSS, markup of a channel",
        text -> HostileKinds.rss(text + ITEM + "<description>x</description></item>"));
    add("RSS, channel, cut off", text -> "<rss version='2.0'><channel>" + ITEM + "</item>" + text);
    add("RSS, item, cut off", text -> "<rss version='2.0'><channel>" + ITEM + text);
    add("RSS, cut off", text -> "<rss version='2.0'>" + text);
    entry(
        "Atom, XHTML",
        text ->
            "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>"
                + text
                + "</div></content>");
    entry("Atom, HTML", text -> "<content type='html'>" + xml(text) + "</content>");
    entry("Atom, text", text -> "<summary type='text'>" + xml(text) + "</summary>");
    entry("Atom, markup of an entry", text -> text);
    add(
        "Atom, entry, cut off",
        text -> "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>T</title>" + text);
    add("sitemap, markup of news", text -> SITEMAP + text + "</news:news></url></urlset>");
    add(
        "sitemap, cut off",
        text -> SITEMAP + "</news:news></url><url><loc>PAGE-2</loc><news:news>" + text);
  }

  /// The short values of an item.
  private void items() {
    add("RSS, title", text -> titled(xml(text)));
    add("RSS, title as character data", text -> titled(characterData(text)));
    item("RSS, author", text -> "<author>" + xml(text) + "</author>");
    item("RSS, creator", text -> "<dc:creator>" + xml(text) + "</dc:creator>");
    item("RSS, category", text -> "<category>" + xml(text) + "</category>");
    item("RSS, date", text -> "<pubDate>" + xml(text) + "</pubDate>");
    add(
        "RSS, link",
        text -> HostileKinds.rss("<item><title>T</title><link>" + xml(text) + "</link></item>"));
    item("RSS, guid", text -> "<guid>" + xml(text) + "</guid>");
    item(
        "RSS, address of an image",
        text -> "<enclosure type='image/jpeg' url='" + xml(text) + "'/>");
    item(
        "RSS, title of an image",
        text ->
            "<media:content url='/1.jpg'><media:title>"
                + xml(text)
                + "</media:title></media:content>");
    item(
        "RSS, credit of an image",
        text ->
            "<media:content url='/1.jpg'><media:credit>"
                + xml(text)
                + "</media:credit></media:content>");
    add(
        "RSS, language",
        text -> HostileKinds.rss("<language>" + xml(text) + "</language>" + ITEM + "</item>"));
    entry("Atom, date", text -> "<updated>" + xml(text) + "</updated>");
  }

  private void json() {
    add("DW, text", text -> DW + "\"text\":" + json(text) + "}");
    add("DW, teaser", text -> DW_TEXT + "\"teaser\":" + json(text) + "}");
    add(
        "DW, caption",
        text ->
            DW_TEXT
                + "\"mainContentImage\":{\"id\":1,\"staticUrl\":"
                + "\"https://static.dw.com/image/1_${formatId}.jpg\",\"description\":"
                + json(text)
                + "}}");
    add("DW, markup", text -> DW_TEXT + "\"body\":[" + text + "]}");
    add("DW, cut off", text -> DW_TEXT + "\"body\":[" + text);
    add("JSON Feed, HTML", text -> JSON_FEED + "\"content_html\":" + json(text) + "}]}");
    add("JSON Feed, text", text -> JSON_FEED + "\"content_text\":" + json(text) + "}]}");
    add("JSON Feed, title", text -> JSON_FEED + "\"title\":" + json(text) + "}]}");
    add("JSON Feed, cut off", text -> JSON_FEED + "\"tags\":[" + text);
  }

  private void pages() {
    add("feedx, body", text -> "<!--1686739625000-->\n[T](PAGE)\n------\n\n" + text);
    add("feedx, title", text -> "[" + text + "](PAGE)\n------\n\n<p>x</p>");
    add("post, body", text -> POST + "title: T\n---\n" + text);
    add("post, title", text -> POST + "title: " + json(text) + "\n---\n<p>x</p>\n");
    add("post, YAML", text -> POST + "title: T\ntags: " + text + "\n---\n<p>x</p>\n");
    add("post, cut off", text -> POST + text);
    add("HTML", text -> "<!DOCTYPE html><html><body>" + text + "</body></html>");
    add("text", text -> text);
  }

  private void item(String name, UnaryOperator<String> part) {
    add(name, text -> HostileKinds.rss(ITEM + part.apply(text) + "</item>"));
  }

  private void entry(String name, UnaryOperator<String> part) {
    add(name, text -> HostileKinds.atom("<link href='PAGE'/>" + part.apply(text)));
  }

  private void add(String name, UnaryOperator<String> document) {
    places.add(new Place(name, document));
  }

  private static String titled(String title) {
    return HostileKinds.rss("<item><title>" + title + "</title><link>PAGE</link></item>");
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;");
  }

  private static String characterData(String text) {
    return "<![CDATA[" + text.replace("]]>", "]]&gt;") + "]]>";
  }

  private static String json(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }
}
