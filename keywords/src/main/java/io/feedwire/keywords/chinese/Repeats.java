package io.feedwire.keywords.chinese;

/// Which hashes may come more than once: four bits of memory for each would do, a byte is quicker.
/// Says yes of all that do, and of few others; most runs of words come once and need no table.
final class Repeats {

  /// Slots for each hash: one in eight of those that come once shares one with another.
  private static final int SPACE = 8;

  private final byte[] counts;

  Repeats(int hashes) {
    counts = new byte[Integer.highestOneBit(Math.max(64, SPACE * hashes))];
  }

  void add(long hash) {
    int slot = slot(hash);
    counts[slot] = (byte) Math.min(2, counts[slot] + 1);
  }

  boolean mayRepeat(long hash) {
    return counts[slot(hash)] > 1;
  }

  private int slot(long hash) {
    return (int) (hash >>> 40) & counts.length - 1;
  }
}
