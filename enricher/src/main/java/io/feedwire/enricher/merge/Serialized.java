package io.feedwire.enricher.merge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.feedwire.contracts.json.Json;
import java.util.Comparator;

/// Values as they are written.
final class Serialized {

  /// The last resort where any order will do, if it is the same everywhere.
  static final Comparator<Object> ORDER =
      (one, other) -> one.equals(other) ? 0 : text(one).compareTo(text(other));

  private Serialized() {}

  private static String text(Object value) {
    return new String(bytes(value), UTF_8);
  }

  static byte[] bytes(Object value) {
    try {
      return Json.wire().writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was read can be written", e);
    }
  }
}
