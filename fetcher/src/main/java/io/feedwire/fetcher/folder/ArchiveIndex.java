package io.feedwire.fetcher.folder;

import java.util.Arrays;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The documents of an archive in the order of their dates, 32 bytes each: where each is and how
/// large, and none of its names. 32 MiB for [ArchiveLimits#MAX_ENTRIES].
final class ArchiveIndex {

  /// What an entry takes in memory at least, with its name, in bytes.
  private static final int LEAST_KEPT = 256;

  private final long[] order;
  private final long[] references;
  private final long[] sizes;
  private final int[] occurrences;
  private final @Nullable ArchiveProblem problem;

  /// Ends of the runs within which the entries are ordered, by place.
  private final NavigableSet<Integer> runEnds;

  private ArchiveIndex(Builder from) {
    this.order = Arrays.copyOf(from.order, from.count);
    this.references = Arrays.copyOf(from.references, from.count);
    this.sizes = Arrays.copyOf(from.sizes, from.count);
    this.occurrences = Arrays.copyOf(from.occurrences, from.count);
    this.problem = from.problem;
    this.runEnds = from.runEnds;
  }

  int size() {
    return order.length;
  }

  /// What is wrong with the archive; what could be read of it is in the index.
  @Nullable ArchiveProblem problem() {
    return problem;
  }

  /// Number of an entry in the archive, by its place in the order.
  int number(int place) {
    return (int) (order[place] & (ArchiveLimits.MAX_ENTRIES - 1));
  }

  /// What the reader noted to find the entry again.
  long reference(int number) {
    return references[number];
  }

  /// In bytes, as the archive says.
  long size(int number) {
    return sizes[number];
  }

  /// 1 for the first entry of its name.
  int occurrence(int number) {
    return occurrences[number];
  }

  /// End of the run that is handed over at once from a place on: at least one entry.
  int runFrom(int from, FolderLimits limits) {
    int most = (int) Math.min(size(), (long) from + limits.batchFiles());
    return end(from, most, limits.batchBytes(), limits.maxBytes(), 0);
  }

  /// End of the window that is kept from a place on: at least one entry.
  int windowFrom(int from, FolderLimits limits) {
    @Nullable Integer runEnd = runEnds.higher(from);
    int most = runEnd == null ? size() : runEnd;
    return end(from, most, limits.archives().window(), limits.maxBytes(), LEAST_KEPT);
  }

  private int end(int from, int most, long allowed, int maxBytes, int least) {
    long bytes = 0;
    int place = from;
    while (place < most) {
      long own = sizes[number(place)];
      // What is over the cap is not read.
      bytes += Math.max(least, own > maxBytes ? 0 : own);
      if (bytes > allowed && place > from) {
        break;
      }
      place++;
    }
    return place;
  }

  static final class Builder {

    private static final int NUMBER_BITS = 20;

    private final int limit;

    /// Date above, number below; sorted at the end.
    private long[] order = new long[64];

    private long[] references = new long[64];
    private long[] sizes = new long[64];
    private int[] occurrences = new int[64];
    private int count;
    private NameCounts names = new NameCounts();
    private @Nullable ArchiveProblem problem;
    private final NavigableSet<Integer> runEnds = new TreeSet<>();

    Builder(ArchiveLimits limits) {
      this.limit = limits.entries();
    }

    /// False when there are as many as may be.
    boolean add(String name, long date, long reference, long size) {
      if (count == limit) {
        problem =
            new ArchiveProblem(
                true,
                "the archive has more than %d entries; the rest is not read".formatted(limit));
        return false;
      }
      if (count == order.length) {
        int larger = count * 2;
        order = Arrays.copyOf(order, larger);
        references = Arrays.copyOf(references, larger);
        sizes = Arrays.copyOf(sizes, larger);
        occurrences = Arrays.copyOf(occurrences, larger);
      }
      // 43 bits are enough until 2248.
      order[count] = Math.clamp(date, 0, (1L << 43) - 1) << NUMBER_BITS | count;
      references[count] = reference;
      sizes[count] = size;
      occurrences[count] = names.next(EntryPath.normal(name));
      count++;
      return true;
    }

    void problem(ArchiveProblem what) {
      problem = what;
    }

    /// Nothing of it is read.
    ArchiveIndex refused(ArchiveProblem why) {
      problem = why;
      return refused();
    }

    /// Nothing of it is read, because of the problem there is.
    ArchiveIndex refused() {
      count = 0;
      return new ArchiveIndex(this);
    }

    /// What all entries would take in memory.
    long bytes() {
      return Arrays.stream(sizes, 0, count).map(own -> Math.max(LEAST_KEPT, own)).sum();
    }

    int count() {
      return count;
    }

    /// In the order of dates, and in the archive's own for those of the same date.
    ArchiveIndex byDate() {
      Arrays.sort(order, 0, count);
      return new ArchiveIndex(this);
    }

    /// In the order of dates within runs of so many bytes, in the archive's own order from run to
    /// run.
    ArchiveIndex byDateWithin(long bytes) {
      int from = 0;
      long run = 0;
      for (int i = 0; i < count; i++) {
        long own = Math.max(LEAST_KEPT, sizes[i]);
        if (i > from && run + own > bytes) {
          Arrays.sort(order, from, i);
          runEnds.add(i);
          from = i;
          run = 0;
        }
        run += own;
      }
      Arrays.sort(order, from, count);
      return new ArchiveIndex(this);
    }
  }
}
