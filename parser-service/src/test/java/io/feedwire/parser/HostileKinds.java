package io.feedwire.parser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Kinds of hostile documents, as they are listed, and what their texts are made of.
final class HostileKinds {

  private final List<HostileDocuments.Kind> kinds = new ArrayList<>();

  List<HostileDocuments.Kind> all() {
    return List.copyOf(kinds);
  }

  void add(HostileDocuments.Kind kind) {
    kinds.add(kind);
  }

  void html(String name, IntFunction<String> html) {
    text(
        "HTML, " + name,
        size ->
            rss(
                "<item><title>T</title><link>https://a.example.org/1</link><description><![CDATA["
                    + html.apply(size)
                    + "]]></description></item>"));
  }

  void feed(String name, IntFunction<String> items) {
    text(name, size -> rss(items.apply(size)));
  }

  void post(String name, IntFunction<String> yaml) {
    text(name, size -> "---\n" + yaml.apply(size) + "\n---\n<p>text</p>");
  }

  void text(String name, IntFunction<String> text) {
    add(new HostileDocuments.Kind(name, size -> text.apply(size).getBytes(UTF_8)));
  }

  static String rss(String items) {
    return "<rss version='2.0'><channel><title>A</title>" + items + "</channel></rss>";
  }

  static String atom(String parts) {
    return "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>tag:a,2024:1</id><title>T</title>"
        + parts
        + "</entry></feed>";
  }

  static String repeat(String piece, int size) {
    return piece.repeat(Math.max(1, size / piece.length()));
  }

  /// Pieces that count: `%d` is the number.
  static String counted(String piece, int size) {
    var text = new StringBuilder(size + 64);
    for (int i = 0; text.length() < size; i++) {
      text.append(piece.replace("%d", "" + i).replace("%<d", "" + i));
    }
    return text.toString();
  }
}
