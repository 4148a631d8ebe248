package io.feedwire.parser.syndication;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Text that was UTF-8 already when a publisher's software took its bytes for windows-1252 and
/// encoded them once more: `isnâ€™t`, `cafÃ©`, also as references (`&#195;&#169;`).
///
/// A text is taken for one only when all of it decodes. Next to nothing that people write does: a
/// letter with a mark must be followed by a sign, and no other sign or letter of that kind may
/// stand anywhere.
final class TwiceEncoded {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final int NONE = -1;

  /// What windows-1252 has where ISO 8859-1 has control characters.
  private static final char[] UPPER = upper();

  /// The last of the bytes that begin a letter of Latin in UTF-8.
  private static final int LATIN = 0xc5;

  /// Bytes that begin letters of Greek, Cyrillic, Hebrew and Arabic: of them one alone tells
  /// nothing. `ß`, which ends words that an apostrophe may follow, is none of them.
  private static final String LETTERS = "\u00ce\u00cf\u00d0\u00d1\u00d7\u00d8\u00d9";

  private TwiceEncoded() {}

  private static char[] upper() {
    byte[] bytes = new byte[0x20];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0x80 + i);
    }
    return new String(bytes, WINDOWS_1252).toCharArray();
  }

  /// What was meant; the text as it is where nothing was encoded twice.
  static String mended(String text) {
    int first = 0;
    while (first < text.length() && text.charAt(first) < 0x80) {
      first++;
    }
    // Most texts end here: with no such letter, or with one that no sign follows.
    boolean candidate =
        first + 1 < text.length()
            && text.charAt(first) >= 0xc2
            && text.charAt(first) <= 0xf4
            && isContinuation(text.charAt(first + 1));
    return candidate ? decoded(text) : text;
  }

  private static String decoded(String text) {
    byte[] bytes = new byte[text.length()];
    int sequences = 0;
    boolean needsMore = false;
    for (int i = 0; i < bytes.length; i++) {
      char c = text.charAt(i);
      int b = byteOf(c);
      if (b == NONE) {
        return text;
      }
      bytes[i] = (byte) b;
      if (c >= 0xc2 && c <= 0xf4) {
        boolean isPair = c < 0xe0;
        if (isPair && c > LATIN && LETTERS.indexOf(c) < 0) {
          return text;
        }
        needsMore |= isPair && c > LATIN;
        sequences++;
      }
    }
    if (needsMore && sequences < 2) {
      return text;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return text;
    }
  }

  private static boolean isContinuation(char c) {
    int b = byteOf(c);
    return b >= 0x80 && b < 0xc0;
  }

  /// The byte that was read as the character, in windows-1252 or, for the five that it leaves out,
  /// in ISO 8859-1.
  private static int byteOf(char c) {
    if (c <= 0xff) {
      return c;
    }
    for (int i = 0; i < UPPER.length; i++) {
      if (UPPER[i] == c && c != '\ufffd') {
        return 0x80 + i;
      }
    }
    return NONE;
  }
}
