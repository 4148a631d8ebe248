package io.feedwire.fetcher.reach;

import java.util.Optional;
import java.util.regex.Pattern;

/// IPv4 addresses in every spelling that some program takes for one: one to four numbers, decimal,
/// octal or hexadecimal, the last of which fills what is left (`2130706433`, `0x7f.1`,
/// `0177.0.0.1`). Read as browsers read them (WHATWG URL, "IPv4 parser") and as C's `inet_aton`
/// does; the JDK would read octal as decimal, and ask a server of names for hexadecimal.
final class NumericHost {

  private static final Pattern LAST =
      Pattern.compile("(?:.*[.])?(?:\\d+|0[xX][0-9a-fA-F]*)", Pattern.DOTALL);

  /// More digits than any number below 2^32 has, leading zeros aside.
  private static final int MAX_DIGITS = 16;

  private NumericHost() {}

  /// Whether a host ends in a number, so that it is an address or nothing: no name does (RFC 3696,
  /// 2).
  static boolean is(String host) {
    return LAST.matcher(host).matches();
  }

  /// The 4 bytes; empty when they are no address.
  static Optional<byte[]> address(String host) {
    String[] parts = host.split("[.]", -1);
    if (parts.length > 4) {
      return Optional.empty();
    }
    long value = 0;
    for (int i = 0; i < parts.length; i++) {
      long number = number(parts[i]);
      boolean last = i == parts.length - 1;
      long limit = last ? 1L << (8 * (5 - parts.length)) : 256;
      if (number < 0 || number >= limit) {
        return Optional.empty();
      }
      value += last ? number : number << (8 * (3 - i));
    }
    return Optional.of(
        new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value});
  }

  private static long number(String text) {
    int radix = 10;
    String digits = text;
    if (text.startsWith("0x") || text.startsWith("0X")) {
      radix = 16;
      digits = text.substring(2);
    } else if (text.length() > 1 && text.startsWith("0")) {
      radix = 8;
      digits = text.substring(1);
    }
    String significant = digits.replaceFirst("^0+", "");
    if (text.isEmpty() || significant.length() > MAX_DIGITS || !digits.matches("[0-9a-fA-F]*")) {
      return -1;
    }
    try {
      return significant.isEmpty() ? 0 : Long.parseLong(significant, radix);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
