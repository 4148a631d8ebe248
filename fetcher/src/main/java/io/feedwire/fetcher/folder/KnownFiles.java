package io.feedwire.fetcher.folder;

import com.google.common.hash.Hashing;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What is remembered of the files of one folder, or of the entries of one archive, small enough
/// for a million: a table with open addressing of 24 bytes a slot, that keeps no path.
///
/// A path is 64 bits of its hash: among a million paths two are the same with a probability of 3 ×
/// 10⁻⁸. Size and time of change are 64 bits, the hash of the content its first 64. The few files
/// with a problem and archives are kept whole beside it.
///
/// Not thread-safe; changed only by the thread that owns it, between the steps of a look.
public final class KnownFiles {

  private static final int FIRST_SLOTS = 16;

  /// Longs of a slot: the path's key, size and time, content.
  private static final int WIDTH = 3;

  /// Marks a slot that is free; no path has it.
  private static final long FREE = 0;

  private long[] table = new long[FIRST_SLOTS * WIDTH];
  private int slots = FIRST_SLOTS;
  private int size;
  private final Map<Long, KnownFile> whole = new HashMap<>();
  private int keptUnseen;

  /// The 64 bits that stand for a path.
  public static long key(String path) {
    long key = Hashing.murmur3_128().hashUnencodedChars(path).asLong();
    return key == FREE ? 1 : key;
  }

  /// How many files.
  public int size() {
    return size;
  }

  /// Remembers a file in place of what was known of its path.
  public void put(String path, KnownFile file) {
    if ((size + 1) * 4L > slots * 3L) {
      grow();
    }
    long key = key(path);
    int slot = slot(key);
    if (table[slot * WIDTH] == FREE) {
      size++;
    }
    // What was handed on before a problem was is the same when the problem is over.
    boolean keepsContent = file.hash() == null && file.problem() != null;
    long content = keepsContent ? table[slot * WIDTH + 2] : content(file.hash());
    set(slot, key, stamp(file.size(), file.modified()), content);
    if (file.problem() != null || file.documents() != null) {
      whole.put(key, file);
    } else {
      whole.remove(key);
    }
  }

  /// Forgets a file.
  public void remove(String path) {
    long key = key(path);
    int free = slot(key);
    if (table[free * WIDTH] == FREE) {
      return;
    }
    size--;
    whole.remove(key);
    // What was put further on because this slot was taken moves up.
    int next = after(free);
    while (table[next * WIDTH] != FREE) {
      int home = home(table[next * WIDTH]);
      boolean mayMove = free <= next ? home <= free || home > next : home <= free && home > next;
      if (mayMove) {
        System.arraycopy(table, next * WIDTH, table, free * WIDTH, WIDTH);
        free = next;
      }
      next = after(next);
    }
    set(free, FREE, 0, 0);
  }

  boolean contains(String path) {
    return table[slot(key(path)) * WIDTH] != FREE;
  }

  /// Whether the file was remembered with this size and time of change.
  boolean looksLike(String path, long fileSize, long modified) {
    int slot = slot(key(path));
    return table[slot * WIDTH] != FREE && table[slot * WIDTH + 1] == stamp(fileSize, modified);
  }

  /// Whether these bytes of it were handed on.
  boolean hasContent(String path, String hash) {
    int slot = slot(key(path));
    return table[slot * WIDTH] != FREE && table[slot * WIDTH + 2] == content(hash);
  }

  /// All that is known of an archive or of a file with a problem; null for any other.
  @Nullable KnownFile whole(String path) {
    return whole.get(key(path));
  }

  /// How many files that lie in folders which cannot be read were kept, though the last look did
  /// not see them: looking for the paths of the same again is of no use.
  public void keptUnseen(int count) {
    keptUnseen = count;
  }

  /// Which of the files a look has come upon.
  Marks marks() {
    return new Marks();
  }

  final class Marks {

    private final BitSet seen = new BitSet(slots);

    void see(String path) {
      int slot = slot(key(path));
      if (table[slot * WIDTH] != FREE) {
        seen.set(slot);
      }
    }

    /// Keys of those it has not come upon.
    ///
    /// @param blocked whether folders could not be read: where as many are missing as were kept for
    ///   that before, none are given
    long[] unseen(boolean blocked) {
      if (size == seen.cardinality() || (blocked && size - seen.cardinality() == keptUnseen)) {
        return new long[0];
      }
      return IntStream.range(0, slots)
          .filter(slot -> table[slot * WIDTH] != FREE && !seen.get(slot))
          .mapToLong(slot -> table[slot * WIDTH])
          .sorted()
          .toArray();
    }
  }

  private void grow() {
    long[] old = table;
    slots = Math.addExact(slots, slots >> 1);
    table = new long[Math.multiplyExact(slots, WIDTH)];
    for (int i = 0; i < old.length; i += WIDTH) {
      if (old[i] != FREE) {
        set(slot(old[i]), old[i], old[i + 1], old[i + 2]);
      }
    }
  }

  private void set(int slot, long key, long stamp, long content) {
    table[slot * WIDTH] = key;
    table[slot * WIDTH + 1] = stamp;
    table[slot * WIDTH + 2] = content;
  }

  /// Where the key is, or would be put.
  private int slot(long key) {
    int slot = home(key);
    while (table[slot * WIDTH] != FREE && table[slot * WIDTH] != key) {
      slot = after(slot);
    }
    return slot;
  }

  /// The upper bits spread evenly over any number of slots.
  private int home(long key) {
    return (int) (((key >>> 32) * slots) >>> 32);
  }

  private int after(int slot) {
    return slot + 1 == slots ? 0 : slot + 1;
  }

  private static long stamp(long fileSize, long modified) {
    return mixed(mixed(fileSize) + modified);
  }

  /// The finalizer of MurmurHash3: each bit of the argument changes half of the result's.
  private static long mixed(long bits) {
    long mixed = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }

  private static long content(@Nullable String hash) {
    return hash == null ? 0 : Long.parseUnsignedLong(hash, 0, Math.min(16, hash.length()), 16);
  }

  /// Whether one of the keys, as [Marks#unseen] sorts them, is this path's.
  public static boolean isAmong(long[] keys, String path) {
    return Arrays.binarySearch(keys, key(path)) >= 0;
  }
}
