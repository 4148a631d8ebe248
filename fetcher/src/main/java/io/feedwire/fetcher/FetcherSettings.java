package io.feedwire.fetcher;

import io.feedwire.contracts.topic.Topics;
import io.feedwire.fetcher.folder.ArchiveLimits;
import io.feedwire.fetcher.folder.FolderLimits;
import io.feedwire.fetcher.http.HttpLimits;
import io.feedwire.fetcher.poll.PollPolicy;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How the fetcher fetches: the keys under `feedwire.fetcher` (`FEEDWIRE_FETCHER_…` in the
/// environment).
///
/// @param userAgent sent with every request: who we are and where to complain
/// @param connectTimeout for each connection
/// @param deadline for one fetch, from the first connection to the last byte, redirects included
/// @param maxBytes largest document, in bytes: of the body as sent, of the body decompressed, of a
///   file; at most [Topics#MAX_PAYLOAD_BYTES]
/// @param inFlight fetches at the same time in this process. Each may hold `max-bytes`
/// @param perHost fetches at the same time from one host, in this process
/// @param tick time between looks at what is due and what has come in
/// @param feedInterval between polls of a feed that names none of its own
/// @param folderInterval between looks at a folder that names none of its own
/// @param maxBackOff longest time between tries of a failing source
/// @param settle a file changed less than this ago is perhaps still being written
/// @param batchFiles files of a folder handed over at once
/// @param batchBytes bytes of a folder's files handed over at once
/// @param requestDepth most requests that lead from a source to a document
/// @param requestBudget most documents fetched in a day because documents of one source ask
/// @param sourcesFile list of sources, in YAML, added when the service starts
/// @param archiveEntries most entries read of one archive
/// @param archiveBytes most bytes that one archive may hold, decompressed
/// @param archiveRatio most bytes that a byte of an archive may become
/// @param archiveWindow bytes of a compressed tar that are kept to hand them over by date
@ConfigurationProperties("feedwire.fetcher")
public record FetcherSettings(
    @Bindable(defaultValue = "Feedwire/0.1 (+https://github.com/feedwire/feedwire)")
        String userAgent,
    @Bindable(defaultValue = "10s") Duration connectTimeout,
    @Bindable(defaultValue = "30s") Duration deadline,
    @Bindable(defaultValue = "" + Topics.MAX_PAYLOAD_BYTES) int maxBytes,
    @Bindable(defaultValue = "64") int inFlight,
    @Bindable(defaultValue = "2") int perHost,
    @Bindable(defaultValue = "100ms") Duration tick,
    @Bindable(defaultValue = "15m") Duration feedInterval,
    @Bindable(defaultValue = "2s") Duration folderInterval,
    @Bindable(defaultValue = "24h") Duration maxBackOff,
    @Bindable(defaultValue = "500ms") Duration settle,
    @Bindable(defaultValue = "200") int batchFiles,
    @Bindable(defaultValue = "8388608") int batchBytes,
    @Bindable(defaultValue = "1") int requestDepth,
    @Bindable(defaultValue = "500") int requestBudget,
    @Nullable String sourcesFile,
    @Bindable(defaultValue = "1000000") int archiveEntries,
    @Bindable(defaultValue = "68719476736") long archiveBytes,
    @Bindable(defaultValue = "200") int archiveRatio,
    @Bindable(defaultValue = "33554432") int archiveWindow) {

  public FetcherSettings {
    require(maxBytes > 0 && maxBytes <= Topics.MAX_PAYLOAD_BYTES, "max-bytes", "1 to 16777216");
    require(inFlight > 0 && perHost > 0, "in-flight and per-host", "1 or more");
    require(batchFiles > 0 && batchBytes > 0, "batch-files and batch-bytes", "1 or more");
    require(requestDepth >= 0 && requestBudget >= 0, "request-depth and -budget", "0 or more");
    require(
        positive(connectTimeout) && positive(deadline), "connect-timeout and deadline", "positive");
    require(positive(tick) && positive(maxBackOff), "tick and max-back-off", "positive");
    require(
        positive(feedInterval) && positive(folderInterval),
        "feed-interval and folder-interval",
        "positive");
    require(!settle.isNegative(), "settle", "0 or more");
    require(
        archiveEntries > 0 && archiveEntries <= ArchiveLimits.MAX_ENTRIES,
        "archive-entries",
        "1 to " + ArchiveLimits.MAX_ENTRIES);
    require(
        archiveBytes > 0 && archiveRatio > 0 && archiveWindow > 0,
        "archive-bytes, archive-ratio and archive-window",
        "1 or more");
  }

  private static boolean positive(Duration duration) {
    return duration.isPositive();
  }

  private static void require(boolean holds, String keys, String what) {
    if (!holds) {
      throw new IllegalArgumentException("feedwire.fetcher: " + keys + " must be " + what);
    }
  }

  HttpLimits http() {
    return new HttpLimits(userAgent, connectTimeout, deadline, maxBytes);
  }

  FolderLimits folders() {
    var archives = new ArchiveLimits(archiveEntries, archiveBytes, archiveRatio, archiveWindow);
    return new FolderLimits(settle, batchFiles, batchBytes, maxBytes, archives);
  }

  PollPolicy policy() {
    return new PollPolicy(feedInterval, folderInterval, maxBackOff);
  }

  RequestLimits requests() {
    return new RequestLimits(requestDepth, requestBudget);
  }
}
