package io.feedwire.parser.decode;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/// UTF-8 as it is found: whole, damaged, or mixed with single bytes of windows-1252, which happens
/// where a page is put together from parts of two encodings.
final class Utf8 {

  static final char HOLE = '\uFFFD';

  private static final byte[] HOLE_BYTES = "\uFFFD".getBytes(UTF_8);

  /// What the bytes from 0x80 are in windows-1252, in UTF-8, where a language writes it.
  private static final byte[][] WESTERN = new byte[128][];

  static {
    for (int high = 0; high < WESTERN.length; high++) {
      String letter = new String(new byte[] {(byte) (high | 0x80)}, Charsets.WINDOWS_1252);
      boolean known = Writings.WESTERN.stream().anyMatch(it -> it.knows(letter.charAt(0)));
      WESTERN[high] = known ? letter.getBytes(UTF_8) : HOLE_BYTES;
    }
  }

  /// The most bytes of windows-1252 in a row: two letters and a quotation mark.
  private static final int MAX_WESTERN = 3;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  /// The bits that mark three of four bytes, the first one lowest, as a sequence: `1110xxxx
  /// 10xxxxxx 10xxxxxx`.
  private static final int THREE_MARKS = 0x00C0C0F0;

  private static final int THREE = 0x008080E0;

  /// Of each of eight bytes the bit that ASCII does not have.
  private static final long HIGH_BITS = 0x8080808080808080L;

  /// Eight times the byte that U+0080 to U+00BF begin with, and eight times one.
  private static final long LEADS = 0xC2C2C2C2C2C2C2C2L;

  private static final long ONES = 0x0101010101010101L;

  private static final byte ESCAPE = 0x1B;
  private static final long ESCAPES = ONES * ESCAPE;

  /// Bytes that are looked over before the platform's decoder is asked.
  private static final int BEGINNING = 2048;

  /// So many multi-byte sequences that all are well-formed UTF-8 are no accident in another
  /// encoding: each has a chance below one in ten.
  private static final int BEYOND_DOUBT = 4;

  /// Damage takes fewer than one sequence in so many; in GBK, whose pairs are well-formed UTF-8 one
  /// time in ten, nine of ten are damaged.
  private static final int SOUND_FOR_ONE_DAMAGED = 2;

  /// So many sequences and damages tell what a text is; a whole book of them would take too long.
  private static final int COUNTED = 50_000;

  /// How many multi-byte sequences there are, and how many parts that are none.
  ///
  /// @param sound well-formed sequences of two to four bytes
  /// @param damaged maximal parts that begin no well-formed sequence
  /// @param bytes all that were looked at
  record Count(int sound, int damaged, int bytes) {

    /// Whether no other encoding is worth a look.
    boolean isBeyondDoubt() {
      return sound >= BEYOND_DOUBT && sound >= damaged * SOUND_FOR_ONE_DAMAGED;
    }

    /// Whether it is rather this than not.
    boolean isLikely() {
      return sound > 0 && sound >= damaged;
    }
  }

  /// A text with its damage.
  ///
  /// @param mended single bytes that were read as windows-1252
  record Mended(String text, int mended) {}

  private Utf8() {}

  /// The text, when every byte decodes; null when one does not.
  static @Nullable String strictly(byte[] bytes, int from) {
    // The platform's decoder is the fastest there is over what is whole, and takes twenty times
    // longer over damage: what is another encoding shows in its beginning.
    if (!isWhole(bytes, from, Math.min(bytes.length, from + BEGINNING))) {
      return null;
    }
    String text = new String(bytes, from, bytes.length - from, UTF_8);
    boolean whole = text.indexOf(HOLE) < 0 || isWhole(bytes, from, bytes.length);
    return whole ? text : null;
  }

  /// The length, in UTF-16 units, of text that is whole and has no control character that may stand
  /// for something else: NUL, ESC, U+0080 to U+009F. -1 for any other.
  static int plainLength(byte[] bytes, int from) {
    int units = 0;
    int at = from;
    while (at < bytes.length) {
      int lead = bytes[at];
      if (lead >= 0) {
        int end = plainAscii(bytes, at);
        if (end == at) {
          return -1;
        }
        units += end - at;
        at = end;
        continue;
      }
      int end = threes(bytes, at);
      if (end > at) {
        units += (end - at) / 3;
        at = end;
      } else {
        int length = length(bytes, at);
        if (length < 0 || (lead == (byte) 0xC2 && (bytes[at + 1] & 0xFF) < 0xA0)) {
          return -1;
        }
        units += length == 4 ? 2 : 1;
        at += length;
      }
    }
    return units;
  }

  /// The end of the ASCII stretch without NUL and ESC that begins here.
  private static int plainAscii(byte[] bytes, int from) {
    int at = from;
    while (at + Long.BYTES <= bytes.length) {
      long eight = (long) LONGS.get(bytes, at);
      long escape = eight ^ ESCAPES;
      if (((eight | (eight - ONES) | (escape - ONES)) & HIGH_BITS) != 0) {
        break;
      }
      at += Long.BYTES;
    }
    while (at < bytes.length && bytes[at] > 0 && bytes[at] != ESCAPE) {
      at++;
    }
    return at;
  }

  /// The end of the stretch of sequences of three bytes that begins here, as nearly all Chinese
  /// has, so far as they are surely well-formed and not the last bytes.
  private static int threes(byte[] bytes, int from) {
    int at = from;
    while (at + Integer.BYTES <= bytes.length && isThree((int) INTS.get(bytes, at))) {
      at += 3;
    }
    return at;
  }

