package io.feedwire.publishers.address;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Resolves addresses against a base as RFC 3986, 5.2 has it, leniently: what feeds write need not
/// be a URI. Documents hold thousands of them, so it is done on the text alone.
public final class RelativeAddress {

  /// Longest address that is resolved, in characters: no longer one is an address to us.
  private static final int MAX_LENGTH = 8_192;

  /// An address in the place of a host, or right behind one that ends like a domain.
  private static final Pattern PASTED =
      Pattern.compile("https?://(?:[^/?#]{1,253}\\.[a-z]{2,12}?)?(https?):?//");

  /// Addresses that are taken off one another; two have been seen.
  private static final int MAX_PASTED = 4;

  /// A scheme without its colon.
  private static final Pattern BARE = Pattern.compile("(https?)//(?=[^/?#]{1,253}\\.)");

  private RelativeAddress() {}

  /// The absolute address; empty when neither is one, or they are too long.
  ///
  /// @param base an absolute address with an authority; null for none
  public static String resolve(@Nullable String base, String written) {
    String reference = visible(written);
    if (reference.length() > MAX_LENGTH) {
      return "";
    }
    if (hasScheme(reference)) {
      return mended(reference);
    }
    Matcher bare = BARE.matcher(reference);
    if (bare.lookingAt()) {
      return bare.group(1) + "://" + reference.substring(bare.end());
    }
    int authority = base == null || base.length() > MAX_LENGTH ? -1 : base.indexOf("://");
    if (base == null || authority <= 0 || !hasScheme(base)) {
      return reference.startsWith("//") ? "https:" + reference : "";
    }
    int path = firstOf(base, "/?#", authority + 3);
    if (reference.isEmpty()) {
      return base.substring(0, firstOf(base, "#", path));
    }
    return switch (reference.charAt(0)) {
      case '/' ->
          reference.startsWith("//")
              ? base.substring(0, authority + 1) + reference
              : base.substring(0, path) + withoutDots(reference);
      case '?' -> base.substring(0, firstOf(base, "?#", path)) + reference;
      case '#' -> base.substring(0, firstOf(base, "#", path)) + reference;
      default -> base.substring(0, path) + withoutDots(folder(base, path) + reference);
    };
  }

  /// The path of the base up to its last slash.
  private static String folder(String base, int path) {
    int end = firstOf(base, "?#", path);
    int slash = base.lastIndexOf('/', end - 1);
    return slash < path ? "/" : base.substring(path, slash + 1);
  }

  /// RFC 3986, 5.2.4, on a path with what follows it.
  private static String withoutDots(String reference) {
    if (!reference.contains("/.")) {
      return reference;
    }
    int end = firstOf(reference, "?#", 0);
    var out = new StringBuilder(reference.length());
    for (int from = 0; from < end; ) {
      int next = reference.indexOf('/', from + 1);
      int to = next < 0 || next > end ? end : next;
      String segment = reference.substring(from, to);
      boolean last = to == end;
      switch (segment) {
        case "/." -> out.append(last ? "/" : "");
        case "/.." -> {
          out.setLength(Math.max(0, out.lastIndexOf("/")));
          out.append(last ? "/" : "");
        }
        default -> out.append(segment);
      }
      from = to;
    }
    return out.append(reference, end, reference.length()).toString();
  }

  /// An address without what a form put before one that was pasted whole, where the host must have
  /// ended: `http://https//example.org/`, `https://site.examplehttps://example.org/`. No host of
  /// the web is called so.
  private static String mended(String written) {
    String address = written;
    for (int i = 0; i < MAX_PASTED; i++) {
      int host = address.indexOf("://") + 3;
      int end = host < 3 ? -1 : address.indexOf("//", host);
      if (end < 0 || end != firstOf(address, "/?#", host)) {
        return address;
      }
      Matcher pasted = PASTED.matcher(address);
      if (!pasted.lookingAt()) {
        return address;
      }
      address = pasted.group(1) + "://" + address.substring(pasted.end());
    }
    return address;
  }

  /// RFC 3986, 3.1.
  private static boolean hasScheme(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (c == ':') {
        return at > 0;
      }
      if (!letter && (at == 0 || ((c < '0' || c > '9') && "+-.".indexOf(c) < 0))) {
        return false;
      }
    }
    return false;
  }

  /// Without outer blanks and the control characters that browsers skip.
  private static String visible(String written) {
    String text = written.strip();
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) < ' ') {
        return text.chars()
            .filter(c -> c >= ' ')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
  }

  private static int firstOf(String text, String wanted, int from) {
    for (int at = from; at < text.length(); at++) {
      if (wanted.indexOf(text.charAt(at)) >= 0) {
        return at;
      }
    }
    return text.length();
  }
}
