package io.feedwire.fetcher.reach;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Who may be reached. A connection is made to one of the addresses given here and to nothing else,
/// without another look-up in between: a name that leads elsewhere the next moment gains nothing.
///
/// Thread-safe; looking up blocks.
public final class Reach {

  /// Servers with more are balanced by DNS, and a few of their addresses serve as well as all.
  private static final int MAX_ADDRESSES = 8;

  private final AllowList allowed;
  private final Resolver resolver;

  /// @param allowed what may be reached although it is special
  public Reach(AllowList allowed, Resolver resolver) {
    this.allowed = allowed;
    this.resolver = resolver;
  }

  /// What a host leads to.
  public sealed interface Answer {}

  /// To these, one at least, in the order to try them.
  public record Open(List<InetAddress> addresses) implements Answer {}

  /// To special addresses alone.
  ///
  /// @param kind of address, with its article, as in "a loopback"
  public record Closed(String kind) implements Answer {}

  /// To nothing that is known.
  public record Unknown() implements Answer {}

  /// @param host a name or a literal; a literal of IPv6 with or without brackets
  public Answer look(String host) {
    String name = name(host);
    if (isLocalName(name) && !allowed.allowsName(name)) {
      // RFC 6761, 6.3: these are this machine's, and no server of names is to be asked.
      return judge(List.of(InetAddress.getLoopbackAddress()));
    }
    List<InetAddress> found;
    try {
      found = addresses(name);
    } catch (UnknownHostException | IllegalArgumentException e) {
      return new Unknown();
    }
    if (found.isEmpty()) {
      return new Unknown();
    }
    return allowed.allowsName(name) ? open(found) : judge(found);
  }

  private List<InetAddress> addresses(String name) throws UnknownHostException {
    if (name.indexOf(':') >= 0) {
      // An address of IPv6, or none: the JDK asks nobody for it.
      return List.of(InetAddress.getByName(name));
    }
    if (NumericHost.is(name)) {
      Optional<byte[]> address = NumericHost.address(name);
      return address.isEmpty() ? List.of() : List.of(InetAddress.getByAddress(address.get()));
    }
    return resolver.addresses(name);
  }

  private Answer judge(List<InetAddress> found) {
    List<InetAddress> open = new ArrayList<>();
    String closed = "";
    for (InetAddress address : found) {
      byte[] bytes = address.getAddress();
      Optional<String> special =
          allowed.allowsAddress(bytes) ? Optional.empty() : SpecialAddresses.kind(bytes);
      if (special.isEmpty()) {
        open.add(address);
      } else {
        closed = special.get();
      }
    }
    return open.isEmpty() ? new Closed(closed) : open(open);
  }

  private static Open open(List<InetAddress> addresses) {
    return new Open(List.copyOf(addresses.subList(0, Math.min(addresses.size(), MAX_ADDRESSES))));
  }

  private static boolean isLocalName(String name) {
    return name.equals("localhost") || name.endsWith(".localhost");
  }

  /// Without brackets and the dot that ends a full name.
  private static String name(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    if (name.startsWith("[") && name.endsWith("]")) {
      name = name.substring(1, name.length() - 1);
    }
    while (name.endsWith(".") && name.length() > 1) {
      name = name.substring(0, name.length() - 1);
    }
    return name;
  }
}
