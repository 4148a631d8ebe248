package io.feedwire.parser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// Documents that are made to be slow or to be read wrongly, of any size: each kind of damage that
/// was seen or thought of. [BadInputTest] runs over all of them, and [HostileTimes] times them.
final class HostileDocuments {

  /// One kind.
  ///
  /// @param name what is wrong
  /// @param ofSize a document of about so many characters
  record Kind(String name, IntFunction<byte[]> ofSize) {
    @Override
    public String toString() {
      return name;
    }
  }

  private final List<Kind> kinds = new ArrayList<>();

  private HostileDocuments() {}

  static Stream<Kind> all() {
    var documents = new HostileDocuments();
    documents.nested();
    documents.formatting();
    documents.wide();
    documents.tokens();
    documents.media();
    documents.feeds();
    documents.json();
    documents.pages();
    documents.posts();
    documents.bytes();
    return documents.kinds.stream();
  }

  /// HTML that opens and never closes, or closes what it never opened.
  private void nested() {
    for (String open :
        List.of(
            "<div>",
            "<b>",
            "<a href=/x>",
            "<p>",
            "<ul><li>",
            "<ol>",
            "<blockquote>",
            "<figure>",
            "<figure><img src=/1.jpg>",
            "<table>",
            "<table><tr><td>",
            "<table><tr><td>x<p>",
            "<dl><dd>",
            "<h1>",
            "<button>",
            "<form>",
            "<select>",
            "<select><option>",
            "<template>",
            "<svg>",
            "<svg><desc>",
            "<math><mi>",
            "<ruby><rt>",
            "<nobr>",
            "<span class=x>",
            "<object>",
            "<video>",
            "<pre>",
            "<section><x-y>",
            "<noscript>",
            "<frameset>",
            "<caption>",
            "<td>")) {
      html("nested " + open, size -> repeat(open, size) + "deep");
    }
    html("div closed by span", size -> repeat("<div>", size / 2) + repeat("</span>", size / 2));
    html("b closed by i", size -> repeat("<b>", size / 2) + repeat("</i>", size / 2));
    html("end tags alone", size -> repeat("</p></br></div></b></a>", size));
    html("nested and closed", size -> repeat("<div>", size / 2) + repeat("</div>", size / 2));
  }

  /// Formatting elements, which a browser opens again in the next block (HTML, "reconstruct the
  /// active formatting elements", "adoption agency algorithm").
  private void formatting() {
    for (String piece :
        List.of(
            "<b><p>",
            "<b><p></b>",
            "<b><i></b></i>",
            "<a href=/1><b><a href=/2></b>",
            "<p><b></p>",
            "<p><font></p>x",
            "<b><i><u><s><em><strong><code><p>",
            "<a href=/x><div>",
            "<a href=/x>y",
            "<a><table><a>",
            "<b><table>x",
            "<font><div></font>x")) {
      html("formatting " + piece, size -> repeat(piece, size));
    }
    html("formatting, all different", size -> counted("<b id=%d>", size));
    html("formatting, all different, in blocks", size -> counted("<p><font size=%d></p>x", size));
    html("formatting, then blocks", size -> counted("<i id=%d>", 4_000) + repeat("<p>x", size));
    html(
        "formatting, then closed blocks",
        size -> counted("<i id=%d>", 4_000) + repeat("<div></div>x", size));
    html(
        "blocks in formatting, closed",
        size -> repeat("<b><div>", size / 2) + repeat("</b>", size / 2));
  }

