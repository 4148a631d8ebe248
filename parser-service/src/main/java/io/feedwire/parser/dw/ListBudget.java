package io.feedwire.parser.dw;

import java.util.Set;

/// How many values of lists are still read of one payload, in whatever list they stand. Each
/// becomes a record, and most of them a block or an address: a megabyte of `"x",` would be 260,000.
/// The API writes one for 180 characters and more, and for 75 what counts for one here; what is
/// beyond is passed over without a record.
final class ListBudget {

  /// In any case, as many as paragraphs may be of one body by their tags; one is of less than 250.
  private static final int MIN_VALUES = 7_500;

  private static final int CHARACTERS_FOR_A_VALUE = 120;

  /// What a value counts for that is but words, or holds others.
  static final int PLAIN = 1;

  /// What an address counts for: of a file, of a document.
  static final int ADDRESS = 2;

  /// What a picture counts for beside its files: it is known by its publisher, and has a caption.
  static final int PICTURE = 4;

  private int left;
  private int taken;
  private int leftOut;

  /// @param length of the payload, in characters
  ListBudget(int length) {
    this.left = MIN_VALUES + length / CHARACTERS_FOR_A_VALUE;
  }

  /// Whether a value is still to be read. Behind the first that is not, none is.
  boolean take(int cost) {
    if (left < cost) {
      left = 0;
      leftOut++;
      return false;
    }
    left -= cost;
    taken++;
    return true;
  }

  /// Takes more for a value that has been read, now that it is known what it is.
  void takeMore(int cost) {
    left = Math.max(0, left - cost);
  }

  /// @param repairs gets a sentence when a value was left out
  void note(Set<String> repairs) {
    if (leftOut > 0) {
      repairs.add("%d values of lists behind the first %d were left out".formatted(leftOut, taken));
    }
  }
}
