package io.feedwire.parser;

import static io.feedwire.parser.HostileKinds.counted;
import static io.feedwire.parser.HostileKinds.repeat;

import java.util.List;

/// JSON Feed and the DW API.
final class HostileJson {

  private static final String DW = "{\"languageId\":4,\"id\":1,\"name\":\"T\",";

  private final HostileKinds kinds = new HostileKinds();

  private HostileJson() {}

  static List<HostileDocuments.Kind> kinds() {
    var all = new HostileJson();
    all.json();
    all.lists();
    return all.kinds.all();
  }

  private void json() {
    String feed = "{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"T\",\"items\":[";
    kinds.text("JSON Feed, depth", size -> feed + repeat("[", size));
    kinds.text("JSON Feed, objects", size -> feed + repeat("{\"a\":", size));
    kinds.text(
        "JSON Feed, items",
        size -> feed + counted("{\"id\":\"%d\",\"content_text\":\"x\"},", size) + "{}]}");
    kinds.text(
        "JSON Feed, cut off",
        size -> feed + counted("{\"id\":\"%d\",\"content_text\":\"x\"},", size));
    kinds.text("JSON Feed, digits", size -> feed + "{\"id\":" + "9".repeat(size) + "}]}");
    kinds.text("JSON Feed, fraction", size -> feed + "{\"id\":0." + "9".repeat(size) + "}]}");
    kinds.text(
        "JSON Feed, exponent",
        size -> feed + "{\"id\":1e999999999,\"content_text\":\"" + repeat("x ", size) + "\"}]}");
    kinds.text(
        "JSON Feed, HTML",
        size -> feed + "{\"id\":\"1\",\"content_html\":\"" + repeat("<b><p>", size) + "\"}]}");
    kinds.text(
        "JSON Feed, text",
        size -> feed + "{\"id\":\"1\",\"content_text\":\"" + repeat("<&\\n", size) + "\"}]}");
    kinds.text(
        "JSON Feed, escapes",
        size -> feed + "{\"id\":\"1\",\"content_text\":\"" + repeat("\\ud83d", size) + "\"}]}");
    kinds.text(
        "JSON Feed, tags",
        size ->
            feed + "{\"id\":\"1\",\"title\":\"T\",\"tags\":[" + counted("\"%d\",", size) + "1]}]}");
    kinds.text(
        "JSON Feed, wrong types",
        size ->
            feed
                + repeat("{\"id\":[],\"url\":{},\"title\":7,\"authors\":1,\"tags\":{}},", size)
                + "1]}");
    kinds.text(
        "JSON Feed, items of two paragraphs",
        size ->
            feed + counted("{\"id\":%d,\"content_html\":\"<p>x</p><p>y</p>\"},", size) + "{}]}");
    kinds.text(
        "JSON Feed, items with images",
        size ->
            feed
                + counted(
                    "{\"id\":%d,\"content_text\":\"x\",\"image\":\"//a.org/%<d\",\"url\":\"//a.org/%<d\"},",
                    size)
                + "{}]}");
    kinds.text("JSON Feed, one key", size -> feed + "{" + repeat("\"a\":1,", size) + "\"b\":2}]}");
    kinds.text(
        "JSON Feed, keys", size -> feed + "{" + counted("\"a%d\":1,", size) + "\"title\":\"T\"}]}");
    String dw = DW;
    kinds.text("DW, depth", size -> dw + "\"body\":" + repeat("[", size));
    kinds.text("DW, digits", size -> "{\"languageId\":" + "9".repeat(size) + "}");
    kinds.text(
        "DW, digits of an id",
        size -> "{\"languageId\":4,\"name\":\"T\",\"id\":" + "9".repeat(size) + "}");
    kinds.text(
        "DW, wrong types",
        size -> dw + "\"body\":[" + repeat("{\"content\":{\"type\":[]}},", size) + "1]}");
    kinds.text(
        "DW, paragraphs",
        size ->
            dw
                + "\"body\":["
                + repeat("{\"content\":{\"type\":\"Paragraph\",\"text\":\"x\"}},", size)
                + "{}]}");
    kinds.text(
        "DW, paragraphs left open",
        size ->
            dw
                + "\"body\":["
                + repeat("{\"content\":{\"type\":\"Paragraph\",\"text\":\"<b><a>\"}},", size)
                + "{}]}");
    kinds.text(
        "DW, images",
        size ->
            dw
                + "\"body\":["
                + counted(
                    "{\"content\":{\"type\":\"Image\",\"id\":%d,\"sizes\":[{\"url\":\"https://static.dw.com/image/1_301.jpg\"}]}},",
                    size)
                + "{}]}");
    kinds.text(
        "DW, list",
        size ->
            "{\"languageId\":4,\"type\":\"MediaCenter\",\"items\":["
                + counted(
                    "{\"reference\":{\"id\":%d,\"type\":\"VideoRef\",\"url\":\"https://api.dw.com/api/detail/video/%<d\"}},",
                    size)
                + "{}]}");
    kinds.text(
        "DW, references",
        size ->
            dw
                + "\"referenceGroups\":[{\"type\":\"InternalContent\",\"items\":["
                + counted(
                    "{\"id\":%d,\"type\":\"ArticleRef\",\"name\":\"n\",\"url\":\"https://api.dw.com/api/detail/article/%<d\"},",
                    size)
                + "{}]}]}");
    kinds.text(
        "DW, one paragraph",
        size ->
            dw
                + "\"body\":[{\"content\":{\"type\":\"Paragraph\",\"text\":\""
                + repeat("<p>x", size)
                + "\"}}]}");
    kinds.text(
        "DW, words within words",
        size -> dw + "\"body\":[" + nested("{\"text\":[\"x\",", "null]}", size) + "]}");
    kinds.text(
        "DW, parts within parts",
        size -> dw + "\"body\":[" + nested("{\"name\":\"x\",\"body\":[", "]}", size) + "]}");
    kinds.text(
        "DW, lists within lists",
        size -> "{\"languageId\":4,\"items\":[" + nested("{\"items\":[", "]}", size) + "]}");
    kinds.text("DW, array", size -> "[" + repeat(dw + "\"text\":\"x\"},", size) + "{}]");
    kinds.text(
        "DW, array of arrays",
        size -> "[" + dw + "\"text\":\"x\"}," + nested("[", "]", size) + "]");
    kinds.text(
        "DW, wrappers",
        size -> "[" + dw + "\"text\":\"x\"}," + nested("{\"data\":", "}", size) + "]");
    kinds.text(
        "DW, posts",
        size -> dw + "\"posts\":[" + repeat("{\"title\":\"x\",\"text\":\"y\"},", size) + "{}]}");
    kinds.text(
        "DW, rows",
        size -> dw + "\"body\":[{\"rows\":[" + repeat("[\"x\",\"y\"],", size) + "[]]}]}");
    kinds.text(
        "DW, rows within rows",
        size -> dw + "\"body\":[" + nested("{\"text\":\"x\",\"rows\":[[", "]]}", size) + "]}");
    kinds.text(
        "DW, answers",
        size -> dw + "\"body\":[{\"answers\":[" + repeat("{\"name\":\"x\"},", size) + "{}]}]}");
    kinds.text("DW, lines", size -> dw + "\"text\":\"" + repeat("x\\n", size) + "\"}");
    kinds.text(
        "DW, captions with markup",
        size ->
            dw
                + "\"images\":["
                + counted(
                    "{\"id\":%d,\"name\":\"<b>x</b>\",\"sizes\":[\"https://static.dw.com/image/%<d_301.jpg\"]},",
                    size)
                + "{}]}");
  }

