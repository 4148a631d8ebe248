package io.feedwire.fetcher.http;

/// Fetches documents. Thread-safe; blocks its caller, which is meant to be a virtual thread.
public interface DocumentFetcher extends AutoCloseable {

  /// Fetches one document. What goes wrong outside is a [FetchResult]; an exception is a bug.
  FetchResult fetch(HttpTarget target);

  @Override
  void close();
}
