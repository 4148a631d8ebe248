package io.feedwire.fetcher.websub;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The `link` elements in the head of a feed or a web page: those before its first item, or its
/// body. No parser: a hub is looked for in every document fetched, and most have none.
final class MarkupLinks {

  /// How far a head is read, in bytes. The longest seen before a first item is below 20,000.
  private static final int MAX_HEAD = 64 * 1024;

  /// Elements looked at: a page has some thirty.
  private static final int MAX_LINKS = 100;

  /// Where what is said is no longer said of the whole document.
  private static final Set<String> ENDS = Set.of("item", "entry", "body", "/head");

  private static final Pattern ATTRIBUTE =
      Pattern.compile("([A-Za-z:_-]{1,40})\\s*=\\s*(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'>]++))");

  private static final Pattern REFERENCE = Pattern.compile("&(?:amp|#38|#[xX]26);");

  private MarkupLinks() {}

  /// Links with an address and a relation, in their order.
  static List<LinkHeader.Link> in(byte[] document) {
    String text = new String(document, 0, Math.min(document.length, MAX_HEAD), encoding(document));
    List<LinkHeader.Link> links = new ArrayList<>();
    int at = text.indexOf('<');
    int end = -1;
    int looked = 0;
    while (at >= 0 && looked < MAX_LINKS) {
      if (text.startsWith("<!--", at)) {
        at = text.indexOf("-->", at);
      } else if (text.startsWith("<![CDATA[", at)) {
        at = text.indexOf("]]>", at);
      } else {
        String name = name(text, at + 1);
        end = end < at ? text.indexOf('>', at) : end;
        if (ENDS.contains(name) || end < 0) {
          break;
        }
        if (name.equals("link")) {
          looked++;
          add(attributes(text.substring(at, end)), links);
        }
      }
      at = at < 0 ? -1 : text.indexOf('<', at + 1);
    }
    return links;
  }

  /// The names and signs looked for are the same bytes in all encodings of feeds but the wide one.
  private static Charset encoding(byte[] document) {
    boolean wide =
        document.length > 1
            && ((document[0] == (byte) 0xfe && document[1] == (byte) 0xff)
                || (document[0] == (byte) 0xff && document[1] == (byte) 0xfe));
    return wide ? UTF_16 : ISO_8859_1;
  }

  /// Local name of a tag in lower case.
  private static String name(String text, int from) {
    int to = from;
    while (to < text.length() && " \t\r\n<>".indexOf(text.charAt(to)) < 0) {
      to++;
    }
    String name = text.substring(from, to);
    String open = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    return open.substring(open.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> attributes(String tag) {
    Map<String, String> attributes = new HashMap<>();
    Matcher matcher = ATTRIBUTE.matcher(tag);
    while (matcher.find()) {
      for (int group = 2; group <= 4; group++) {
        if (matcher.group(group) != null) {
          attributes.putIfAbsent(matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(group));
        }
      }
    }
    return attributes;
  }

  private static void add(Map<String, String> attributes, List<LinkHeader.Link> links) {
    String href = attributes.getOrDefault("href", "").strip();
    String rel = attributes.getOrDefault("rel", "").strip().toLowerCase(Locale.ROOT);
    if (!href.isEmpty() && !rel.isEmpty()) {
      String target = REFERENCE.matcher(href).replaceAll("&");
      links.add(new LinkHeader.Link(target, Arrays.asList(rel.split("\\s+"))));
    }
  }
}