  /// Many small things side by side.
  private void wide() {
    for (String piece :
        List.of(
            "<p>a</p>",
            "<p>",
            "<br>",
            "a<br>",
            "a<b>b</b>",
            "<hr>",
            "<li>a",
            "<div></div>",
            "<table><tr><td>a</table>",
            "<tr><td>a",
            "<h2>a</h2>",
            "<span></span>",
            "x<!---->",
            "<a href=/1>x</a> ",
            "<a href=https://example.org/1>x</a>",
            "<o:p></o:p>",
            "<script>x</script>",
            "<blockquote>a</blockquote>",
            "<div style='display:none'>a</div>",
            "<pre>a</pre>",
            "<dt>a<dd>b",
            "<nobr>a",
            "<option>a")) {
      html("many " + piece, size -> repeat(piece, size));
    }
    html("one table, many cells", size -> "<table><tr>" + repeat("<td>a", size));
    html("one table, many rows", size -> "<table>" + repeat("<tr><td>a<td>b", size));
    html("one table, text between cells", size -> "<table>" + repeat("x<tr>y<td>z", size));
    html("one list, many items", size -> "<ul>" + repeat("<li>a", size));
    html("one paragraph, many links", size -> "<p>" + counted("<a href=/%d>x</a> ", size));
    html("one select, many options", size -> "<select>" + repeat("<option>a", size));
    html("words", size -> repeat("word ", size));
    html("Chinese", size -> repeat("新闻", size / 3));
  }

  /// What goes wrong before there is an element.
  private void tokens() {
    for (String piece :
        List.of(
            "&",
            "&amp;",
            "&nbsp;",
            "&unknown;",
            "&#x110000;",
            "&#0;",
            "&am",
            "&lt;b&gt;",
            "<",
            "</",
            "<!",
            "<?",
            "<!-->",
            "<!DOCTYPE a>",
            "<a ",
            "<a b=",
            "<x y='>",
            "\u0000",
            "\u200b",
            "\u2028",
            "\ud83d",
            "\"",
            "<divclass=\"x\"y>",
            "<!doctype html SYSTEM 'x' [ ")) {
      html(
          "soup of " + piece,
          size -> repeat(piece, size / piece.getBytes(UTF_8).length * piece.length()));
    }
    html("one text", size -> "x".repeat(size));
    html("one comment without end", size -> "<!-- " + "x-".repeat(size / 2));
    html("one tag without end", size -> "<a " + "x".repeat(size));
    html("one attribute without end", size -> "<a href=\"" + "x".repeat(size));
    html("one script without end", size -> "<script>" + "x<".repeat(size / 2));
    html("one title without end", size -> "<title>" + "x<".repeat(size / 2));
    html("one textarea without end", size -> "<textarea>" + "x&".repeat(size / 2));
    html("one plaintext", size -> "<plaintext>" + "x<".repeat(size / 2));
    html("one long name", size -> "<" + "x".repeat(size) + ">y");
    html("one element, many attributes", size -> "<p " + counted("a%d=1 ", size) + ">text");
    html("one attribute again and again", size -> "<p " + repeat("a=1 ", size) + ">text");
    html("elements with attributes", size -> repeat("<p a=1 b=2 c=3 d=4>x", size));
    html("body again and again", size -> counted("<body a%d=1>x", size));
    html("character data", size -> repeat("<![CDATA [x]]&gt;", size));
  }

  /// Images, frames and links.
  private void media() {
    html("many images", size -> counted("<img src=/%d.jpg>", size));
    html("one image again and again", size -> repeat("<img src=/1.jpg>", size));
    html(
        "one image with its set",
        size -> "<img src=/1.jpg srcset='" + counted("/%d.jpg 1w, ", size) + "'>");
    html(
        "images with sets", size -> repeat("<img src=/1.jpg srcset='/2.jpg 1w, /3.jpg 2w'>", size));
    html(
        "one picture, many sources",
        size -> "<picture>" + repeat("<source srcset=/1.jpg>", size) + "<img src=/1.jpg>");
    html("one video, many sources", size -> "<video>" + counted("<source src=/%d.mp4>", size));
    html("one figure, many images", size -> "<figure>" + counted("<img src=/%d.jpg>", size));
    html("one gallery", size -> "<figure>" + counted("<figure><img src=/%d.jpg>x</figure>", size));
    html(
        "many figures",
        size -> counted("<figure><img src=/%d.jpg><figcaption>x</figcaption></figure>", size));
    html("many captions", size -> repeat("<figcaption>x</figcaption>", size));
    html("many frames", size -> counted("<iframe src=https://youtu.be/video%d></iframe>", size));
    html("noscript images", size -> repeat("<noscript><img src=/1.jpg></noscript>", size));
    html(
        "one long address",
        size -> "<a href=\"https://example.org/" + "x".repeat(size) + "\">y</a>");
    html("one data image", size -> "<img src=\"data:image/png;base64," + "A".repeat(size) + "\">x");
    html("one long style", size -> "<p style=\"" + repeat("x:y; ", size) + "\">z</p>");
    html("one long size", size -> "<img width=" + "1".repeat(size) + " src=/1.jpg>");
    html("dots and slashes", size -> "<a href=\"/" + repeat("../", size) + "x\">y</a>");
  }

