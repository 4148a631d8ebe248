package io.feedwire.enricher.resolution;

/// Numbers as they are told. A number that grows with every article of the stream would rewrite its
/// bearers with every article of the stream; above a limit it is rounded down, and told when the
/// rounded one changes. As a function of the number alone it is the same whatever came first.
public final class RoundedCounts {

  /// One article is rewritten for each more that cites it.
  private static final int EXACT_CITATIONS = 1_000;

  /// Beyond these all that show an image are rewritten for each step, so that the steps are few and
  /// have an end: 2,000 articles in all are rewritten for the most used of all logos.
  private static final int[] USES = {ImageUses.MAX_COUNT, 500, 200, 100, 50};

  private RoundedCounts() {}

  /// Exact up to 1,000; above, two significant digits: 1,200 for 1,234.
  public static int citations(int number) {
    return number <= EXACT_CITATIONS ? number : significant(number);
  }

  /// Exact as long as the uses are listed, up to 20; above, 20, 50, 100, 200, 500 or 1,000: so many
  /// at least.
  static int uses(int number) {
    if (number <= ImageUses.MAX_LISTED) {
      return number;
    }
    for (int step : USES) {
      if (number >= step) {
        return step;
      }
    }
    return ImageUses.MAX_LISTED;
  }

  private static int significant(int number) {
    int unit = 1;
    while (number / unit >= 100) {
      unit *= 10;
    }
    return number / unit * unit;
  }
}
