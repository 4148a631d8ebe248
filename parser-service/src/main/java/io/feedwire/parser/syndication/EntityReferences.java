package io.feedwire.parser.syndication;

import io.feedwire.parser.html.CharacterReferences;
import org.jspecify.annotations.Nullable;

/// References in the text of a feed, which stand for characters and for what the document declares.
final class EntityReferences {

  /// An ampersand that begins no reference counts for so many: the tree builder looks for each
  /// beginning of a name in all that it knows.
  private static final int AMPERSAND = 4;

  private final String text;
  private final MendedText mended;
  private final DeclaredEntities declared = new DeclaredEntities();

  /// Characters that took the place of references.
  private int resolved;

  private int lastRead;
  private int unknown;
  private int ampersands;

  EntityReferences(String text, MendedText mended) {
    this.text = text;
    this.mended = mended;
  }

  void declare(String doctype) {
    declared.declare(doctype);
  }

  /// Reads those in a stretch of the text.
  ///
  /// @param most so many references at most, of which ampersands that begin none count for four
  /// @return where the first is that is too much, else the end of the whole text
  int read(int from, int to, int most) {
    lastRead = 0;
    for (int at = text.indexOf('&', from, to); at >= 0; at = text.indexOf('&', at + 1, to)) {
      if (lastRead >= most) {
        return at;
      }
      lastRead++;
      int stop = at + 1;
      while (stop < to && (StartTag.isName(text.charAt(stop)) || text.charAt(stop) == '#')) {
        stop++;
      }
      if (stop == at + 1 || stop >= text.length() || text.charAt(stop) != ';') {
        ampersands++;
        lastRead += AMPERSAND - 1;
        if (isNameOnly(at + 1, stop)) {
          replace(at, at + 1, "&amp;");
        }
      } else if (!isPredefined(at + 1, stop) && !resolve(at, stop)) {
        unknown++;
      }
    }
    return text.length();
  }

  /// How many were read the last time, so counted.
  int lastRead() {
    return lastRead;
  }

  /// How many were read that XML does not know, nor the document.
  int unknown() {
    return unknown;
  }

  /// Ampersands that begin no reference.
  int ampersands() {
    return ampersands;
  }

  /// Puts what a declared entity stands for in its place, as long as the document does not become
  /// twice as long by it.
  private boolean resolve(int from, int stop) {
    @Nullable String by = declared.isEmpty() ? null : declared.text(text.substring(from + 1, stop));
    return by != null && replace(from, stop + 1, by);
  }

  private boolean replace(int from, int to, String by) {
    if (resolved + by.length() > text.length()) {
      return false;
    }
    resolved += by.length();
    mended.replace(from, to, by);
    return true;
  }

  /// Whether what stands behind an ampersand only begins as a reference that needs no semicolon,
  /// for which jsoup would take it: `?a=1&section=2`, `?a=1&copy=2`. `&copy 2024` and `&copy2024`
  /// are references (HTML, 13.2.5.73).
  private boolean isNameOnly(int from, int stop) {
    int letters = from;
    while (letters < stop && !isDigit(text.charAt(letters))) {
      letters++;
    }
    int bare = CharacterReferences.bareLength(text.substring(from, stop));
    boolean isValue = stop < text.length() && text.charAt(stop) == '=';
    return bare > 0 && (from + bare < letters || isValue);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /// XML 1.0, 4.6; and references to characters by number.
  private boolean isPredefined(int from, int to) {
    return text.charAt(from) == '#'
        || switch (to - from) {
          case 2 -> text.startsWith("lt", from) || text.startsWith("gt", from);
          case 3 -> text.startsWith("amp", from);
          case 4 -> text.startsWith("quot", from) || text.startsWith("apos", from);
          default -> false;
        };
  }
}
