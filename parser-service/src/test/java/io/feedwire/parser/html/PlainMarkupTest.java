package io.feedwire.parser.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is taken for plain has the tree that a browser's algorithm makes of it.
class PlainMarkupTest {

  private static final String BASE = "https://example.org/a/";

  private static final List<String> NAMES =
      List.of(
          "p",
          "p",
          "div",
          "a",
          "b",
          "em",
          "i",
          "strong",
          "span",
          "small",
          "u",
          "code",
          "h2",
          "ul",
          "ol",
          "li",
          "figure",
          "figcaption",
          "blockquote",
          "section",
          "cite",
          "table",
          "td",
          "pre",
          "form",
          "nobr",
          "font",
          "dd",
          "button",
          "option",
          "svg",
          "title",
          "script",
          "body");

  private static final List<String> PIECES =
      List.of(
          "text",
          " ",
          "\n",
          "\r\n",
          "\t",
          "桥梁",
          "𠀀",
          "&amp;",
          "&nbsp;",
          "&lt;p>",
          "&#8220;",
          "&#0;",
          "&#x80;",
          "&notit;",
          "&copy",
          "&",
          "& ",
          "&;",
          ">",
          "\"",
          "\u0000",
          "\u00a0",
          "<br>",
          "<br/>",
          "<br />",
          "<hr>",
          "<img src=\"/a.jpg?b=1&c=2&copy=3&amp;d\" alt=\"\">",
          "<img src='/a b.jpg' alt='\"' />",
          "<img alt=x>",
          "<img alt=\"x\"title=\"y\">",
          "<br class=\"a\nb\">",
          "<!-- -->",
          "</br>",
          "</p>",
          "<>",
          "< p>",
          "<p",
          "</",
          "<",
          "<P>",
          "<?x?>",
          "<![CDATA[x]]>");

  private static final List<String> ATTRIBUTES =
      List.of(
          "",
          "",
          "",
          " href=\"/x?a=1&b=2\"",
          " class=\"a  b\"",
          " rel='tag'",
          " id=\"a\" id=\"b\"",
          " data-x_y=\"1\"",
          " hidden",
          " style=\"\"",
          " a=\"&lt;&quot\"",
          " ",
          "/",
          " /",
          " a=b",
          " Title=\"x\"",
          " = \"y\"",
          " a =\"y\"",
          " a:b=\"y\"");

  private final Random random = new Random(20_240_601);

  @Test
  void whatIsTakenHasTheTreeOfTheWholeAlgorithm() {
    int plain = 0;
    for (int i = 0; i < 40_000; i++) {
      String html = content(1 + random.nextInt(4), i % 4 == 0 ? 6 : 40);
      plain += check(html) ? 1 : 0;
    }
    assertThat(plain).isGreaterThan(4_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text",
        "<p>一座桥<br>在<strong>维修</strong>之后</p>\n"
            + "<p><a href=\"https://example.org/?a=1&b=2\" rel=\"x\">b</a></p>",
        "<div class=\"x\"><h2>a</h2><ul>\n<li>b <em>c</em></li><li><p>d</p></li></ul><hr /></div>",
        "<figure><img src=\"a.jpg\" alt=\"\"/><figcaption>a &amp; b</figcaption></figure>",
        "<span><span>a</span></span><b><i>c</i></b>"
      })
  void whatMostBodiesHoldIsPlain(String html) {
    assertThat(check(html)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>a",
        "<p>a<p>b</p></p>",
        "<p><div>a</div></p>",
        "<b><b>a</b></b>",
        "<a href=\"a\"><span><a href=\"b\">c</a></span></a>",
        "<p>a</p></p>",
        "<h2><p>a</p></h2>",
        "<b><p>a</p></b>",
        "<ul><p>a</p></ul>",
        "<li>a</li>",
        "<table><tr><td>a</td></tr></table>",
        "<p>a\u0000</p>",
        "<p>a</p><!-- b -->"
      })
  void nothingIsBuiltOfWhatMayHaveToBeMended(String html) {
    var body = new Element("body");
    body.appendText("before");
    assertThat(PlainMarkup.appendTo(body, html)).isFalse();
    assertThat(body.childNodeSize()).isEqualTo(1);
  }

  private static boolean check(String html) {
    var body = new Element("body");
    body.setBaseUri(BASE);
    if (!PlainMarkup.appendTo(body, html)) {
      return false;
    }
    assertThat(shape(body.childNodes())).as(html).isEqualTo(shape(HtmlBlocks.nodes(html, BASE)));
    return true;
  }

  /// Half of it is well nested.
  private String content(int depth, int oneWrongIn) {
    var html = new StringBuilder();
    for (int parts = random.nextInt(4); parts >= 0; parts--) {
      if (depth == 0 || random.nextInt(3) == 0) {
        html.append(any(PIECES.subList(0, random.nextInt(oneWrongIn) == 0 ? PIECES.size() : 6)));
      } else {
        String name = any(NAMES.subList(0, random.nextInt(oneWrongIn) == 0 ? NAMES.size() : 21));
        String attributes =
            any(ATTRIBUTES.subList(0, random.nextInt(oneWrongIn) == 0 ? ATTRIBUTES.size() : 6));
        html.append('<').append(name).append(attributes).append('>');
        html.append(content(depth - 1, oneWrongIn));
        if (random.nextInt(oneWrongIn) > 0) {
          html.append("</").append(name).append('>');
        }
      }
    }
    return html.toString();
  }

  private String any(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  /// Elements, attributes and strings, each node by itself.
  private static String shape(List<Node> nodes) {
    var shape = new StringBuilder();
    for (Node node : nodes) {
      switch (node) {
        case TextNode text -> shape.append("\"").append(text.getWholeText()).append("\"");
        case Element element -> {
          shape.append('<').append(element.tagName()).append('|').append(element.tag());
          for (Attribute attribute : element.attributes()) {
            shape.append(' ').append(attribute.getKey()).append('=').append(attribute.getValue());
          }
          shape.append(" base=").append(element.baseUri()).append('>');
          shape.append(shape(element.childNodes())).append("</>");
        }
        default -> shape.append(node.nodeName()).append(node.outerHtml());
      }
    }
    return shape.toString();
  }
}
