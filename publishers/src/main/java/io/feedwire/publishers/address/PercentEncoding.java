package io.feedwire.publishers.address;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// One spelling for a path or query: letters outside RFC 3986 are percent-encoded as UTF-8, hex is
/// upper case, and what needs no encoding has none.
public final class PercentEncoding {

  /// Kept as they are in a path or query, beside letters and digits (RFC 3986: unreserved,
  /// sub-delims, `:`, `@`, `/`, `?`).
  private static final String PLAIN = "-._~!$&'()*+,;=:@/?";

  /// What means the same whether it is encoded or not.
  private static final String UNRESERVED = "-._~";

  private static final boolean[] IS_PLAIN = new boolean[128];

  static {
    for (char c = 0; c < IS_PLAIN.length; c++) {
      IS_PLAIN[c] = isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0;
    }
  }

  private PercentEncoding() {}

  static String respell(String text) {
    if (isPlain(text)) {
      return text;
    }
    var out = new StringBuilder(text.length() + 16);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int escaped = c == '%' ? escape(text, i) : -1;
      if (escaped >= 0) {
        append(out, escaped, isLetterOrDigit(escaped) || UNRESERVED.indexOf(escaped) >= 0);
        i += 3;
        continue;
      }
      int code = text.codePointAt(i);
      if (code < 128) {
        append(out, code, isPlain((char) code));
      } else if (!isHalf(code)) {
        for (byte b : Character.toString(code).getBytes(StandardCharsets.UTF_8)) {
          append(out, b & 0xff, false);
        }
      }
      i += Character.charCount(code);
    }
    return out.toString();
  }

  /// The text without its escapes, read as UTF-8 (RFC 3986, 2.1). A percent sign that begins none
  /// stands for itself, and so does `+`: only forms write a blank so, and an address in a parameter
  /// was mostly escaped by a program that does not.
  public static String decode(String text) {
    int at = text.indexOf('%');
    if (at < 0) {
      return text;
    }
    var out = new StringBuilder(text.length()).append(text, 0, at);
    var bytes = new ByteArrayOutputStream();
    while (at < text.length()) {
      int escaped = text.charAt(at) == '%' ? escape(text, at) : -1;
      if (escaped >= 0) {
        bytes.write(escaped);
        at += 3;
      } else {
        out.append(bytes.toString(StandardCharsets.UTF_8)).append(text.charAt(at));
        bytes.reset();
        at++;
      }
    }
    return out.append(bytes.toString(StandardCharsets.UTF_8)).toString();
  }

  private static void append(StringBuilder out, int value, boolean plain) {
    if (plain) {
      out.append((char) value);
    } else {
      out.append('%')
          .append(Character.toUpperCase(Character.forDigit(value >> 4, 16)))
          .append(Character.toUpperCase(Character.forDigit(value & 15, 16)));
    }
  }

  /// The byte of an escape; -1 where a percent sign stands for itself.
  private static int escape(String text, int at) {
    if (at + 2 >= text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(at + 1), 16);
    int low = Character.digit(text.charAt(at + 2), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  /// Of a pair of UTF-16, which is no character and has no bytes.
  private static boolean isHalf(int code) {
    return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(char c) {
    return c < IS_PLAIN.length && IS_PLAIN[c];
  }

  private static boolean isLetterOrDigit(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
