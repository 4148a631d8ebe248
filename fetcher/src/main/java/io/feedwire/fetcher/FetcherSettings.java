package io.feedwire.fetcher;

import io.feedwire.contracts.topic.Topics;
import io.feedwire.fetcher.folder.ArchiveLimits;
import io.feedwire.fetcher.folder.FolderLimits;
import io.feedwire.fetcher.http.HttpLimits;
import io.feedwire.fetcher.poll.PollPolicy;
import io.feedwire.fetcher.reach.AllowList;
import io.feedwire.fetcher.reach.Reach;
import io.feedwire.fetcher.reach.Resolver;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the fetcher fetches: the keys under `feedwire.fetcher` (`FEEDWIRE_FETCHER_…` in the
/// environment).
///
/// @param userAgent sent with every request: who we are and where to complain
/// @param connectTimeout for each connection, with TLS and a proxy's consent
/// @param firstByteTimeout from a request to the first byte of its answer
/// @param idleTimeout between two pieces of an answer
/// @param deadline for one fetch, from the first connection to the last byte, redirects included
/// @param maxBytes largest document, in bytes: of the body as sent, of the body decompressed, of a
///   file; at most [Topics#MAX_PAYLOAD_BYTES]
/// @param maxHeaderBytes of an answer's status line and headers
/// @param bodyMemory bytes that bodies being read may take together, in this process
/// @param allowedAddresses what may be reached although it is private: blocks of addresses, names
/// @param inFlight fetches at the same time in this process; archives have a quarter of that beside
/// @param perDomain fetches at the same time from one registrable domain
/// @param domainDelay between the starts of two fetches from one registrable domain
/// @param tick time between looks at what is due and what has come in
/// @param minInterval shortest between polls of a feed whose definition names none
/// @param maxInterval longest between polls of a feed that answers
/// @param fullFetches share of fetches that ask without conditions, 0 to 1
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
    @Bindable(defaultValue = "15s") Duration firstByteTimeout,
    @Bindable(defaultValue = "15s") Duration idleTimeout,
    @Bindable(defaultValue = "30s") Duration deadline,
    @Bindable(defaultValue = "" + Topics.MAX_PAYLOAD_BYTES) int maxBytes,
    @Bindable(defaultValue = "65536") int maxHeaderBytes,
    @Bindable(defaultValue = "134217728") long bodyMemory,
    @Bindable(defaultValue = "") List<String> allowedAddresses,
    @Bindable(defaultValue = "256") int inFlight,
    @Bindable(defaultValue = "2") int perDomain,
    @Bindable(defaultValue = "1s") Duration domainDelay,
    @Bindable(defaultValue = "100ms") Duration tick,
    @Bindable(defaultValue = "5m") Duration minInterval,
    @Bindable(defaultValue = "24h") Duration maxInterval,
    @Bindable(defaultValue = "0.01") double fullFetches,
    @Bindable(defaultValue = "2s") Duration folderInterval,
    @Bindable(defaultValue = "30d") Duration maxBackOff,
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
    require(inFlight > 0 && perDomain > 0, "in-flight and per-domain", "1 or more");
    require(!domainDelay.isNegative(), "domain-delay", "0 or more");
    require(batchFiles > 0 && batchBytes > 0, "batch-files and batch-bytes", "1 or more");
    require(requestDepth >= 0 && requestBudget >= 0, "request-depth and -budget", "0 or more");
    require(maxHeaderBytes >= 8192, "max-header-bytes", "8192 or more");
    require(bodyMemory >= 1_048_576, "body-memory", "1048576 or more");
    require(
        positive(connectTimeout) && positive(firstByteTimeout),
        "connect-timeout and first-byte-timeout",
        "positive");
    require(positive(idleTimeout) && positive(deadline), "idle-timeout and deadline", "positive");
    allowedAddresses =
        allowedAddresses.stream().map(String::strip).filter(entry -> !entry.isEmpty()).toList();
    try {
      AllowList.of(allowedAddresses);
    } catch (IllegalArgumentException e) {
      require(false, "allowed-addresses", "blocks of addresses and names; " + e.getMessage());
    }
    require(positive(tick) && positive(maxBackOff), "tick and max-back-off", "positive");
    require(
        positive(minInterval) && positive(folderInterval),
        "min-interval and folder-interval",
        "positive");
    require(
        maxInterval.compareTo(minInterval) >= 0,
        "max-interval",
        "at least as long as min-interval");
    require(fullFetches >= 0 && fullFetches <= 1, "full-fetches", "0 to 1");
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
    var times = new HttpLimits.Times(connectTimeout, firstByteTimeout, idleTimeout, deadline);
    return new HttpLimits(userAgent, maxBytes, maxHeaderBytes, bodyMemory, times);
  }

  Reach reach() {
    return new Reach(AllowList.of(allowedAddresses), Resolver.system());
  }

  FolderLimits folders() {
    var archives = new ArchiveLimits(archiveEntries, archiveBytes, archiveRatio, archiveWindow);
    return new FolderLimits(settle, batchFiles, batchBytes, maxBytes, archives);
  }

  PollPolicy policy() {
    return new PollPolicy(minInterval, maxInterval, folderInterval, maxBackOff, fullFetches);
  }

  RequestLimits requests() {
    return new RequestLimits(requestDepth, requestBudget);
  }
}