  private void feeds() {
    for (String open :
        List.of("<x>", "<item>", "<x:y>", "<x xmlns='urn:%d'>", "<x xmlns:y%d='urn:y'>")) {
      feed("XML nested " + open, size -> "<item><title>T</title>" + counted(open, size));
    }
    feed("XML closed by another", size -> repeat("<x>", size / 2) + repeat("</y>", size / 2));
    feed("XML end tags", size -> repeat("</x>", size));
    feed(
        "XML attributes",
        size -> "<item " + counted("a%d='1' ", size) + "><title>T</title></item>");
    feed(
        "XML prefixes",
        size -> "<item " + counted("xmlns:a%d='u' ", size) + "><title>T</title></item>");
    feed(
        "XML elements in an item",
        size -> "<item>" + repeat("<x/>", size) + "<title>T</title></item>");
    feed(
        "XML prefixed elements",
        size -> "<item><title>T</title>" + repeat("<dc:x/>", size) + "</item>");
    feed("XML processing instructions", size -> repeat("<?x?>", size));
    feed("XML comments", size -> repeat("<!--x-->", size));
    feed(
        "XML character data",
        size -> "<item><title>" + repeat("<![CDATA[x]]>", size) + "</title></item>");
    feed("XML references", size -> "<item><title>" + repeat("&#120;&y;", size) + "</title></item>");
    feed("items, smallest", size -> counted("<item><title>%d</title></item>", size));
    for (String piece : List.of("<p>", "<b><p>", "<a href=/x>", "<img src=/1.jpg>")) {
      String body = piece.repeat(4_000 / piece.length());
      feed(
          "items of " + piece,
          size ->
              counted(
                  "<item><title>%d</title><description><![CDATA["
                      + body
                      + "]]></description></item>",
                  size));
    }
    feed("items, empty", size -> repeat("<item/>", size));
    feed("items without end", size -> repeat("<item><title>T</title>", size));
    feed(
        "items, same address",
        size -> repeat("<item><title>T</title><link>https://a.example.org/1</link></item>", size));
    feed(
        "categories",
        size -> "<item><title>T</title>" + counted("<category>%d</category>", size) + "</item>");
    feed(
        "authors",
        size ->
            "<item><title>T</title>"
                + counted("<author>%d@example.org (N)</author>", size)
                + "</item>");
    feed(
        "media",
        size ->
            "<item><title>T</title>" + counted("<media:content url='/%d.jpg'/>", size) + "</item>");
    feed(
        "one long date",
        size -> "<item><title>T</title><pubDate>" + "1".repeat(size) + "</pubDate></item>");
    feed(
        "one date of blanks",
        size -> "<item><title>T</title><pubDate>Thu," + " ".repeat(size) + "x</pubDate></item>");
    feed(
        "one long author",
        size -> "<item><title>T</title><author>" + repeat("(a", size) + "</author></item>");
    feed(
        "one long title",
        size -> "<item><title>" + repeat("a &amp;lt;b", size) + "</title></item>");
    feed(
        "one long link",
        size -> "<item><title>T</title><link>https://" + repeat("a.", size) + "</link></item>");
    feed(
        "inline markup",
        size ->
            "<item><title>T</title><description>"
                + repeat("<p><b>x</b></p>", size)
                + "</description></item>");
    feed(
        "inline markup, nested",
        size ->
            "<item><title>T</title><description>" + repeat("<b>", size) + "</description></item>");
    text(
        "doctype with entities",
        size ->
            "<?xml version='1.0'?><!DOCTYPE rss ["
                + counted("<!ENTITY a%d 'b'>", size)
                + "]>"
                + rss("<item><title>&a1;</title></item>"));
    text(
        "atom, xhtml",
        size ->
            atom(
                "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>"
                    + repeat("<p>x<br/></p>", size)
                    + "</div></content>"));
    text("atom, xhtml nested", size -> atom("<content type='xhtml'>" + repeat("<div>", size)));
    text(
        "atom, escaped",
        size -> atom("<content type='html'>" + repeat("&lt;b&gt;&lt;p&gt;", size) + "</content>"));
    text(
        "atom, base64",
        size -> atom("<content type='image/png'>" + repeat("PGI+", size) + "</content>"));
    text("atom, links", size -> atom(counted("<link href='/%d'/>", size)));
    text("atom, bases", size -> atom(repeat("<link xml:base='a/' href='/'/>", size)));
  }

