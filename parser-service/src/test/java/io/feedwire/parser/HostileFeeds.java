package io.feedwire.parser;

import static io.feedwire.parser.HostileKinds.atom;
import static io.feedwire.parser.HostileKinds.counted;
import static io.feedwire.parser.HostileKinds.repeat;
import static io.feedwire.parser.HostileKinds.rss;

import java.util.List;

/// Feeds in XML.
final class HostileFeeds {

  private final HostileKinds kinds = new HostileKinds();

  private HostileFeeds() {}

  static List<HostileDocuments.Kind> kinds() {
    var all = new HostileFeeds();
    all.feeds();
    return all.kinds.all();
  }

  private void feeds() {
    for (String open :
        List.of("<x>", "<item>", "<x:y>", "<x xmlns='urn:%d'>", "<x xmlns:y%d='urn:y'>")) {
      kinds.feed("XML nested " + open, size -> "<item><title>T</title>" + counted(open, size));
    }
    kinds.feed("XML closed by another", size -> repeat("<x>", size / 2) + repeat("</y>", size / 2));
    kinds.feed("XML end tags", size -> repeat("</x>", size));
    kinds.feed(
        "XML attributes",
        size -> "<item " + counted("a%d='1' ", size) + "><title>T</title></item>");
    kinds.feed(
        "XML prefixes",
        size -> "<item " + counted("xmlns:a%d='u' ", size) + "><title>T</title></item>");
    kinds.feed(
        "XML elements in an item",
        size -> "<item>" + repeat("<x/>", size) + "<title>T</title></item>");
    kinds.feed(
        "XML prefixed elements",
        size -> "<item><title>T</title>" + repeat("<dc:x/>", size) + "</item>");
    kinds.feed("XML processing instructions", size -> repeat("<?x?>", size));
    kinds.feed("XML instructions that end as tags", size -> repeat("<?x>", size));
    kinds.feed(
        "elements of an item in one another",
        size -> "<item>" + repeat("<guid><id></guid>", size) + "<title>T</title></item>");
    kinds.feed(
        "a headline of tags without end",
        size -> "<item><title><![CDATA[" + repeat("<iframe ", size) + "]]></title></item>");
    kinds.feed("XML comments", size -> repeat("<!--x-->", size));
    kinds.feed(
        "XML character data",
        size -> "<item><title>" + repeat("<![CDATA[x]]>", size) + "</title></item>");
    kinds.feed(
        "XML references", size -> "<item><title>" + repeat("&#120;&y;", size) + "</title></item>");
    kinds.feed("items, smallest", size -> counted("<item><title>%d</title></item>", size));
    for (String piece : List.of("<p>", "<b><p>", "<a href=/x>", "<img src=/1.jpg>")) {
      String body = piece.repeat(4_000 / piece.length());
      kinds.feed(
          "items of " + piece,
          size ->
              counted(
                  "<item><title>%d</title><description><![CDATA["
                      + body
                      + "]]></description></item>",
                  size));
    }
    kinds.feed("items of images, all different", HostileFeeds::itemsOfImages);
    kinds.feed("items, empty", size -> repeat("<item/>", size));
    kinds.feed("items without end", size -> repeat("<item><title>T</title>", size));
    kinds.feed(
        "items, same address",
        size -> repeat("<item><title>T</title><link>https://a.example.org/1</link></item>", size));
    kinds.feed(
        "categories",
        size -> "<item><title>T</title>" + counted("<category>%d</category>", size) + "</item>");
    kinds.feed(
        "authors",
        size ->
            "<item><title>T</title>"
                + counted("<author>%d@example.org (N)</author>", size)
                + "</item>");
    kinds.feed(
        "media",
        size ->
            "<item><title>T</title>" + counted("<media:content url='/%d.jpg'/>", size) + "</item>");
    kinds.feed(
        "a summary of lines",
        size ->
            "<item><title>T</title><content:encoded>T</content:encoded><summary>"
                + repeat("x\n", size)
                + "</summary></item>");
    kinds.feed(
        "items, same guid",
        size ->
            counted(
                "<item><title>%d</title><guid>a</guid><link>https://a.example.org/%<d</link></item>",
                size));
    kinds.feed(
        "enclosures",
        size ->
            "<item><title>T</title>"
                + counted("<enclosure url='/%d.mp3' type='audio/mpeg'/>", size)
                + "</item>");
    kinds.feed(
        "items of words",
        size ->
            counted(
                "<item><guid>https://a.example.org/?p=%d</guid><title>x%<d</title>"
                    + "<description>&lt;p&gt;x&lt;/p&gt;&lt;p&gt;新闻%<d&lt;/p&gt;</description></item>",
                size));
    kinds.feed(
        "one long date",
        size -> "<item><title>T</title><pubDate>" + "1".repeat(size) + "</pubDate></item>");
    kinds.feed(
        "one date of blanks",
        size -> "<item><title>T</title><pubDate>Thu," + " ".repeat(size) + "x</pubDate></item>");
    kinds.feed("one long author", size -> author(repeat("(a", size)));
    for (String brackets : List.of("()", "[]")) {
      kinds.feed(
          "one author in " + brackets,
          size ->
              author(
                  brackets.substring(0, 1).repeat(size / 2)
                      + brackets.substring(1).repeat(size / 2)));
    }
    kinds.feed("one author of separators", size -> author("x" + repeat("; ,", size)));
    kinds.feed("one author of markup", size -> author(repeat("&lt;p&gt;;&lt;/p&gt;", size)));
    kinds.feed(
        "one category of lists",
        size ->
            "<item><title>T</title><category>"
                + repeat("&lt;dl&gt;x", size)
                + "</category></item>");
    kinds.feed(
        "one category of bases",
        size ->
            "<item><title>T</title><category>"
                + counted("&lt;base href=/%d>", size)
                + "</category></item>");
    kinds.feed(
        "one long title",
        size -> "<item><title>" + repeat("a &amp;lt;b", size) + "</title></item>");
    kinds.feed(
        "one long link",
        size -> "<item><title>T</title><link>https://" + repeat("a.", size) + "</link></item>");
    kinds.feed(
        "inline markup",
        size ->
            "<item><title>T</title><description>"
                + repeat("<p><b>x</b></p>", size)
                + "</description></item>");
    kinds.feed(
        "inline markup, nested",
        size ->
            "<item><title>T</title><description>" + repeat("<b>", size) + "</description></item>");
    kinds.text(
        "doctype with entities",
        size ->
            "<?xml version='1.0'?><!DOCTYPE rss ["
                + counted("<!ENTITY a%d 'b'>", size)
                + "]>"
                + rss("<item><title>&a1;</title></item>"));
    kinds.text(
        "atom, xhtml",
        size ->
            atom(
                "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>"
                    + repeat("<p>x<br/></p>", size)
                    + "</div></content>"));
    kinds.text(
        "atom, xhtml nested", size -> atom("<content type='xhtml'>" + repeat("<div>", size)));
    kinds.text(
        "atom, elements of all names",
        size -> atom("<content type='xhtml'><div>" + counted("<x%d>y", size) + "</div></content>"));
    kinds.text(
        "atom, ampersands",
        size -> atom("<content type='xhtml'><div>" + counted("&a%d ", size) + "</div></content>"));
    kinds.text(
        "atom, escaped",
        size -> atom("<content type='html'>" + repeat("&lt;b&gt;&lt;p&gt;", size) + "</content>"));
    kinds.text(
        "atom, base64",
        size -> atom("<content type='image/png'>" + repeat("PGI+", size) + "</content>"));
    kinds.text("atom, links", size -> atom(counted("<link href='/%d'/>", size)));
    sitemaps();
    tags();
    kinds.text("atom, bases", size -> atom(repeat("<link xml:base='a/' href='/'/>", size)));
  }

