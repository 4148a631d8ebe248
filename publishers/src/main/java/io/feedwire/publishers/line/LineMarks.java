package io.feedwire.publishers.line;

import io.feedwire.publishers.text.Glance;
import io.feedwire.publishers.text.Line;

/// Marks around the words of a line. [Glance] passes over the brackets and bullets before it.
final class LineMarks {

  /// A bracket or an asterisk before a note in Chinese: `（本文…`, `＊本文…`.
  static final String OPENING = "[（(*＊]*";

  /// The same before one in Latin letters, with the marks of Markdown.
  static final String LATIN_OPENING = "[(\\[*_]*";

  /// A stop and the bracket behind such a note: `。）`.
  static final String CLOSING = "[。]?[）)]?";

  /// Asks for a sign as a picture, behind it.
  private static final int VARIATION = 0xfe0f;

  /// `ⓒ`, as some write the sign of copyright.
  private static final int CIRCLED_C = 0x24d2;

  private LineMarks() {}

  private static final String OPEN = "（(【[";

  /// What closes each of [#OPEN].
  private static final String CLOSED = "）)】]";

  /// A line without the picture that it begins with: `📧 投稿邮箱：…`, `☞© …`.
  static Line withoutSign(Line line) {
    String text = line.text();
    int at = 0;
    while (at < text.length() && isSign(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    String rest = at == 0 ? "" : text.substring(at).stripLeading();
    return rest.isEmpty() ? line : Line.of(rest);
  }

  /// A text without the brackets around all of it.
  static String unbracketed(String text) {
    String line = text.strip();
    int last = line.length() - 1;
    int kind = last > 1 ? OPEN.indexOf(line.charAt(0)) : -1;
    // Of `（完）（李河）` the first closes before.
    boolean isBracketed = kind >= 0 && line.indexOf(CLOSED.charAt(kind)) == last;
    return isBracketed ? line.substring(1, last) : line;
  }

  private static boolean isSign(int c) {
    // Han and Latin: what nearly all lines begin with.
    if (c < Glance.FIRST_SIGN || Glance.isHan(c)) {
      return false;
    }
    return c == VARIATION || (Character.getType(c) == Character.OTHER_SYMBOL && c != CIRCLED_C);
  }
}