  private void json() {
    String feed = "{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"T\",\"items\":[";
    text("JSON Feed, depth", size -> feed + repeat("[", size));
    text("JSON Feed, objects", size -> feed + repeat("{\"a\":", size));
    text(
        "JSON Feed, items",
        size -> feed + counted("{\"id\":\"%d\",\"content_text\":\"x\"},", size) + "{}]}");
    text(
        "JSON Feed, cut off",
        size -> feed + counted("{\"id\":\"%d\",\"content_text\":\"x\"},", size));
    text("JSON Feed, digits", size -> feed + "{\"id\":" + "9".repeat(size) + "}]}");
    text("JSON Feed, fraction", size -> feed + "{\"id\":0." + "9".repeat(size) + "}]}");
    text(
        "JSON Feed, exponent",
        size -> feed + "{\"id\":1e999999999,\"content_text\":\"" + repeat("x ", size) + "\"}]}");
    text(
        "JSON Feed, HTML",
        size -> feed + "{\"id\":\"1\",\"content_html\":\"" + repeat("<b><p>", size) + "\"}]}");
    text(
        "JSON Feed, text",
        size -> feed + "{\"id\":\"1\",\"content_text\":\"" + repeat("<&\\n", size) + "\"}]}");
    text(
        "JSON Feed, escapes",
        size -> feed + "{\"id\":\"1\",\"content_text\":\"" + repeat("\\ud83d", size) + "\"}]}");
    text(
        "JSON Feed, tags",
        size ->
            feed + "{\"id\":\"1\",\"title\":\"T\",\"tags\":[" + counted("\"%d\",", size) + "1]}]}");
    text(
        "JSON Feed, wrong types",
        size ->
            feed
                + repeat("{\"id\":[],\"url\":{},\"title\":7,\"authors\":1,\"tags\":{}},", size)
                + "1]}");
    text("JSON Feed, one key", size -> feed + "{" + repeat("\"a\":1,", size) + "\"b\":2}]}");
    text(
        "JSON Feed, keys", size -> feed + "{" + counted("\"a%d\":1,", size) + "\"title\":\"T\"}]}");
    String dw = "{\"languageId\":4,\"id\":1,\"name\":\"T\",";
    text("DW, depth", size -> dw + "\"body\":" + repeat("[", size));
    text("DW, digits", size -> "{\"languageId\":" + "9".repeat(size) + "}");
    text(
        "DW, digits of an id",
        size -> "{\"languageId\":4,\"name\":\"T\",\"id\":" + "9".repeat(size) + "}");
    text(
        "DW, wrong types",
        size -> dw + "\"body\":[" + repeat("{\"content\":{\"type\":[]}},", size) + "1]}");
    text(
        "DW, paragraphs",
        size ->
            dw
                + "\"body\":["
                + repeat("{\"content\":{\"type\":\"Paragraph\",\"text\":\"x\"}},", size)
                + "{}]}");
    text(
        "DW, paragraphs left open",
        size ->
            dw
                + "\"body\":["
                + repeat("{\"content\":{\"type\":\"Paragraph\",\"text\":\"<b><a>\"}},", size)
                + "{}]}");
    text(
        "DW, images",
        size ->
            dw
                + "\"body\":["
                + counted(
                    "{\"content\":{\"type\":\"Image\",\"id\":%d,\"sizes\":[{\"url\":\"https://static.dw.com/image/1_301.jpg\"}]}},",
                    size)
                + "{}]}");
    text(
        "DW, list",
        size ->
            "{\"languageId\":4,\"type\":\"MediaCenter\",\"items\":["
                + counted(
                    "{\"reference\":{\"id\":%d,\"type\":\"VideoRef\",\"url\":\"https://api.dw.com/api/detail/video/%<d\"}},",
                    size)
                + "{}]}");
    text(
        "DW, references",
        size ->
            dw
                + "\"referenceGroups\":[{\"type\":\"InternalContent\",\"items\":["
                + counted(
                    "{\"id\":%d,\"type\":\"ArticleRef\",\"name\":\"n\",\"url\":\"https://api.dw.com/api/detail/article/%<d\"},",
                    size)
                + "{}]}]}");
    text(
        "DW, one paragraph",
        size ->
            dw
                + "\"body\":[{\"content\":{\"type\":\"Paragraph\",\"text\":\""
                + repeat("<p>x", size)
                + "\"}}]}");
  }

