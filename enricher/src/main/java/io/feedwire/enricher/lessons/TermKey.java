package io.feedwire.enricher.lessons;

import io.feedwire.keywords.vocabulary.Entry.Key;
import java.util.Optional;

/// A key as text: language, term, companion and the partition of the articles that were counted,
/// with `U+0001` between them. The partition is last, so that a store in order of keys has all
/// counts of a term in a row.
///
/// @param key what was counted
/// @param partition of the articles
public record TermKey(Key key, int partition) {

  private static final char SEPARATOR = '\u0001';
  private static final int PARTS = 4;

  /// Whether it can be written: a text of a feed may hold anything.
  public static boolean canBeWritten(Key key) {
    return key.language().indexOf(SEPARATOR) < 0
        && key.term().indexOf(SEPARATOR) < 0
        && key.companion().indexOf(SEPARATOR) < 0;
  }

  /// Reads what [#text] wrote; empty for anything else.
  public static Optional<TermKey> of(String text) {
    String[] parts = text.split(String.valueOf(SEPARATOR), -1);
    if (parts.length != PARTS || !parts[3].chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new TermKey(new Key(parts[0], parts[1], parts[2]), Integer.parseInt(parts[3])));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /// As it is written.
  public String text() {
    return key.language()
        + SEPARATOR
        + key.term()
        + SEPARATOR
        + key.companion()
        + SEPARATOR
        + partition;
  }

  /// With what all keys of a language begin, and no other.
  public static String prefix(String language) {
    return language + SEPARATOR;
  }
}
