package io.feedwire.contracts.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What came of one look at a source: every fetch is one such event, whatever its end; a look at a
/// folder only where there is something to say.
///
/// @param sourceId the source
/// @param location what was fetched: the source's location, or a requested URL, or a file of a
///   folder
/// @param name the source's name at that time
/// @param status how it ended
/// @param at when it ended
/// @param tookMillis from the decision to the last byte, in milliseconds
/// @param httpStatus the last response's status, where there was one
/// @param bytes length of the body read, after decompression
/// @param documents raw records written
/// @param items items the document lists, as far as they can be counted; absent where they can't
/// @param newItems those of them that are not among the last 1,000 names of items that the source
///   is known to have listed
/// @param movedTo where permanent redirects lead to, while the source is still asked for at its old
///   address
/// @param problem what is wrong, from a fixed list; absent when nothing is
/// @param error one sentence for a person: what is wrong; absent when nothing is
/// @param failingSince time of the first of the failures in a row that this one belongs to
/// @param failures how many failures in a row, this one included; 0 after a success
/// @param nextAt when the source is looked at next; absent for one-off requests
/// @param nextWhy why then, in words
/// @param done documents of the folder read so far, in this look or before; absent for all else
/// @param total documents in the folder; an archive in it counts as one until it is opened
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FetchOutcome(
    String sourceId,
    String location,
    @Nullable String name,
    Status status,
    Instant at,
    long tookMillis,
    @Nullable Integer httpStatus,
    long bytes,
    int documents,
    @Nullable Integer items,
    @Nullable Integer newItems,
    @Nullable String movedTo,
    @Nullable Problem problem,
    @Nullable String error,
    @Nullable Instant failingSince,
    int failures,
    @Nullable Instant nextAt,
    @Nullable String nextWhy,
    @Nullable Integer done,
    @Nullable Integer total)
    implements FetchOutcomeBuilder.With {

  /// How a fetch ended.
  public enum Status {
    /// New bytes, written to the raw topic.
    @JsonProperty("fetched")
    FETCHED,
    /// The server said so (304).
    @JsonProperty("not-modified")
    NOT_MODIFIED,
    /// The server sent the same bytes again, or a folder holds nothing new.
    @JsonProperty("unchanged")
    UNCHANGED,
    /// A server was asked about a file, and answered (`HEAD`).
    @JsonProperty("checked")
    CHECKED,
    /// The server asked to come later (429, 503 with Retry-After).
    @JsonProperty("throttled")
    THROTTLED,
    /// The document is larger than the cap; `error` names the number.
    @JsonProperty("too-large")
    TOO_LARGE,
    /// Anything else: `error` says what.
    @JsonProperty("failed")
    FAILED
  }
}
