package io.feedwire.fetcher.poll;

import io.feedwire.fetcher.folder.FolderScan;
import io.feedwire.fetcher.folder.FolderStep;
import io.feedwire.fetcher.http.FetchResult;
import java.time.Duration;
import java.time.Instant;

/// What came back from one piece of work for a source.
public sealed interface Look {

  /// When it ended.
  Instant at();

  /// From the decision to its end.
  Duration took();

  /// A document was asked for.
  ///
  /// @param ask what was asked
  record AtFeed(FetchResult result, Shown shown, Ask ask, Instant at, Duration took)
      implements Look {}

  /// @param planned when it was meant to be asked for
  /// @param full whether it was asked without conditions
  record Ask(Instant planned, boolean full) {}

  /// A folder was read a step further.
  record AtFolder(FolderScan scan, FolderStep step, Instant at, Duration took) implements Look {}
}
