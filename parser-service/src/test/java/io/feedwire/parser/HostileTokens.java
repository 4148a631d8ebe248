package io.feedwire.parser;

import static io.feedwire.parser.HostileKinds.counted;
import static io.feedwire.parser.HostileKinds.repeat;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/// HTML that goes wrong before there is an element, and images, frames and links without end.
final class HostileTokens {

  private final HostileKinds kinds = new HostileKinds();

  private HostileTokens() {}

  static List<HostileDocuments.Kind> kinds() {
    var all = new HostileTokens();
    all.tokens();
    all.media();
    return all.kinds.all();
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
      kinds.html(
          "soup of " + piece,
          size -> repeat(piece, size / piece.getBytes(UTF_8).length * piece.length()));
    }
    kinds.html("one text", size -> "x".repeat(size));
    kinds.html("one comment without end", size -> "<!-- " + "x-".repeat(size / 2));
    kinds.html("one tag without end", size -> "<a " + "x".repeat(size));
    kinds.html("one attribute without end", size -> "<a href=\"" + "x".repeat(size));
    kinds.html("one script without end", size -> "<script>" + "x<".repeat(size / 2));
    kinds.html("one title without end", size -> "<title>" + "x<".repeat(size / 2));
    kinds.html("one textarea without end", size -> "<textarea>" + "x&".repeat(size / 2));
    kinds.html("one plaintext", size -> "<plaintext>" + "x<".repeat(size / 2));
    kinds.html("one long name", size -> "<" + "x".repeat(size) + ">y");
    kinds.html("one element, many attributes", size -> "<p " + counted("a%d=1 ", size) + ">text");
    kinds.html("one attribute again and again", size -> "<p " + repeat("a=1 ", size) + ">text");
    kinds.html("elements with attributes", size -> repeat("<p a=1 b=2 c=3 d=4>x", size));
    kinds.html("body again and again", size -> counted("<body a%d=1>x", size));
    kinds.html("character data", size -> repeat("<![CDATA [x]]&gt;", size));
  }

  /// Images, frames and links.
  private void media() {
    kinds.html("many images", size -> counted("<img src=/%d.jpg>", size));
    kinds.html("one image again and again", size -> repeat("<img src=/1.jpg>", size));
    kinds.html(
        "one image with its set",
        size -> "<img src=/1.jpg srcset='" + counted("/%d.jpg 1w, ", size) + "'>");
    kinds.html(
        "images with sets", size -> repeat("<img src=/1.jpg srcset='/2.jpg 1w, /3.jpg 2w'>", size));
    kinds.html(
        "one picture, many sources",
        size -> "<picture>" + repeat("<source srcset=/1.jpg>", size) + "<img src=/1.jpg>");
    kinds.html(
        "one picture, many images", size -> "<picture>" + counted("<img src=/%d.jpg>", size));
    kinds.html(
        "one video, many sources", size -> "<video>" + counted("<source src=/%d.mp4>", size));
    kinds.html("one figure, many images", size -> "<figure>" + counted("<img src=/%d.jpg>", size));
    kinds.html(
        "one gallery", size -> "<figure>" + counted("<figure><img src=/%d.jpg>x</figure>", size));
    kinds.html(
        "many figures",
        size -> counted("<figure><img src=/%d.jpg><figcaption>x</figcaption></figure>", size));
    kinds.html("captions in one another", size -> repeat("<figcaption>x", size));
    kinds.html("labels in unclosed tables", size -> repeat("相关阅读<table><th>", size));
    kinds.html("labels in options", size -> repeat("延伸阅读：<option>】<div>", size));
    kinds.html("many captions", size -> repeat("<figcaption>x</figcaption>", size));
    kinds.html(
        "many frames", size -> counted("<iframe src=https://youtu.be/video%d></iframe>", size));
    kinds.html("noscript images", size -> repeat("<noscript><img src=/1.jpg></noscript>", size));
    kinds.html(
        "one long address",
        size -> "<a href=\"https://example.org/" + "x".repeat(size) + "\">y</a>");
    kinds.html(
        "one data image", size -> "<img src=\"data:image/png;base64," + "A".repeat(size) + "\">x");
    kinds.html("one long style", size -> "<p style=\"" + repeat("x:y; ", size) + "\">z</p>");
    kinds.html("one long size", size -> "<img width=" + "1".repeat(size) + " src=/1.jpg>");
    kinds.html("dots and slashes", size -> "<a href=\"/" + repeat("../", size) + "x\">y</a>");
  }
}
