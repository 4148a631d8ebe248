package io.feedwire.fetcher.websub;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The value of a `Link` header. RFC 8288, 3 and appendix B.2: targets in angle brackets, each with
/// parameters, separated by commas; what is no link is passed over.
final class LinkHeader {

  /// @param target as written, relative or not
  /// @param rels relation types in lower case
  record Link(String target, List<String> rels) {}

  private final String text;
  private int at;

  private LinkHeader(String text) {
    this.text = text;
  }

  /// The links whose context is the document itself: one with an `anchor` tells of another place
  /// (3.2).
  static List<Link> parse(String value) {
    return new LinkHeader(value).links();
  }

  private List<Link> links() {
    List<Link> links = new ArrayList<>();
    while (at < text.length()) {
      skip(" \t,");
      int close = text.indexOf('>', at);
      if (at < text.length() && text.charAt(at) == '<' && close > 0) {
        String target = text.substring(at + 1, close).strip();
        at = close + 1;
        parameters(target, links);
      } else {
        skipValue();
      }
    }
    return links;
  }

  private void parameters(String target, List<Link> links) {
    @Nullable String rel = null;
    boolean elsewhere = false;
    skip(" \t");
    while (at < text.length() && text.charAt(at) == ';') {
      at++;
      skip(" \t");
      String name = token().toLowerCase(Locale.ROOT);
      skip(" \t");
      String value = "";
      if (at < text.length() && text.charAt(at) == '=') {
        at++;
        skip(" \t");
        value = at < text.length() && text.charAt(at) == '"' ? quoted() : token();
      }
      skip(" \t");
      // "The rel parameter MUST NOT appear more than once": others are ignored (3.3).
      rel = rel == null && name.equals("rel") ? value : rel;
      elsewhere |= name.equals("anchor");
    }
    if (rel != null && !elsewhere) {
      List<String> rels =
          Arrays.stream(rel.toLowerCase(Locale.ROOT).split("\\s+"))
              .filter(type -> !type.isEmpty())
              .toList();
      links.add(new Link(target, rels));
    }
    skipValue();
  }

  private String token() {
    int from = at;
    while (at < text.length() && " \t;,=\"".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(from, at);
  }

  private String quoted() {
    var value = new StringBuilder();
    for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
      }
      value.append(text.charAt(at));
    }
    at = Math.min(text.length(), at + 1);
    return value.toString();
  }

  private void skip(String any) {
    while (at < text.length() && any.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  /// Moves to the comma before the next link; one in quotes is none.
  private void skipValue() {
    while (at < text.length() && text.charAt(at) != ',') {
      if (text.charAt(at) == '"') {
        quoted();
      } else {
        at++;
      }
    }
  }
}