  private void pages() {
    for (String host :
        List.of(
            "www.dw.com/zh/a-1",
            "www.rfi.fr/cn/20240403-x",
            "cn.nytimes.com/world/20240403/x/",
            "a.example.org/1")) {
      String head = "<!--1686739625000-->\n[T](https://" + host + ")\n------\n\n";
      text("feedx " + host + ", div", size -> head + repeat("<div>分享 :</div>", size / 2));
      text("feedx " + host + ", nested", size -> head + repeat("<div>", size));
      text(
          "feedx " + host + ", captions",
          size -> head + counted("<img src=/%d.jpg><div><small>x</small></div>", size));
      text(
          "feedx " + host + ", galleries",
          size ->
              head + counted("<h3>相关图集：n</h3><div><img src=/%d.jpg><b>a</b>：b</div>", size / 2));
      text(
          "feedx " + host + ", footers",
          size -> head + repeat("<hr><div>获取更多RSS：x</div>", size / 2));
      text(
          "feedx " + host + ", links",
          size -> head + counted("<p><a href=https://rfi.my/%d>x</a></p>", size));
      text("feedx " + host + ", strong", size -> head + repeat("<p><strong>x</strong></p>", size));
      text(
          "feedx " + host + ", credits", size -> head + repeat("<p><em>（法新社）</em>©</p>", size / 2));
      text(
          "feedx " + host + ", one dateline",
          size -> head + "<div><i>" + repeat("x<br>", size) + "</i></div>y");
    }
    text(
        "feedx, title", size -> "[" + repeat("](", size) + "](https://a.example.org/1)\n------\nx");
    text("feedx, no end", size -> "<!--1-->\n[" + repeat("x\n", size));
    text("feedx, blanks", size -> "[t](u)\n------\n" + repeat(" \n", size) + "x");
  }

