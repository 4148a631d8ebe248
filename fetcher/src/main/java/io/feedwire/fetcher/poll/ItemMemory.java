package io.feedwire.fetcher.poll;

/// What is remembered of feeds' items: the hashes of their names, see [Items].
public interface ItemMemory {

  /// Those of a source; empty when nothing is known.
  int[] items(String sourceId);

  /// Remembers these of a source, in place of others.
  void putItems(String sourceId, int[] items);
}
