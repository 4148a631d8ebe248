package io.feedwire.publishers.address;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is kept by domain, and holds for all hosts in it.
public final class Domains {

  private Domains() {}

  /// The entry of a host or of the nearest domain that it lies in; a top-level domain is nobody's.
  public static <T> Optional<T> nearest(Map<String, T> byDomain, String host) {
    return nearest(byDomain.keySet(), host).map(byDomain::get);
  }

  /// Which of the domains is the host, or the nearest that it lies in.
  public static Optional<String> nearest(Set<String> domains, String host) {
    if (domains.contains(host)) {
      return Optional.of(host);
    }
    int at = host.indexOf('.') + 1;
    for (int dot = host.indexOf('.', at); dot >= 0; dot = host.indexOf('.', at)) {
      String domain = host.substring(at);
      if (domains.contains(domain)) {
        return Optional.of(domain);
      }
      at = dot + 1;
    }
    return Optional.empty();
  }
}