  private void posts() {
    IntFunction<String> bomb =
        size -> {
          var yaml = new StringBuilder("a0: &a0 [x]\n");
          for (int i = 1; i < Math.min(size / 40, 60); i++) {
            yaml.append("a%d: &a%d [*a%d,*a%d,*a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
          }
          return yaml + "title: T\n";
        };
    post("YAML aliases", bomb);
    post("YAML anchors", size -> counted("k%d: &a%<d x\n", size) + "title: T\n");
    post("YAML nested lists", size -> "title: T\nx: " + repeat("[", size));
    post("YAML nested maps", size -> "title: T\nx: " + repeat("{a: ", size));
    post("YAML block lists", size -> "title: T\nx:\n" + repeat("- ", size));
    post("YAML indents", size -> "title: T\n" + indents(size));
    post("YAML keys", size -> counted("k%d: x\n", size));
    post("YAML one key", size -> "title: T\n" + repeat("k: x\n", size));
    post("YAML complex keys", size -> "title: T\n" + repeat("? ", size));
    post("YAML tags", size -> "title: T\ntags: [" + counted("t%d, ", size) + "x]\n");
    post("YAML list", size -> "title: T\ncategories:\n" + counted("  - c%d\n", size));
    post("YAML scalar", size -> "title: " + repeat("word ", size) + "\n");
    post("YAML quoted", size -> "title: \"" + repeat("\\n\\\"", size) + "\"\n");
    post("YAML folded", size -> "title: >\n" + repeat("  word\n", size));
    post("YAML broken", size -> "title: a: b: c\n" + repeat("- x: y: [\n", size));
    post("YAML broken, lines", size -> "title: a: b\n" + repeat("more\n", size));
    post("YAML broken, quotes", size -> "title: \"" + repeat("x\"y\n", size));
    post("YAML types", size -> "title: T\n" + repeat("? !!java.net.URL [!!x]\n", size));
    post("YAML comments", size -> "title: T\n" + repeat("# x\n", size));
    text("front matter without end", size -> "---\ntitle: T\n" + repeat("--- x\n", size));
    text(
        "hybrid",
        size ->
            "---\ntitle: T\n---\n<!--1686739625000-->\n[T](https://a.example.org/1)\n------\n\n"
                + repeat("<b><p>", size));
  }

  private void bytes() {
    for (int value : new int[] {0x00, 0x01, 0x80, 0xE4, 0xFE, 0xFF}) {
      kinds.add(
          new Kind(
              "bytes %02x in a feed".formatted(value),
              size -> {
                byte[] bytes =
                    rss("<item><title>T</title><description>" + "x".repeat(size)).getBytes(UTF_8);
                java.util.Arrays.fill(bytes, 100, bytes.length - 40, (byte) value);
                return bytes;
              }));
    }
    for (String name :
        List.of(
            "GB18030",
            "Big5",
            "Shift_JIS",
            "EUC-KR",
            "windows-1252",
            "UTF-16LE",
            "UTF-16BE",
            "UTF-32")) {
      kinds.add(
          new Kind(
              name + " undeclared",
              size ->
                  rss("<item><title>T</title><description>" + repeat("中文 text ", size / 2))
                      .getBytes(java.nio.charset.Charset.forName(name))));
    }
    text("a web page", size -> "<!DOCTYPE html><html>" + repeat("<p>x", size));
    text("words alone", size -> repeat("word ", size));
    text("brackets alone", size -> repeat("[", size));
    text("blanks, then a feed", size -> " ".repeat(size) + rss("<item><title>T</title></item>"));
    text("prolog", size -> repeat("<!-- x -->", size) + rss("<item><title>T</title></item>"));
  }

  private void html(String name, IntFunction<String> html) {
    text(
        "HTML, " + name,
        size ->
            rss(
                "<item><title>T</title><link>https://a.example.org/1</link><description><![CDATA["
                    + html.apply(size)
                    + "]]></description></item>"));
  }

  private void feed(String name, IntFunction<String> items) {
    text(name, size -> rss(items.apply(size)));
  }

  private void post(String name, IntFunction<String> yaml) {
    text(name, size -> "---\n" + yaml.apply(size) + "\n---\n<p>text</p>");
  }

  private void text(String name, IntFunction<String> text) {
    kinds.add(new Kind(name, size -> text.apply(size).getBytes(UTF_8)));
  }

  private static String rss(String items) {
    return "<rss version='2.0'><channel><title>A</title>" + items + "</channel></rss>";
  }

  private static String atom(String parts) {
    return "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>tag:a,2024:1</id><title>T</title>"
        + parts
        + "</entry></feed>";
  }

  private static String repeat(String piece, int size) {
    return piece.repeat(Math.max(1, size / piece.length()));
  }

  /// Pieces that count: `%d` is the number.
  private static String counted(String piece, int size) {
    var text = new StringBuilder(size + 64);
    for (int i = 0; text.length() < size; i++) {
      text.append(piece.replace("%d", "" + i).replace("%<d", "" + i));
    }
    return text.toString();
  }

  private static String indents(int size) {
    var text = new StringBuilder(size + 64);
    for (int depth = 0; text.length() < size; depth++) {
      text.append(" ".repeat(Math.min(depth, 1_000))).append("k:\n");
    }
    return text.toString();
  }
}
