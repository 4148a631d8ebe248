package io.feedwire.fetcher.poll;

import io.feedwire.fetcher.folder.FolderScan;
import io.feedwire.fetcher.folder.FolderStep;
import io.feedwire.fetcher.http.FetchResult;
import java.time.Duration;
import java.time.Instant;

/// What came back from one piece of work for a source.
sealed interface Look {

  /// When it ended.
  Instant at();

  /// From the decision to its end.
  Duration took();

  /// A document was asked for.
  record AtFeed(FetchResult result, Instant at, Duration took) implements Look {}

  /// A folder was read a step further.
  record AtFolder(FolderScan scan, FolderStep step, Instant at, Duration took) implements Look {}
}
