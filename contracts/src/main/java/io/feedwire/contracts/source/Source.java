package io.feedwire.contracts.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.feedwire.contracts.json.Wire;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Something to read from, without end: a feed or a folder of documents.
///
/// @param id stable, made from the location by [SourceIds#of]: the same location is the same source
/// @param location `http:` or `https:` URL, or the `file:` URI of a folder
/// @param name for people; absent until somebody names it
/// @param interval how often it is polled; absent for the fetcher's default
/// @param paused kept, and not polled
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Source(
    String id,
    Kind kind,
    String location,
    @Nullable String name,
    Lane lane,
    @Nullable Duration interval,
    boolean paused)
    implements SourceBuilder.With {

  /// How a source is read.
  public enum Kind {
    /// One document behind a URL, fetched again and again.
    @JsonProperty("feed")
    FEED,
    /// A folder of documents, watched for new and changed files.
    @JsonProperty("folder")
    FOLDER
  }

  /// Which way the documents go, so that an archive never stands before live news.
  public enum Lane {
    @JsonProperty("live")
    LIVE,
    @JsonProperty("backfill")
    BACKFILL
  }

  public Source {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(location, "location");
    kind = Wire.orDefault(kind, location.startsWith("file:") ? Kind.FOLDER : Kind.FEED);
    lane = Wire.orDefault(lane, Lane.LIVE);
  }
}
