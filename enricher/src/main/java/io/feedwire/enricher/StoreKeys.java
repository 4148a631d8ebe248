package io.feedwire.enricher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Comparator;

/// How keys of several parts lie in a store, which sorts them by their bytes in UTF-8.
final class StoreKeys {

  /// Between parts. It sorts before all else, and no id holds it ([ArticleIdDeserializer]).
  static final char SEPARATOR = '\0';

  /// The order in which a store has them, which is not that of [String#compareTo]: that puts
  /// characters beyond U+FFFF before the last of those below.
  static final Comparator<String> ORDER =
      (one, other) -> Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));

  private StoreKeys() {}

  /// The first key that can stand behind one.
  static String next(String key) {
    return key + '\0';
  }

  /// The first key behind all that begin so: the same with the next character in place of its last.
  ///
  /// @param prefix ends with a character of ASCII, as separators are
  static String behind(String prefix) {
    int last = prefix.length() - 1;
    return prefix.substring(0, last) + (char) (prefix.charAt(last) + 1);
  }
}
