package io.feedwire.fetcher.reach;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Addresses that are nobody's public server: the special-purpose registries of IANA for IPv4 and
/// IPv6 (RFC 6890, RFC 8190), multicast (RFC 5771, RFC 4291), and blocks that were taken out of use
/// and that routers may still treat as local. Judged on the bytes of the address, so that no
/// spelling matters; an IPv6 address that carries an IPv4 address is also judged by that one.
final class SpecialAddresses {

  private record Special(AddressBlock block, String what) {}

  private static final List<Special> V4 =
      List.of(
          // RFC 791, RFC 1122: "this network"; Linux takes 0.0.0.0 for itself.
          special("0.0.0.0/8", "an unspecified"),
          // RFC 1918.
          special("10.0.0.0/8", "a private"),
          special("172.16.0.0/12", "a private"),
          special("192.168.0.0/16", "a private"),
          // RFC 6598: behind a carrier's NAT; some clouds have their metadata there.
          special("100.64.0.0/10", "a carrier's private"),
          // RFC 1122.
          special("127.0.0.0/8", "a loopback"),
          // RFC 3927; 169.254.169.254 tells a cloud's machine its secrets.
          special("169.254.0.0/16", "a link-local"),
          // RFC 6890, RFC 7335, RFC 8155: protocol assignments.
          special("192.0.0.0/24", "a reserved"),
          // RFC 5737: for documentation.
          special("192.0.2.0/24", "a documentation"),
          special("198.51.100.0/24", "a documentation"),
          special("203.0.113.0/24", "a documentation"),
          // RFC 7535, RFC 7534: sinks of reverse look-ups.
          special("192.31.196.0/24", "a reserved"),
          special("192.175.48.0/24", "a reserved"),
          // RFC 7450.
          special("192.52.193.0/24", "a reserved"),
          // RFC 3068, RFC 7526: relays of 6to4.
          special("192.88.99.0/24", "a relay"),
          // RFC 2544.
          special("198.18.0.0/15", "a benchmarking"),
          // RFC 5771.
          special("224.0.0.0/4", "a multicast"),
          // RFC 1112, RFC 919: 255.255.255.255 is everybody here.
          special("240.0.0.0/4", "a reserved"));

  private static final List<Special> V6 =
      List.of(
          special("::/128", "an unspecified"),
          special("::1/128", "a loopback"),
          // RFC 4193.
          special("fc00::/7", "a private"),
          // RFC 4291.
          special("fe80::/10", "a link-local"),
          // RFC 3879: site-local, out of use.
          special("fec0::/10", "a private"),
          special("ff00::/8", "a multicast"),
          // RFC 6666, RFC 9780.
          special("100::/64", "a discard"),
          special("100:0:0:1::/64", "a reserved"),
          // RFC 8215: an operator's own translation, to whatever it says.
          special("64:ff9b:1::/48", "a translated"),
          // RFC 2928: protocol assignments, with ORCHID (RFC 4843, RFC 7343), benchmarking (RFC
          // 5180), drone remote ids (RFC 9374); Teredo (RFC 4380) is among them.
          special("2001::/23", "a reserved"),
          // RFC 3849, RFC 9637.
          special("2001:db8::/32", "a documentation"),
          special("3fff::/20", "a documentation"),
          // RFC 3701: the 6bone, out of use.
          special("3ffe::/16", "a reserved"),
          // RFC 7534.
          special("2620:4f:8000::/48", "a reserved"),
          // RFC 9602: segment routing.
          special("5f00::/16", "a reserved"));

  private static final AddressBlock MAPPED = AddressBlock.of("::ffff:0:0:0/96");
  private static final AddressBlock COMPATIBLE = AddressBlock.of("::/96");
  private static final AddressBlock NAT64 = AddressBlock.of("64:ff9b::/96");
  private static final AddressBlock SIX_TO_FOUR = AddressBlock.of("2002::/16");
  private static final byte[] MAPPED_PREFIX = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

  private SpecialAddresses() {}

  private static Special special(String block, String what) {
    return new Special(AddressBlock.of(block), what);
  }

  /// What kind of special address this is, with its article, as in "a loopback"; empty for any
  /// other.
  ///
  /// @param address 4 or 16 bytes
  static Optional<String> kind(byte[] address) {
    Optional<String> own = in(address.length == 4 ? V4 : V6, address);
    if (own.isPresent()) {
      return own;
    }
    byte @Nullable [] inner = address.length == 4 ? null : inner(address);
    return inner == null ? Optional.empty() : in(V4, inner);
  }

  private static Optional<String> in(List<Special> table, byte[] address) {
    return table.stream()
        .filter(special -> special.block.contains(address))
        .map(Special::what)
        .findFirst();
  }

  /// The IPv4 address that an IPv6 address carries; null when it carries none.
  static byte @Nullable [] inner(byte[] address) {
    // RFC 4291, 2.5.5: ::ffff:a.b.c.d and ::a.b.c.d; RFC 2765: ::ffff:0:a.b.c.d; RFC 6052.
    if (Arrays.equals(address, 0, 12, MAPPED_PREFIX, 0, 12)
        || MAPPED.contains(address)
        || COMPATIBLE.contains(address)
        || NAT64.contains(address)) {
      return Arrays.copyOfRange(address, 12, 16);
    }
    // RFC 3056: 2002:a.b.c.d::/48.
    if (SIX_TO_FOUR.contains(address)) {
      return Arrays.copyOfRange(address, 2, 6);
    }
    // RFC 5214: the interface 0000:5efe:a.b.c.d or 0200:5efe:a.b.c.d of any network.
    boolean isatap =
        (address[8] & 0xFD) == 0
            && address[9] == 0
            && address[10] == 0x5E
            && (address[11] & 0xFF) == 0xFE;
    return isatap ? Arrays.copyOfRange(address, 12, 16) : null;
  }
}
