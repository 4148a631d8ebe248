package io.feedwire.fetcher.http;

import java.net.URI;

/// Fetches documents. Thread-safe; blocks its caller, which is meant to be a virtual thread.
public interface DocumentFetcher extends AutoCloseable {

  /// Fetches one document. What goes wrong outside is a [FetchResult]; an exception is a bug.
  FetchResult fetch(HttpTarget target);

  /// Asks what a server says of a file, and takes none of it. What goes wrong outside is a
  /// [HeadResult], too; a server that wants no such question is not asked for the file instead.
  HeadResult head(URI file);

  /// Sends a form, over the same connections and with the same care for whom they reach. Redirects
  /// that keep the method (307, 308) are followed.
  ///
  /// @param form `application/x-www-form-urlencoded`
  PostResult post(URI to, String form);

  @Override
  void close();
}
