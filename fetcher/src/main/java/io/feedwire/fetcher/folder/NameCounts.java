package io.feedwire.fetcher.folder;

/// Counts how often each name has come, by 64 bits of its hash: 24 bytes a name at most.
final class NameCounts {

  private long[] keys = new long[64];
  private int[] counts = new int[64];
  private int size;

  /// 1 when the name comes for the first time.
  int next(String name) {
    if (size * 2 > keys.length) {
      grow();
    }
    long key = KnownFiles.key(name);
    int slot = slot(key);
    if (keys[slot] == 0) {
      keys[slot] = key;
      size++;
    }
    return ++counts[slot];
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new long[oldKeys.length * 2];
    counts = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }

  /// The length is a power of two.
  private int slot(long key) {
    int slot = (int) key & (keys.length - 1);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }
}
