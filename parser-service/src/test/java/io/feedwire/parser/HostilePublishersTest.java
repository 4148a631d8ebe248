package io.feedwire.parser;

import static io.feedwire.parser.HostileKinds.repeat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.feedwire.publishers.PublisherRules;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every publisher's rules against texts that go on with what rules look for. A rule whose time
/// grows with the square of a text's length takes minutes; all rules together take a second.
class HostilePublishersTest {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  /// Characters of one text; all of one document stay within what a body may have.
  private static final int LONG = 10_000;

  /// Lengths of the lines that rules look at.
  private static final int[] LINES = {380, 115, 58, 28};

  private static final int SHORT = 600;

  private static final List<String> PIECES =
      List.of(
          "#",
          "＃",
          "◆",
          "<br>",
          "x<br>",
          "\u3000",
          "（",
          "(",
          "（（a",
          "【",
          "「",
          "《",
          "“",
          "\"",
          "/",
          "|",
          "：",
          ":",
          "1",
          "12:34 ",
          "2020年",
          "a",
          "a ",
          "A ",
          "中",
          "中 ",
          "中、",
          "中/",
          "-",
          "—",
          "_",
          "=",
          "*",
          "** ",
          "。",
          "，",
          "·",
          "•",
          "©",
          "@",
          "▲",
          "⚪",
          "…",
          "#a ",
          "来源：",
          "来源 ",
          "作者 ",
          "记者 ",
          "编辑：",
          "Photo: Photo:",
          "图：",
          "（法新社）",
          "(AP) ",
          "（完",
          "（看完整",
          "北京1月1日电 ",
          "https://a.b/c ",
          "http://",
          "标签：",
          "相关阅读：",
          "：here",
          "\ud83d\ude00",
          "\u200b",
          "总",
          "月",
          "By A ");

  /// Else the first page would pay for what is loaded once.
  @BeforeAll
  static void warm() {
    WiredParser.parse(post("https://a.example.org/1"));
  }

  static Stream<String> pages() {
    return Stream.concat(
        Stream.of("https://a.example.org/1", "https://www.youtube.com/watch?v=abcdefghijk"),
        WiredParser.publishers().stream()
            .map(PublisherRules::domains)
            .flatMap(domains -> domains.stream().sorted())
            .map(domain -> "https://www." + domain + "/a/20200102/x-1234567"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void texts_that_go_on_take_time_with_their_length(String page) {
    assertTimeoutPreemptively(
        LIMIT,
        () -> {
          Invariants.check(WiredParser.parse(feed(page)));
          Invariants.check(WiredParser.parse(post(page)));
        });
  }

  /// Each piece as a paragraph, which something else ends: a pattern finds no end.
  private static String feed(String page) {
    var items = new StringBuilder();
    var body = new StringBuilder();
    for (String piece : PIECES) {
      String text = repeat(piece, LONG);
      String words = text.replace("<br>", "\n").substring(0, SHORT);
      body.append("<p>中文").append(text).append("。</p>");
      items
          .append("<item><title><![CDATA[" + words + "a]]></title><link>" + page + "</link>")
          .append("<author><![CDATA[" + words + "a]]></author>")
          .append("<description><![CDATA[<p>" + words + "a</p>]]></description></item>");
    }
    return HostileKinds.rss(
        "<item><title>T</title><link>"
            + page
            + "</link><description><![CDATA["
            + body
            + "]]></description></item>"
            + items);
  }

  /// Each piece as anything else, and as lines as short as rules look at.
  private static String post(String page) {
    var body = new StringBuilder();
    for (String piece : PIECES) {
      String text = repeat(piece, SHORT) + "a";
      body.append("<h2>" + text + "</h2><ul><li>" + text + "</li></ul><p><em>" + text + "</em></p>")
          .append("<figure><img src=/1.jpg><figcaption>" + text + "</figcaption></figure>")
          .append("<p><a href=https://x.example.org/1>" + text + "</a></p>")
          .append("<div>" + text + " <a rel=tag href=/t>t</a></div>");
      for (int length : LINES) {
        String line = repeat(piece, length);
        body.append("<p>" + line + "</p><p>" + line + "a<br>" + line + "</p>");
      }
    }
    return "---\nlayout: post\ntitle: \"T\"\nauthor: \""
        + repeat("作者 ", SHORT)
        + "\"\nfrom: "
        + page
        + "\n---\n<!--1600310480000-->\n[T]("
        + page
        + ")\n------\n\n<div><i>"
        + repeat("a<br>", SHORT)
        + "</i></div>"
        + body;
  }
}
