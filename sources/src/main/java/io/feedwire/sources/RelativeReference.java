package io.feedwire.sources;

import java.net.URI;

/// Resolves references without a scheme as RFC 3986, 5.2 has it, on the text alone.
/// [URI#resolve(String)] goes by RFC 2396: to it `?page=2` means another file of the same folder.
final class RelativeReference {

  private RelativeReference() {}

  /// The absolute address, as raw as the reference.
  ///
  /// @param base with scheme and authority
  /// @param reference without a scheme
  static String resolve(URI base, String reference) {
    String root = base.getScheme() + "://" + base.getRawAuthority();
    String path = base.getRawPath();
    if (reference.startsWith("//")) {
      return base.getScheme() + ":" + reference;
    }
    if (reference.startsWith("/")) {
      return root + withoutDots(reference);
    }
    if (reference.startsWith("?")) {
      return root + path + reference;
    }
    if (reference.isEmpty() || reference.startsWith("#")) {
      return root + path + (base.getRawQuery() == null ? "" : "?" + base.getRawQuery());
    }
    // Without a slash there is no path at all, and the root is meant.
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    return root + withoutDots((folder.isEmpty() ? "/" : folder) + reference);
  }

  /// RFC 3986, 5.2.4, on a path with what follows it.
  private static String withoutDots(String reference) {
    int end = reference.length();
    for (char mark : new char[] {'?', '#'}) {
      int at = reference.indexOf(mark);
      end = at < 0 ? end : Math.min(end, at);
    }
    var out = new StringBuilder(reference.length());
    for (int from = 0; from < end; ) {
      int next = reference.indexOf('/', from + 1);
      int to = next < 0 || next > end ? end : next;
      String segment = reference.substring(from, to);
      boolean isLast = to == end;
      switch (segment) {
        case "/." -> out.append(isLast ? "/" : "");
        case "/.." -> {
          out.setLength(Math.max(0, out.lastIndexOf("/")));
          out.append(isLast ? "/" : "");
        }
        default -> out.append(segment);
      }
      from = to;
    }
    return out.append(reference, end, reference.length()).toString();
  }
}
