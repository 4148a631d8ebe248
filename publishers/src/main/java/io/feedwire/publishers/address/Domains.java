package io.feedwire.publishers.address;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is kept by domain, and holds for all hosts in it.
public final class Domains {

  private Domains() {}

  /// The entry of a host or of the nearest domain that it lies in; a top-level domain is nobody's.
  public static <T> Optional<T> nearest(Map<String, T> byDomain, String host) {
    @Nullable T found = byDomain.get(host);
    int at = host.indexOf('.') + 1;
    for (int dot = host.indexOf('.', at); found == null && dot >= 0; dot = host.indexOf('.', at)) {
      found = byDomain.get(host.substring(at));
      at = dot + 1;
    }
    return Optional.ofNullable(found);
  }
}