  private static String author(String name) {
    return "<item><title>T</title><author>" + name + "</author></item>";
  }

  private static String itemsOfImages(int size) {
    var items = new StringBuilder(size + 64);
    for (int image = 0; items.length() < size; ) {
      items.append("<item><title>T</title><description><![CDATA[");
      for (int i = 0; i < 250; i++) {
        items.append("<img src=/").append(image++).append(".jpg>");
      }
      items.append("]]></description></item>");
    }
    return items.toString();
  }

  private void sitemaps() {
    String url = "<url><loc>https://a.example.org/%d</loc>";
    String news = "<news:news><news:title>T</news:title></news:news>";
    kinds.text("sitemap", size -> "<urlset>" + counted(url + news + "</url>", size));
    kinds.text("sitemap, not closed", size -> "<urlset>" + counted(url + news, size));
    kinds.text("sitemap, no headlines", size -> "<urlset>" + counted(url + "</url>", size));
    kinds.text(
        "sitemap, keywords",
        size ->
            "<urlset><url><loc>https://a.example.org/</loc><news:news><news:title>T</news:title>"
                + "<news:keywords>"
                + counted("%d,", size));
    String of = "<urlset><url><loc>https://a.example.org/</loc><news:news>";
    kinds.text(
        "sitemap, keywords of markup",
        size ->
            of
                + "<news:title>T</news:title><news:keywords>"
                + repeat("&lt;b>&amp;amp;,", size)
                + "</news:keywords>");
    kinds.text(
        "sitemap, a headline of tags without end",
        size -> of + "<news:title>" + repeat("&lt;b ", size) + "></news:title>");
    kinds.text(
        "sitemap, a headline of words that are tags",
        size -> of + "<news:title>" + repeat("&lt;table>", size) + "</news:title>");
    kinds.text(
        "sitemap, images",
        size ->
            "<urlset><url><loc>https://a.example.org/</loc>"
                + news
                + counted("<image:image><image:loc>/%d</image:loc></image:image>", size));
    kinds.text(
        "sitemap index",
        size ->
            "<sitemapindex>"
                + counted("<sitemap><loc>https://feeds.example.org/%d</loc></sitemap>", size));
  }