  /// Lists of the DW API that have no end, each of its own kind of value.
  private void lists() {
    for (String value :
        List.of(
            "{\"type\":\"a%d\",\"text\":\"x\"}",
            "{\"type\":\"h2\",\"name\":\"<b>%d</b>\"}",
            "{\"type\":\"h2\",\"name\":\"&x%d;\"}",
            "{\"rows\":[[\"x\",\"y%d\"]]}",
            "{\"url\":\"https://youtu.be/%d\"}",
            "{\"type\":\"Image\",\"id\":%d,\"url\":\"//static.dw.com/image/%<d_301.jpg\"}",
            "{\"answers\":[{\"image\":{\"id\":%d,\"url\":\"//static.dw.com/image/%<d_301.jpg\"}}]}")) {
      body("DW, body of " + value, value);
    }
    dw("DW, posts of words", "\"posts\":[", "\"x\",", "1]}");
    dw("DW, authors", "\"text\":\"x\",\"authors\":[", "\"A B%d\",", "1]}");
    dw("DW, one author", "\"text\":\"x\",\"authors\":[", "\"A\",", "1]}");
    dw("DW, gallery", "\"images\":[", "{\"url\":\"//static.dw.com/image/%d_301.jpg\"},", "{}]}");
    dw("DW, one image", "\"images\":[", "{\"url\":\"//static.dw.com/image/1_301.jpg\"},", "{}]}");
    dw(
        "DW, sizes",
        "\"mainContent\":{\"id\":1,\"sizes\":[",
        "\"//static.dw.com/image/%d_301.jpg\",",
        "1]}}");
    dw(
        "DW, one reference",
        "\"referenceGroups\":[{\"items\":[",
        "{\"url\":\"//a.org/1\"},",
        "1]}]}");
    array("words", "\"body\":[\"x\",\"y\",\"z\"]");
    array("rows", "\"body\":[{\"rows\":[" + "[\"x\",\"y\"],".repeat(100) + "[]]}]");
    array("images", "\"images\":[{\"id\":%d,\"sizes\":[\"//a.org/1\"]}]");
    array("kinds", "\"body\":[" + "{\"type\":\"a%d\",\"text\":\"x\"},".repeat(200) + "{}]");
    kinds.text(
        "DW, array of names",
        size ->
            "[{\"languageId\":1}," + counted("{\"url\":\"https://api.dw.com/%d\"},", size) + "{}]");
  }

  private void body(String name, String value) {
    dw(name, "\"body\":[", value + ",", "{}]}");
  }

  private void dw(String name, String open, String value, String close) {
    kinds.text(name, size -> DW + open + counted(value, size) + close);
  }

  private void array(String what, String members) {
    kinds.text("DW, array of " + what, size -> "[" + counted(DW + members + "},", size) + "{}]");
  }

  /// Nearly as deep as JSON is read, again and again.
  private static String nested(String open, String close, int size) {
    int depth = 28;
    return repeat(open.repeat(depth) + "{}" + close.repeat(depth) + ",", size) + "{}";
  }
}
