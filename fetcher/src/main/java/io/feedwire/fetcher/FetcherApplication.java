package io.feedwire.fetcher;

import io.feedwire.runtime.Service;

/// The fetcher as a process of its own.
public final class FetcherApplication {

  private FetcherApplication() {}

  /// Runs until told to stop.
  public static void main(String[] args) {
    Service.main("fetcher");
  }
}
