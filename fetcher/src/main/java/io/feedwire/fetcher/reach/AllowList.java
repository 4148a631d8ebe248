package io.feedwire.fetcher.reach;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What may be reached although it is special: blocks of addresses, and names with whatever
/// addresses they have. For those who monitor an intranet.
public final class AllowList {

  /// Nothing special.
  public static final AllowList NONE = of(List.of());

  /// This machine; for tests and rehearsals.
  public static final AllowList LOOPBACK = of(List.of("127.0.0.0/8", "::1"));

  private static final Pattern NAME =
      Pattern.compile("[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*");

  private static final Pattern NUMBERS = Pattern.compile("[0-9.]+(/.*)?");

  private final List<AddressBlock> blocks = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private AllowList() {}

  /// @param entries each a block (`10.1.0.0/16`, `fd00::/8`), an address or a host's name
  /// @throws IllegalArgumentException when one of them is none of these
  public static AllowList of(List<String> entries) {
    var list = new AllowList();
    for (String entry : entries) {
      String text = entry.strip().toLowerCase(Locale.ROOT);
      if (AddressBlock.looksLikeOne(text)) {
        list.blocks.add(AddressBlock.of(text));
      } else if (NAME.matcher(text).matches() && !NUMBERS.matcher(text).matches()) {
        list.names.add(text);
      } else {
        throw new IllegalArgumentException("neither a block of addresses nor a name: " + text);
      }
    }
    return list;
  }

  boolean allowsName(String host) {
    return names.contains(host);
  }

  boolean allowsAddress(byte[] address) {
    return blocks.stream().anyMatch(block -> block.contains(address));
  }
}
