package io.feedwire.parser;

import static io.feedwire.parser.HostileKinds.counted;
import static io.feedwire.parser.HostileKinds.repeat;

import java.util.List;

/// HTML that makes a tree builder work: what nests, what is opened again, what goes on side by
/// side.
final class HostileHtml {

  private final HostileKinds kinds = new HostileKinds();

  private HostileHtml() {}

  static List<HostileDocuments.Kind> kinds() {
    var all = new HostileHtml();
    all.nested();
    all.formatting();
    all.wide();
    return all.kinds.all();
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
            "<template><select><svg><math>",
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
      kinds.html("nested " + open, size -> repeat(open, size) + "deep");
    }
    kinds.html(
        "div closed by span", size -> repeat("<div>", size / 2) + repeat("</span>", size / 2));
    kinds.html("b closed by i", size -> repeat("<b>", size / 2) + repeat("</i>", size / 2));
    kinds.html("end tags alone", size -> repeat("</p></br></div></b></a>", size));
    kinds.html("nested and closed", size -> repeat("<div>", size / 2) + repeat("</div>", size / 2));
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
      kinds.html("formatting " + piece, size -> repeat(piece, size));
    }
    kinds.html("formatting, all different", size -> counted("<b id=%d>", size));
    kinds.html(
        "formatting, all different, in blocks", size -> counted("<p><font size=%d></p>x", size));
    kinds.html(
        "formatting, then blocks", size -> counted("<i id=%d>", 4_000) + repeat("<p>x", size));
    kinds.html(
        "formatting, then closed blocks",
        size -> counted("<i id=%d>", 4_000) + repeat("<div></div>x", size));
    kinds.html(
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
            "<option>a",
            "<span class=katex-html></span>",
            "<a href=/1>★</a>",
            "http://a.b ",
            "http://a ",
            "http://",
            "http://a.b/x(",
            "http://a.b:http:",
            "http://a.b/=",
            "<a href=http://a.b/ class=__cf_email__ data-cfemail=7a1a3a1b>x</a>",
            "<p>[<a href=https://example.org/1>A long headline</a>]</p>",
            "<p>。（川田花子）",
            "<p>翻译：Ab Ab Ab Ab Ab Ab Ab Ab Ab Ab Ab Ab Ab Ab Ab Ab Ab Ab Ab Ab Ab Ab Ab Ab~</p>")) {
      kinds.html("many " + piece, size -> repeat(piece, size));
    }
    kinds.html("one table, many cells", size -> "<table><tr>" + repeat("<td>a", size));
    kinds.html("one table, many rows", size -> "<table>" + repeat("<tr><td>a<td>b", size));
    kinds.html("one table, text between cells", size -> "<table>" + repeat("x<tr>y<td>z", size));
    kinds.html("one list, many items", size -> "<ul>" + repeat("<li>a", size));
    kinds.html("one paragraph, many links", size -> "<p>" + counted("<a href=/%d>x</a> ", size));
    kinds.html("one address in a text", size -> "http://a.b/" + repeat("(x)", size));
    kinds.html("one link of links", size -> "<a href='" + repeat("http://", size) + "'>x</a>");
    kinds.html(
        "links of links",
        size -> repeat("<a href='" + "http://a.exhttps//".repeat(450) + "'>x</a>", size));
    kinds.html("one select, many options", size -> "<select>" + repeat("<option>a", size));
    kinds.html("words", size -> repeat("word ", size));
    kinds.html("Chinese", size -> repeat("新闻", size / 3));
  }
}
