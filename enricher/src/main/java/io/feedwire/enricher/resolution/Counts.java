package io.feedwire.enricher.resolution;

/// Numbers as they are told. A number that grows with every article of the stream would rewrite its
/// bearers with every article of the stream; above a limit it is rounded down, and told when the
/// rounded one changes. As a function of the number alone it is the same whatever came first.
public final class Counts {

  /// One article is rewritten for each more that cites it.
  private static final int EXACT_CITATIONS = 1_000;

  private Counts() {}

  /// Exact up to 1,000; above, two significant digits: 1,200 for 1,234.
  public static int citations(int number) {
    return number <= EXACT_CITATIONS ? number : significant(number, 10);
  }

  /// Exact as long as the uses are listed; above, one significant digit, because all that show the
  /// image are rewritten for each step.
  static int uses(int number) {
    return number < ImageUses.MAX_LISTED_USERS ? number : significant(number, 1);
  }

  private static int significant(int number, int atLeast) {
    int unit = 1;
    while (number / unit >= atLeast * 10) {
      unit *= 10;
    }
    return number / unit * unit;
  }
}