  /// Tags without ends and values without quotes.
  private void tags() {
    kinds.feed("quotes not closed", size -> repeat("<a b=\"", size));
    kinds.feed("quotes not closed, of both kinds", size -> repeat("<a b=\"<a b='", size));
    kinds.feed("quotes and elements", size -> repeat("<a b=\"><c>x", size));
    kinds.feed("values without quotes", size -> repeat("<link href=http://x/>", size));
    kinds.feed("values in curly quotes", size -> repeat("<link href=\u201Cx\u201D/>", size));
    kinds.feed("attributes without end", size -> "<item " + counted("a%d='1' ", size) + "<x>");
    kinds.text("attributes and no more", size -> "<rss " + counted("a%d='1' ", size));
    kinds.feed("start tags without end", size -> repeat("<item<title", size));
    kinds.feed("tags run into words", size -> repeat("<titlex</title>", size));
    kinds.feed("end tags without end", size -> repeat("<a>x</a", size));
    kinds.feed("end tags run into words", size -> repeat("</x words ", size));
    kinds.feed("comments without end", size -> "<item>" + repeat("<!-- x ", size) + "</item>");
    kinds.feed("comments of a bracket", size -> "<item>" + repeat("<!-->", size) + "</item>");
    kinds.feed("declarations that are none", size -> repeat("x<!y ", size));
    kinds.feed(
        "declarations with a subset",
        size -> "<a>" + repeat("<![", size) + "></a>]<x" + repeat("<![", 100));
    kinds.text("declarations and no more", size -> "<rss>" + repeat("x<!", size));
    kinds.feed("one long name", size -> repeat("<a>", 99) + "<" + repeat("www.a.com", size));
    kinds.text("one long name and no more", size -> "<rss><" + repeat("a.b", size));
    kinds.feed("titles left open", size -> repeat("A: <title>\n", size));
    kinds.feed("end tags in capitals", size -> repeat("<item></ITEM>", size));
    kinds.feed("sections not closed", size -> repeat("<a><![CDATA[x</a>", size));
    kinds.feed("sections in sections", size -> repeat("<a><![CDATA[", size));
    kinds.feed("void elements left open", size -> repeat("<item><br><title>x</item>", size));
    kinds.feed(
        "names left open", size -> "<item>" + counted("<a%d><title>x</title>", size) + "</item>");
    kinds.text(
        "warnings before the feed", size -> repeat("<br /><b>W</b>: x", size) + rss("<item/>"));
  }
}
