package io.feedwire.parser.decode;

import java.nio.charset.Charset;
import java.util.Optional;

/// A guess at undeclared text that is not UTF-8: Simplified Chinese, Traditional Chinese, or
/// Western European; nothing when it looks like none of them, since wrong letters are worse than
/// none.
///
/// Both Chinese encodings put their common characters first: GB 2312 level 1 (3,755 characters) has
/// lead bytes B0–D7 and trail bytes from A1, Big5 level 1 (5,401) lead bytes A4–C6. Running text
/// hardly leaves them, and either encoding's text leaves the other's range for half of its
/// characters.
final class LegacyGuess {

  /// Share of the byte pairs that must be common characters or punctuation.
  private static final double COMMON_SHARE = 0.9;

  /// Largest share of accented letters in a Western European text: Vietnamese and Polish, which
  /// have more, use other encodings.
  private static final double ACCENT_SHARE = 0.2;

  private LegacyGuess() {}

  static Optional<Charset> of(byte[] bytes) {
    int pairs = 0;
    int high = 0;
    int letters = 0;
    int gb = 0;
    int big5 = 0;
    for (int i = 0; i < bytes.length; i++) {
      int lead = bytes[i] & 0xFF;
      if (lead < 0x80) {
        letters += Character.isLetter(lead) ? 1 : 0;
        continue;
      }
      high++;
      if (i + 1 < bytes.length && lead > 0x80) {
        int trail = bytes[++i] & 0xFF;
        high += trail >= 0x80 ? 1 : 0;
        pairs++;
        gb += isCommonGb(lead, trail) ? 1 : 0;
        big5 += isCommonBig5(lead, trail) ? 1 : 0;
      }
    }
    if (pairs > 0 && gb >= pairs * COMMON_SHARE && gb >= big5) {
      return Optional.of(Charsets.GB18030);
    }
    if (pairs > 0 && big5 >= pairs * COMMON_SHARE) {
      return Optional.of(Charsets.BIG5);
    }
    boolean western = high <= (letters + high) * ACCENT_SHARE;
    return western ? Optional.of(Charsets.WINDOWS_1252) : Optional.empty();
  }

  private static boolean isCommonGb(int lead, int trail) {
    boolean punctuation = lead >= 0xA1 && lead <= 0xA3;
    return (punctuation || (lead >= 0xB0 && lead <= 0xD7)) && trail >= 0xA1;
  }

  private static boolean isCommonBig5(int lead, int trail) {
    return lead >= 0xA1 && lead <= 0xC6 && (trail >= 0xA1 || (trail >= 0x40 && trail <= 0x7E));
  }
}
