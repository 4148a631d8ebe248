package io.feedwire.parser;

import static io.feedwire.parser.HostileKinds.counted;
import static io.feedwire.parser.HostileKinds.repeat;
import static io.feedwire.parser.HostileKinds.rss;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/// feedx documents, posts with front matter, and bytes that are no text.
final class HostilePages {

  private final HostileKinds kinds = new HostileKinds();

  private HostilePages() {}

  static List<HostileDocuments.Kind> kinds() {
    var all = new HostilePages();
    all.pages();
    all.posts();
    all.bytes();
    return all.kinds.all();
  }

  private void pages() {
    for (String host :
        List.of(
            "www.dw.com/zh/a-1",
            "www.rfi.fr/cn/20240403-x",
            "cn.nytimes.com/world/20240403/x/",
            "www.voachinese.com/a/1.html",
            "a.example.org/1")) {
      String head = "<!--1686739625000-->\n[T](https://" + host + ")\n------\n\n";
      kinds.text("feedx " + host + ", div", size -> head + repeat("<div>分享 :</div>", size / 2));
      kinds.text("feedx " + host + ", nested", size -> head + repeat("<div>", size));
      kinds.text(
          "feedx " + host + ", captions",
          size -> head + counted("<img src=/%d.jpg><div><small>x</small></div>", size));
      kinds.text(
          "feedx " + host + ", galleries",
          size ->
              head + counted("<h3>相关图集：n</h3><div><img src=/%d.jpg><b>a</b>：b</div>", size / 2));
      kinds.text(
          "feedx " + host + ", footers",
          size -> head + repeat("<hr><div>获取更多RSS：x</div>", size / 2));
      kinds.text(
          "feedx " + host + ", links",
          size -> head + counted("<p><a href=https://rfi.my/%d>x</a></p>", size));
      kinds.text(
          "feedx " + host + ", strong", size -> head + repeat("<p><strong>x</strong></p>", size));
      kinds.text(
          "feedx " + host + ", credits", size -> head + repeat("<p><em>（法新社）</em>©</p>", size / 2));
      kinds.text(
          "feedx " + host + ", one paragraph", size -> head + counted("![x](/%d.jpg)\n", size));
      kinds.text(
          "feedx " + host + ", one dateline",
          size -> head + "<div><i>" + repeat("x<br>", size) + "</i></div>y");
    }
    kinds.text(
        "feedx, title", size -> "[" + repeat("](", size) + "](https://a.example.org/1)\n------\nx");
    kinds.text("feedx, no end", size -> "<!--1-->\n[" + repeat("x\n", size));
    kinds.text("feedx, blanks", size -> "[t](u)\n------\n" + repeat(" \n", size) + "x");
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
    kinds.post("YAML aliases", bomb);
    kinds.post("YAML anchors", size -> counted("k%d: &a%<d x\n", size) + "title: T\n");
    kinds.post("YAML nested lists", size -> "title: T\nx: " + repeat("[", size));
    kinds.post("YAML nested maps", size -> "title: T\nx: " + repeat("{a: ", size));
    kinds.post("YAML block lists", size -> "title: T\nx:\n" + repeat("- ", size));
    kinds.post("YAML indents", size -> "title: T\n" + indents(size));
    kinds.post("YAML keys", size -> counted("k%d: x\n", size));
    kinds.post("YAML one key", size -> "title: T\n" + repeat("k: x\n", size));
    kinds.post("YAML complex keys", size -> "title: T\n" + repeat("? ", size));
    kinds.post("YAML tags", size -> "title: T\ntags: [" + counted("t%d, ", size) + "x]\n");
    kinds.post("YAML list", size -> "title: T\ncategories:\n" + counted("  - c%d\n", size));
    kinds.post("YAML scalar", size -> "title: " + repeat("word ", size) + "\n");
    kinds.post("YAML quoted", size -> "title: \"" + repeat("\\n\\\"", size) + "\"\n");
    kinds.post("YAML folded", size -> "title: >\n" + repeat("  word\n", size));
    kinds.post("YAML broken", size -> "title: a: b: c\n" + repeat("- x: y: [\n", size));
    kinds.post("YAML broken, lines", size -> "title: a: b\n" + repeat("more\n", size));
    kinds.post("YAML broken, quotes", size -> "title: \"" + repeat("x\"y\n", size));
    kinds.post("YAML types", size -> "title: T\n" + repeat("? !!java.net.URL [!!x]\n", size));
    kinds.post("YAML comments", size -> "title: T\n" + repeat("# x\n", size));
    kinds.text("front matter without end", size -> "---\ntitle: T\n" + repeat("--- x\n", size));
    kinds.text(
        "hybrid",
        size ->
            "---\ntitle: T\n---\n<!--1686739625000-->\n[T](https://a.example.org/1)\n------\n\n"
                + repeat("<b><p>", size));
  }

  private void bytes() {
    for (int value : new int[] {0x00, 0x01, 0x80, 0xE4, 0xFE, 0xFF}) {
      kinds.add(
          new HostileDocuments.Kind(
              "bytes %02x in a feed".formatted(value),
              size -> {
                byte[] bytes =
                    rss("<item><title>T</title><description>" + "x".repeat(size)).getBytes(UTF_8);
                Arrays.fill(bytes, 100, bytes.length - 40, (byte) value);
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
          new HostileDocuments.Kind(
              name + " undeclared",
              size ->
                  rss("<item><title>T</title><description>" + repeat("中文 text ", size / 2))
                      .getBytes(Charset.forName(name))));
    }
    kinds.text("a web page", size -> "<!DOCTYPE html><html>" + repeat("<p>x", size));
    kinds.text("words alone", size -> repeat("word ", size));
    kinds.text("brackets alone", size -> repeat("[", size));
    kinds.text(
        "blanks, then a feed", size -> " ".repeat(size) + rss("<item><title>T</title></item>"));
    kinds.text("prolog", size -> repeat("<!-- x -->", size) + rss("<item><title>T</title></item>"));
  }

  private static String indents(int size) {
    var text = new StringBuilder(size + 64);
    for (int depth = 0; text.length() < size; depth++) {
      text.append(" ".repeat(Math.min(depth, 1_000))).append("k:\n");
    }
    return text.toString();
  }
}
