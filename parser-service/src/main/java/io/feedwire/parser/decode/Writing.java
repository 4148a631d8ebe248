package io.feedwire.parser.decode;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How one language, or a family of them, is written: what each character beyond ASCII costs, as
/// −10·ln of its share in running text. The right encoding makes a text cheap, since what is
/// frequent in it is frequent in its language; a wrong one spreads it over what is rare or is no
/// letter at all.
final class Writing {

  /// A sign that running text has, whatever the language: a quotation mark, a dash.
  private static final int SIGN = 48;

  /// Anything of which nothing is known.
  private static final int FOREIGN = 110;

  /// What no text has: control characters, private use, bytes that do not decode.
  private static final int NO_TEXT = 200;

  /// An upper-case letter is about e³ = 20 times rarer than its lower-case one.
  private static final int UPPER_CASE = 30;

  /// An upper-case letter behind a lower-case one, a sign between two letters, two scripts in one
  /// word, a closing quotation mark that opens a word: each is an accident.
  private static final int ACCIDENT = 50;

  private static final String SIGNS = "\u00A0«»“”‘’„‚–—…•·°§©®№€£´";

  /// Of the Basic Multilingual Plane; the others hold no frequent character.
  private static final int PLANE = 0x10000;

  private final byte[] costs = new byte[PLANE];

  /// Whether a word of it is set off from ASCII letters.
  private final boolean apart;

  private Writing(boolean apart) {
    this.apart = apart;
    Arrays.fill(costs, (byte) FOREIGN);
    put(SIGN, SIGNS);
    for (char c = 0x80; c < 0xA0; c++) {
      costs[c] = (byte) NO_TEXT;
    }
    Arrays.fill(costs, 0xE000, 0xF900, (byte) NO_TEXT);
    costs[Utf8.HOLE] = (byte) NO_TEXT;
  }

  /// A set of characters that together have a share of the text, each the same part of it.
  record Group(double share, String characters) {}

  /// A Latin alphabet, by its letters beyond ASCII in lower case.
  static Writing latin(String letters) {
    return alphabet(false, List.of(new Group(0.95, letters)));
  }

  /// Any other alphabet, by its frequent letters and its rare ones, in lower case.
  static Writing letters(String frequent, String rare) {
    return alphabet(true, List.of(new Group(0.75, frequent), new Group(0.2, rare)));
  }

  private static Writing alphabet(boolean apart, List<Group> groups) {
    var writing = new Writing(apart);
    for (Group group : groups) {
      int cost = cost(group);
      String upper = group.characters().toUpperCase(Locale.ROOT);
      writing.put(cost + UPPER_CASE, upper);
      writing.put(cost, group.characters());
    }
    return writing;
  }

  /// A writing of thousands of characters, by groups; where two hold a character the later counts.
  static Writing characters(Group... groups) {
    var writing = new Writing(false);
    for (Group group : groups) {
      writing.put(cost(group), group.characters());
    }
    return writing;
  }

  private static int cost(Group group) {
    int count = group.characters().length();
    return (int) Math.round(-10 * Math.log(group.share() / count));
  }

  private void put(int cost, String characters) {
    for (int at = 0; at < characters.length(); at++) {
      if (characters.charAt(at) >= 0x80) {
        costs[characters.charAt(at)] = (byte) cost;
      }
    }
  }

  /// Whether it is a letter of the language or a sign.
  boolean knows(char c) {
    return (costs[c] & 0xFF) < FOREIGN;
  }

  /// What a text costs, over all its characters beyond ASCII.
  int cost(CharSequence text) {
    int cost = 0;
    char before = ' ';
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= 0x80) {
        char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        cost += (costs[c] & 0xFF) + accidents(before, c, after);
      }
      before = c;
    }
    return cost;
  }

  private int accidents(char before, char c, char after) {
    if (!Character.isLetter(before)) {
      if (apart && c == '’' && Character.isLetter(after)) {
        return ACCIDENT;
      }
      return apart && isAsciiLetter(after) && Character.isLetter(c) ? ACCIDENT : 0;
    }
    if (!Character.isLetterOrDigit(c)) {
      boolean inWord = Character.isLetter(after) && c != '’' && c != '·' && !isMark(c);
      return inWord ? ACCIDENT : 0;
    }
    boolean rising = Character.isLowerCase(before) && Character.isUpperCase(c);
    boolean mixed = apart && (isAsciiLetter(before) || isAsciiLetter(after));
    return (rising ? ACCIDENT : 0) + (mixed ? ACCIDENT : 0);
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isAsciiLetter(char c) {
    return c < 0x80 && Character.isLetter(c);
  }
}
