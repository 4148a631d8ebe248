package io.feedwire.keywords.chinese;

/// Counts runs of neighbouring words by a hash of the words, 64 bits wide: that two runs of one
/// article share it is less likely than a broken disk.
final class GramTable {

  /// A phrase of more is a sentence.
  static final int MAX_WORDS = 4;

  /// A slot that no run has.
  static final int NONE = -1;

  private final int mask;
  private final long[] keys;
  private final int[] counts;
  private final int[] covered;
  private final int[] firsts;
  private final byte[] lengths;
  private final boolean[] lead;
  private int used;
  private final int[] order;

  /// Receives a run that repeats and is no part of a longer one.
  @FunctionalInterface
  interface Sink {
    /// @param first its first word at its first occurrence
    void accept(int first, int words, int count, boolean lead);
  }

  /// @param runs that there may be
  GramTable(int runs) {
    int size = Integer.highestOneBit(Math.max(64, 2 * runs)) << 1;
    mask = size - 1;
    keys = new long[size];
    counts = new int[size];
    covered = new int[size];
    firsts = new int[size];
    lengths = new byte[size];
    lead = new boolean[size];
    order = new int[size / 2 + 1];
  }

  /// Counts a run and returns its slot; [#NONE] when the table is full of others.
  int add(long hash, int first, int words, boolean inLead) {
    long key = hash | 1;
    int slot = (int) (key >>> 32) & mask;
    while (keys[slot] != key) {
      if (keys[slot] == 0) {
        if (2 * used >= mask) {
          return NONE;
        }
        keys[slot] = key;
        firsts[slot] = first;
        lengths[slot] = (byte) words;
        order[used++] = slot;
        break;
      }
      slot = slot + 1 & mask;
    }
    counts[slot]++;
    lead[slot] |= inLead;
    return slot;
  }

  /// Whether the run has been met more than once.
  boolean repeats(int slot) {
    return slot >= 0 && counts[slot] > 1;
  }

  /// Notes for each run of one word less how often it stands in one of these.
  ///
  /// @param slots of the runs by their first word
  /// @param shorter the same of the runs of one word less
  void cover(int[] slots, int[] shorter, int words) {
    for (int i = 0; i < words; i++) {
      if (slots[i] >= 0) {
        cover(shorter[i], slots[i]);
        cover(shorter[i + 1], slots[i]);
      }
    }
  }

  private void cover(int slot, int by) {
    if (slot >= 0) {
      covered[slot] = Math.max(covered[slot], counts[by]);
    }
  }

  /// Every run that repeats, unless nearly always as part of one longer run.
  void each(Sink sink) {
    for (int i = 0; i < used; i++) {
      int slot = order[i];
      if (counts[slot] > 1 && 5 * covered[slot] < 4 * counts[slot]) {
        sink.accept(firsts[slot], lengths[slot], counts[slot], lead[slot]);
      }
    }
  }

  /// Of a run and the word after it.
  static long join(long run, long word) {
    long hash = (run ^ Long.rotateLeft(word, 23)) * 0x9e3779b97f4a7c15L;
    return hash ^ hash >>> 29;
  }

  /// Of one word.
  static long hash(char[] folded, int begin, int end) {
    long hash = end - begin;
    for (int i = begin; i < end; i++) {
      hash = (hash ^ folded[i]) * 0x9e3779b97f4a7c15L;
      hash ^= hash >>> 29;
    }
    return hash;
  }
}
