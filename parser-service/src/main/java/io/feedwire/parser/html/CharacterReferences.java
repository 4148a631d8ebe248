package io.feedwire.parser.html;

import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/// Resolves the character references of a piece of HTML. Nearly all are one of XML's five or a
/// number, for which jsoup makes a reader and a tokeniser each time; whatever else stands in a
/// piece, it reads the whole of it.
public final class CharacterReferences {

  /// References that mean the same wherever they stand, with their semicolon.
  private static final String[] NAMES = {"amp;", "lt;", "gt;", "quot;", "apos;", "nbsp;"};

  private static final char[] MEANINGS = {'&', '<', '>', '"', '\'', '\u00a0'};

  /// Below it control characters and those that HTML takes for windows-1252's.
  private static final int FIRST_PLAIN = 0xa0;

  private static final int MAX_DIGITS = 7;

  /// `CounterClockwiseContourIntegral`.
  private static final int LONGEST_NAME = 31;

  /// Of those that need no semicolon: `frac12`, `lt`.
  private static final int LONGEST_BARE = 6;

  private static final int SHORTEST = 2;

  private CharacterReferences() {}

  /// The text that a piece of markup means.
  ///
  /// @param inAttribute whether it is an attribute's value, in which a reference without a
  ///   semicolon may be none
  public static String resolved(String piece, boolean inAttribute) {
    int next = piece.indexOf('&');
    if (next < 0) {
      return piece;
    }
    var text = new StringBuilder(piece.length());
    int done = 0;
    while (next >= 0) {
      text.append(piece, done, next);
      done = append(piece, next + 1, text);
      if (done < 0) {
        done = appendNamed(piece, next + 1, inAttribute, text);
      }
      if (done < 0) {
        return Parser.unescapeEntities(piece, inAttribute);
      }
      next = piece.indexOf('&', done);
    }
    return text.append(piece, done, piece.length()).toString();
  }

  /// Appends what is meant and gives the place behind it; -1 for what is none of these.
  private static int append(String piece, int from, StringBuilder text) {
    if (from < piece.length() && piece.charAt(from) == '#') {
      return appendNumber(piece, from + 1, text);
    }
    for (int i = 0; i < NAMES.length; i++) {
      if (piece.startsWith(NAMES[i], from)) {
        text.append(MEANINGS[i]);
        return from + NAMES[i].length();
      }
    }
    return -1;
  }

  /// By name: all of it where a semicolon closes it, else as much as is one that needs none
  /// (`&copy2024`, HTML, 13.2.5.73), but in an attribute, where an address goes on so
  /// (`?a=1&section=2`). jsoup goes through all these names for each one that is unknown.
  private static int appendNamed(String piece, int from, boolean inAttribute, StringBuilder text) {
    if (from < piece.length() && piece.charAt(from) == '#') {
      return -1;
    }
    int end = from;
    while (end < piece.length() && end - from <= LONGEST_NAME && isLetter(piece.charAt(end))) {
      end++;
    }
    while (end < piece.length() && end - from <= LONGEST_NAME && isDigit(piece.charAt(end))) {
      end++;
    }
    String name = piece.substring(from, end);
    if (end < piece.length() && piece.charAt(end) == ';' && Entities.isNamedEntity(name)) {
      text.append(Entities.getByName(name));
      return end + 1;
    }
    if (inAttribute && Entities.isBaseNamedEntity(name)) {
      return -1;
    }
    int bare = inAttribute ? 0 : bareLength(name);
    text.append(bare == 0 ? "&" : Entities.getByName(name.substring(0, bare)));
    return from + bare;
  }

  /// How much of a name is a reference that needs no semicolon, the longest there is (`sect` of
  /// `section`); 0 where none is.
  public static int bareLength(String name) {
    for (int length = Math.min(LONGEST_BARE, name.length()); length >= SHORTEST; length--) {
      if (Entities.isBaseNamedEntity(name.substring(0, length))) {
        return length;
      }
    }
    return 0;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int appendNumber(String piece, int from, StringBuilder text) {
    boolean hex = from < piece.length() && (piece.charAt(from) | 0x20) == 'x';
    int begin = hex ? from + 1 : from;
    int radix = hex ? 16 : 10;
    int number = 0;
    int at = begin;
    while (at < piece.length() && at - begin < MAX_DIGITS) {
      char c = piece.charAt(at);
      int digit = c < 0x80 ? Character.digit(c, radix) : -1;
      if (digit < 0) {
        break;
      }
      number = number * radix + digit;
      at++;
    }
    boolean ends = at > begin && at < piece.length() && piece.charAt(at) == ';';
    boolean plain =
        (number >= ' ' && number < 0x7f)
            || (number >= FIRST_PLAIN && number < Character.MIN_SURROGATE);
    if (!ends || !plain) {
      return -1;
    }
    text.append((char) number);
    return at + 1;
  }
}