  /// E0 and ED begin some that are not well-formed.
  private static boolean isThree(int four) {
    int lead = four & 0xFF;
    return (four & THREE_MARKS) == THREE && lead != 0xE0 && lead != 0xED;
  }

  /// Whether all sequences that begin before an end are well-formed.
  private static boolean isWhole(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end) {
      if (bytes[at] >= 0) {
        at = ascii(bytes, at);
      } else {
        int length = length(bytes, at);
        if (length < 0) {
          return false;
        }
        at += length;
      }
    }
    return true;
  }

  /// Whether there is a control character from U+0080 to U+009F, which is C2 and the character's
  /// own number, in text that is whole.
  static boolean hasControls(byte[] bytes, int from) {
    int at = from;
    while (at + Long.BYTES <= bytes.length) {
      long zero = (long) LONGS.get(bytes, at) ^ LEADS;
      if (((zero - ONES) & ~zero & HIGH_BITS) != 0 && hasControls(bytes, at, at + Long.BYTES)) {
        return true;
      }
      at += Long.BYTES;
    }
    return hasControls(bytes, at, bytes.length);
  }

  /// Whether one of the first bytes is zero.
  static boolean hasNul(byte[] bytes, int end) {
    int at = 0;
    for (; at + Long.BYTES <= end; at += Long.BYTES) {
      long eight = (long) LONGS.get(bytes, at);
      if (((eight - ONES) & ~eight & HIGH_BITS) != 0) {
        return true;
      }
    }
    while (at < end && bytes[at] != 0) {
      at++;
    }
    return at < end;
  }

  private static boolean hasControls(byte[] bytes, int from, int to) {
    for (int at = from; at < to; at++) {
      if (bytes[at] == (byte) 0xC2 && at + 1 < bytes.length && (bytes[at + 1] & 0xFF) < 0xA0) {
        return true;
      }
    }
    return false;
  }

  /// The end of the ASCII stretch that begins here, eight bytes at a time.
  private static int ascii(byte[] bytes, int from) {
    int at = from;
    while (at + Long.BYTES <= bytes.length && ((long) LONGS.get(bytes, at) & HIGH_BITS) == 0) {
      at += Long.BYTES;
    }
    while (at < bytes.length && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  static Count count(byte[] bytes, int from) {
    int sound = 0;
    int damaged = 0;
    int at = from;
    while (at < bytes.length && sound + damaged < COUNTED) {
      if (bytes[at] >= 0) {
        at = ascii(bytes, at);
        continue;
      }
      int length = length(bytes, at);
      sound += length > 0 ? 1 : 0;
      damaged += length < 0 ? 1 : 0;
      at += Math.abs(length);
    }
    return new Count(sound, damaged, at - from);
  }

  /// The text; up to three damaged bytes that stand between ASCII characters and beside a letter
  /// are read as windows-1252, any other damage is a hole.
  static Mended mended(byte[] bytes, int from) {
    var whole = new ByteArrayOutputStream(bytes.length - from + 64);
    int mended = 0;
    int done = from;
    int at = from;
    while (at < bytes.length) {
      int length = bytes[at] >= 0 ? 1 : length(bytes, at);
      if (length > 0) {
        at += length;
        continue;
      }
      whole.write(bytes, done, at - done);
      int end = at - length;
      int runEnd = damageEnd(bytes, end);
      if (isWestern(bytes, from, at, runEnd)) {
        end = runEnd;
        mended += end - at;
        for (; at < end; at++) {
          whole.writeBytes(WESTERN[bytes[at] & 0x7F]);
        }
      } else {
        whole.writeBytes(HOLE_BYTES);
      }
      at = end;
      done = end;
    }
    whole.write(bytes, done, bytes.length - done);
    return new Mended(whole.toString(UTF_8), mended);
  }

  /// Where a stretch of damage ends, so far as it may still be windows-1252.
  private static int damageEnd(byte[] bytes, int from) {
    int at = from;
    for (int parts = 0; parts < 2 && at < bytes.length && bytes[at] < 0; parts++) {
      int length = length(bytes, at);
      if (length > 0) {
        return at;
      }
      at -= length;
    }
    return at;
  }

  private static boolean isWestern(byte[] bytes, int from, int at, int end) {
    int before = at > from ? bytes[at - 1] : ' ';
    int after = end < bytes.length ? bytes[end] : ' ';
    boolean amongAscii = before >= 0 && after >= 0;
    boolean besideLetter = isLetter(before) || isLetter(after);
    // C2 and C3 begin every Latin letter of UTF-8: before no letter, one was cut off.
    boolean cut = (bytes[at] == (byte) 0xC2 || bytes[at] == (byte) 0xC3) && !isLetter(after);
    for (int each = at; each < end; each++) {
      if (WESTERN[bytes[each] & 0x7F] == HOLE_BYTES) {
        return false;
      }
    }
    return amongAscii && besideLetter && !cut && end - at <= MAX_WESTERN;
  }

  private static boolean isLetter(int c) {
    return c >= 0 && Character.isLetter(c);
  }

  /// The length of the well-formed sequence that begins with the high byte here; where there is
  /// none, the length of what a decoder replaces as one, negative (Unicode, tables 3-7 and 3-8).
  private static int length(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    if (lead < 0xC2 || lead > 0xF4) {
      return -1;
    }
    int wanted = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    for (int length = 1; length < wanted; length++) {
      int next = at + length < bytes.length ? bytes[at + length] & 0xFF : 0;
      if (next < least || next > most) {
        return -length;
      }
      least = 0x80;
      most = 0xBF;
    }
    return wanted;
  }
}
