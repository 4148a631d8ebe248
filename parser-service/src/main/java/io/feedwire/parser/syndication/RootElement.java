package io.feedwire.parser.syndication;

import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/// Finds the name of the root element behind all that may stand before it: stray bytes, the XML
/// declaration, processing instructions, comments, a DOCTYPE with an internal subset.
final class RootElement {

  /// Stray characters before the first `<`, at most: a shifted prolog, a debug line of the server.
  /// What begins with more, and not with a warning, is another kind of text that quotes XML.
  private static final int MAX_STRAY = 64;

  private static final String DECLARATION = "<?xml";

  /// SOAP's, in which services hand out feeds (SOAP 1.2, 5.1).
  static final String ENVELOPE = "envelope";

  /// Root elements of feeds.
  private static final Set<String> FEEDS = Set.of("rss", "rdf", "feed", "channel");

  /// Of these, what no other kind of XML has: XMLTV has channels, SVG holds RDF.
  private static final Set<String> ONLY_FEEDS = Set.of("rss", "feed");

  private final String head;
  private final Comments comments;
  private int at;

  private RootElement(String head) {
    this.head = head;
    this.comments = new Comments(head);
  }

  /// Local name of the root element in lower case, the feed's where another element is wrapped
  /// around it; null where the beginning of the document is not that of XML.
  static @Nullable String of(String head) {
    if (head.startsWith("{") || head.startsWith("[") || head.startsWith("---")) {
      return null;
    }
    int first = head.indexOf('<');
    boolean words = first > MAX_STRAY;
    if (words) {
      first = head.indexOf(DECLARATION, first);
    }
    if (first < 0) {
      return null;
    }
    var scan = new RootElement(head);
    scan.at = first;
    if (!scan.skipProlog()) {
      return null;
    }
    @Nullable String name = scan.name();
    if (name == null || FEEDS.contains(name)) {
      return name;
    }
    if (words) {
      return null;
    }
    return scan.wrapped(name, isOfPages(name) || name.equals(ENVELOPE) ? FEEDS : ONLY_FEEDS);
  }

  /// Whether an element is one of web pages, in which a feed may be wrapped, or which a server's
  /// warning is written with that stands before a feed.
  static boolean isOfPages(String name) {
    return Tag.isKnownTag(name);
  }

  /// Whether an element is the root of a feed, or an entry alone (RFC 4287, 2).
  ///
  /// @param name with its prefix, in lower case
  static boolean isFeed(String name) {
    String local = name.substring(name.indexOf(':') + 1);
    return FEEDS.contains(local) || local.equals("entry");
  }

  /// The first feed's root behind an outer element, else that element. A web page about feeds has
  /// their elements escaped.
  private String wrapped(String outer, Set<String> roots) {
    for (at = head.indexOf('<', at + 1); at >= 0; at = head.indexOf('<', at + 1)) {
      @Nullable String name = name();
      if (name != null && roots.contains(name)) {
        return name;
      }
    }
    return outer;
  }

  /// Moves behind the prolog; false when the document ends in it, or more text follows than may
  /// stray.
  private boolean skipProlog() {
    // A document of feedx begins with a comment, and then is text.
    int stray = 0;
    while (at < head.length()) {
      if (Character.isWhitespace(head.charAt(at)) || head.charAt(at) == '\uFEFF') {
        at++;
      } else if (head.charAt(at) != '<') {
        int next = head.indexOf('<', at);
        if (next < 0 || next - at > stray) {
          return false;
        }
        at = next;
      } else if (head.startsWith("<?", at)) {
        at = Instruction.end(head, at);
        stray = MAX_STRAY;
      } else if (head.startsWith(Comments.BEGIN, at)) {
        skipComment();
      } else if (head.startsWith("<!", at)) {
        skipDoctype();
      } else {
        return true;
      }
    }
    return false;
  }

  private void skipComment() {
    int end = comments.end(at);
    at = end < 0 ? head.length() : end;
  }

  private void skipDoctype() {
    int end = new Doctype(head).end(at);
    at = end < 0 ? head.length() : end + 1;
  }

  private @Nullable String name() {
    int from = at + 1;
    int to = from;
    while (to < head.length() && isName(head.charAt(to))) {
      to++;
    }
    String name = head.substring(from, to);
    String local = name.substring(name.indexOf(':') + 1);
    return local.isEmpty() ? null : local.toLowerCase(Locale.ROOT);
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == ':' || c == '_' || c == '-' || c == '.';
  }
}
