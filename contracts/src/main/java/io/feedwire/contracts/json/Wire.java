package io.feedwire.contracts.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Defaults for what JSON may leave out. Compact constructors call these, so that no consumer of a
/// record ever sees a null list.
public final class Wire {

  private Wire() {}

  /// An unmodifiable copy, empty for null.
  public static <T> List<T> list(@Nullable List<T> values) {
    return values == null ? List.of() : List.copyOf(values);
  }

  /// The value, or `fallback` for null.
  public static <T> T orDefault(@Nullable T value, T fallback) {
    return value == null ? fallback : value;
  }
}
