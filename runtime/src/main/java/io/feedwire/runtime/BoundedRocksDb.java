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
public final class BoundedRocksDb implements RocksDBConfigSetter {

  private static final long CACHE_BYTES = 64L * 1024 * 1024;
  private static final long WRITE_BUFFER_BYTES = 4L * 1024 * 1024;

  static {
    RocksDB.loadLibrary();
  }

  private static final Cache CACHE = new LRUCache(CACHE_BYTES);
  private static final WriteBufferManager BUFFERS = new WriteBufferManager(CACHE_BYTES / 2, CACHE);

  @Override
  public void setConfig(String storeName, Options options, Map<String, Object> configs) {
    if (options.tableFormatConfig() instanceof BlockBasedTableConfig table) {
      table.setBlockCache(CACHE);
      table.setCacheIndexAndFilterBlocks(true);
      options.setTableFormatConfig(table);
    }
    options.setWriteBufferManager(BUFFERS);
    options.setWriteBufferSize(WRITE_BUFFER_BYTES);
    // Streams switches it off. An article of `benchmarks/streams` took 20.6 KB without it and 5.6
    // KB
    // with it; paragraphs of these repeat more than those of real ones.
    options.setCompressionType(CompressionType.LZ4_COMPRESSION);
  }

  /// The cache and the buffer manager are shared by every store: closed with the process.
  @Override
  public void close(String storeName, Options options) {}
}
