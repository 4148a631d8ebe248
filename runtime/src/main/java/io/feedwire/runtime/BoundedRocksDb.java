package io.feedwire.runtime;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.CompressionType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/// One bound on the native memory of all stores of the process, and less room on disk. By default
/// each store of each partition has a cache of 50 MB and 48 MB of write buffers of its own, which
/// no heap limit sees.
///
/// What it is set to was measured with the writes of the enricher (4 partitions of articles of 20
/// KB, states of 3 KB and 11 small records each): flushes and compactions take 78 µs of processor
/// time an article, writes and look-ups 62; 162 and 69 with half the memory, buffers of 4 MB and
/// articles in the tables.
public final class BoundedRocksDb implements RocksDBConfigSetter {

  private static final long MEMORY_BYTES = 128L * 1024 * 1024;

  /// Of each store of a partition. All together take half the memory at most: who writes most has
  /// most of it.
  private static final long WRITE_BUFFER_BYTES = 8L * 1024 * 1024;

  /// From this size values are kept beside the tables, and no compaction copies them.
  private static final long MIN_BLOB_BYTES = 1024;

  /// Of a write buffer. Most that is looked for is new (an article, who shows an image), and a
  /// filter says so without a walk through the buffer.
  private static final double FILTER_RATIO = 0.05;

  static {
    RocksDB.loadLibrary();
  }

  private static final Cache CACHE = new LRUCache(MEMORY_BYTES);
  private static final WriteBufferManager BUFFERS = new WriteBufferManager(MEMORY_BYTES / 2, CACHE);

  @Override
  public void setConfig(String storeName, Options options, Map<String, Object> configs) {
    if (options.tableFormatConfig() instanceof BlockBasedTableConfig table) {
      table.setBlockCache(CACHE);
      table.setCacheIndexAndFilterBlocks(true);
      table.setPinL0FilterAndIndexBlocksInCache(true);
      options.setTableFormatConfig(table);
    }
    options.setWriteBufferManager(BUFFERS);
    options.setWriteBufferSize(WRITE_BUFFER_BYTES);
    options.setMemtablePrefixBloomSizeRatio(FILTER_RATIO);
    options.setMemtableWholeKeyFiltering(true);
    // Streams switches it off. An article of `benchmarks/streams` took 20.6 KB without it, 5.6 KB
    // with it; paragraphs of these repeat more than those of real ones.
    options.setCompressionType(CompressionType.LZ4_COMPRESSION);
    blobs(options);
  }

  private static void blobs(Options options) {
    options.setEnableBlobFiles(true);
    options.setMinBlobSize(MIN_BLOB_BYTES);
    options.setBlobCompressionType(CompressionType.LZ4_COMPRESSION);
    options.setEnableBlobGarbageCollection(true);
  }

  /// The cache and the buffer manager are shared by every store: closed with the process.
  @Override
  public void close(String storeName, Options options) {}
}
