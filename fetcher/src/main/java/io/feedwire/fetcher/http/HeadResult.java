package io.feedwire.fetcher.http;

import org.jspecify.annotations.Nullable;

/// How a HEAD ended: with what it asked for, or in one of the ways in which a GET brings nothing.
public sealed interface HeadResult
    permits HeadResult.Told, FetchResult.Throttled, FetchResult.Failed {

  /// The file is there.
  ///
  /// @param response its `contentLocation` is where redirects led
  /// @param mediaType in lower case and without parameters; absent where it is not said
  /// @param bytes length of the file; absent where it is not said, or said of its compressed form
  record Told(Response response, @Nullable String mediaType, @Nullable Long bytes)
      implements HeadResult {}
}
