package io.feedwire.fetcher.reach;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A block of addresses that share their first bits, written as in RFC 4632 and RFC 4291:
/// `10.0.0.0/8`, `fc00::/7`; a single address is a block of its own.
final class AddressBlock {

  /// Four decimal numbers, or whatever has a colon: nothing else is handed to the JDK's parser,
  /// which looks up what is no address.
  private static final Pattern TEXT =
      Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(?:/(\\d{1,3}))?");

  private final byte[] prefix;
  private final int bits;

  private AddressBlock(byte[] prefix, int bits) {
    this.prefix = prefix;
    this.bits = bits;
  }

  /// Whether this looks like a block rather than a name; [#of] may still refuse it.
  static boolean looksLikeOne(String text) {
    return TEXT.matcher(text).matches();
  }

  /// @throws IllegalArgumentException when the text is no block, or has bits beyond its length
  static AddressBlock of(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no block of addresses: " + text);
    }
    byte[] address = bytes(parts.group(1), text);
    int bits = parts.group(2) == null ? address.length * 8 : Integer.parseInt(parts.group(2));
    if (bits > address.length * 8) {
      throw new IllegalArgumentException("no block of addresses: " + text);
    }
    for (int bit = bits; bit < address.length * 8; bit++) {
      if ((address[bit / 8] & (0x80 >> (bit % 8))) != 0) {
        throw new IllegalArgumentException("bits beyond the block's length: " + text);
      }
    }
    return new AddressBlock(address, bits);
  }

  private static byte[] bytes(String literal, String text) {
    try {
      return InetAddress.getByName(literal).getAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("no block of addresses: " + text, e);
    }
  }

  /// Whether an address, 4 or 16 bytes, is in the block.
  boolean contains(byte[] address) {
    if (address.length != prefix.length) {
      return false;
    }
    int whole = bits / 8;
    for (int i = 0; i < whole; i++) {
      if (address[i] != prefix[i]) {
        return false;
      }
    }
    int rest = bits % 8;
    return rest == 0 || ((address[whole] ^ prefix[whole]) & (0xFF00 >> rest) & 0xFF) == 0;
  }
}
