package io.feedwire.contracts.source;

import io.feedwire.contracts.Hash;
import java.net.URI;
import java.util.Locale;

/// Ids of sources: readable, and the same for the same location.
public final class SourceIds {

  /// 8 hex digits, 32 bits: enough beside a host's name, where few feeds share one.
  private static final int DIGITS = 8;

  private SourceIds() {}

  /// `rss.dw.com-1a2b3c4d` for a feed, `samples-1a2b3c4d` for a folder of that name.
  public static String of(URI location) {
    return label(location) + "-" + Hash.hex(location.toString(), DIGITS);
  }

  private static String label(URI location) {
    String host = Authority.of(location).host();
    if (!host.isEmpty()) {
      return host;
    }
    String path = location.getPath().replaceAll("/+$", "");
    String name = path.substring(path.lastIndexOf('/') + 1);
    String safe = name.replaceAll("[^\\p{Alnum}._-]+", "-");
    return safe.isEmpty() ? "folder" : safe.toLowerCase(Locale.ROOT);
  }
}
