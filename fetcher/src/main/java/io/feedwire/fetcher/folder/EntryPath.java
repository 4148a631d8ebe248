package io.feedwire.fetcher.folder;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Names of entries as paths in a URI: `file:///srv/x.zip!/2024/a%20b.md`. The `!/` is that of the
/// `jar:` scheme (`java.net.JarURLConnection`), here for tar as well, so without that scheme.
///
/// A name is never more than a name: `/etc/passwd` and `../../a` lead nowhere. Of entries that have
/// the same name all but the first have `#2`, `#3`, … after it.
final class EntryPath {

  /// Longest name, in bytes: that of a path in Linux.
  static final int MAX_NAME = 4096;

  private static final String UNRESERVED = "-._~!$&'()*+,;=:@/";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private EntryPath() {}

  /// @param occurrence 1 for the first of its name
  static String of(String name, int occurrence) {
    byte[] bytes = normal(name).getBytes(StandardCharsets.UTF_8);
    var path = new StringBuilder(bytes.length + 8);
    int length = Math.min(bytes.length, MAX_NAME);
    for (int i = 0; i < length; i++) {
      char c = (char) (bytes[i] & 0xFF);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
      if (plain && !(c == '.' && isDots(bytes, i))) {
        path.append(c);
      } else {
        path.append('%');
        HEX.toHexDigits(path, bytes[i]);
      }
    }
    return occurrence == 1 ? path.toString() : path.append('#').append(occurrence).toString();
  }

  static boolean isTooLong(String name) {
    return name.length() > MAX_NAME || name.getBytes(StandardCharsets.UTF_8).length > MAX_NAME;
  }

  /// `.git/config`, `._resource` and `__MACOSX/` are left out as hidden files of a folder are.
  static boolean isHidden(String name) {
    for (String part : normal(name).split("/")) {
      boolean dots = part.equals(".") || part.equals("..");
      if ((part.startsWith(".") && !dots) || part.equals("__MACOSX")) {
        return true;
      }
    }
    return false;
  }

  /// `tar c .` writes `./a`.
  static String normal(String name) {
    String rest = name;
    while (rest.startsWith("./")) {
      rest = rest.substring(2);
    }
    return rest.startsWith("/") ? rest.substring(1) : rest;
  }

  /// Whether this dot is of a part `.` or `..`, which a reader of the URI would take away.
  private static boolean isDots(byte[] bytes, int at) {
    int from = at;
    while (from > 0 && bytes[from - 1] != '/') {
      from--;
    }
    int to = at;
    while (to < bytes.length && bytes[to] != '/') {
      to++;
    }
    for (int i = from; i < to; i++) {
      if (bytes[i] != '.') {
        return false;
      }
    }
    return to - from <= 2;
  }
}
