package io.feedwire.fetcher.reach;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Looks up names.
public interface Resolver {

  /// All addresses of a name, or the one that a literal spells; in the order to try them.
  List<InetAddress> addresses(String host) throws UnknownHostException;

  /// That of the machine: hosts file, DNS.
  static Resolver system() {
    return host -> List.of(InetAddress.getAllByName(host));
  }
}
