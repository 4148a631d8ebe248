package io.feedwire.contracts.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.feedwire.contracts.json.Wire;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Something to read from, without end: a feed, a folder of documents, a list of other sources.
///
/// @param id stable, made from the location by [SourceIds#of]: the same location is the same source
/// @param location `http:` or `https:` URL, or the `file:` URI of a folder or an archive
/// @param name for people; absent until somebody names it
/// @param interval how often it is polled: never sooner, a tenth later at most; absent where the
///   fetcher finds out how often is right
/// @param paused kept, and not polled
/// @param minInterval never polled more often than this; absent for the fetcher's own limit
/// @param maxInterval polled at least this often while it answers; absent for the fetcher's own
///   limit
/// @param access how it is asked; absent where it is asked as all are, see [#asked]
/// @param origin id of the source that lists this one: it comes and goes with the list
/// @param category where people have filed it: the names of the folders, joined by `/`
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Source(
    String id,
    Kind kind,
    String location,
    @Nullable String name,
    Lane lane,
    @Nullable Duration interval,
    boolean paused,
    @Nullable Duration minInterval,
    @Nullable Duration maxInterval,
    @Nullable Access access,
    @Nullable String origin,
    @Nullable String category)
    implements SourceBuilder.With {

  /// How a source is read.
  public enum Kind {
    /// One document behind a URL, fetched again and again.
    @JsonProperty("feed")
    FEED,
    /// A news sitemap.
    @JsonProperty("sitemap")
    SITEMAP,
    /// A JSON document of a publisher's API.
    @JsonProperty("api")
    API,
    /// A web page to find feeds from. What is found are sources whose origin it is.
    @JsonProperty("page")
    PAGE,
    /// An OPML list, followed: what it lists are sources whose origin it is.
    @JsonProperty("opml")
    OPML,
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
    access = Access.USUAL.equals(access) ? null : access;
  }

  /// How it is asked.
  public Access asked() {
    return access == null ? Access.USUAL : access;
  }

  /// A source with nothing set but what it must have.
  public static Source of(String id, Kind kind, String location, Lane lane) {
    return new Source(id, kind, location, null, lane, null, false, null, null, null, null, null);
  }
}
