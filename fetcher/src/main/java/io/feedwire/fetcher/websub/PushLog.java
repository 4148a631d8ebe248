package io.feedwire.fetcher.websub;

/// Where what hubs do is kept until the instance that has the source applies it.
public interface PushLog {

  /// Writes a record; true when it survives whatever happens from now on.
  ///
  /// @param partition that of the source
  boolean write(int partition, PushRecord record);
}
