package io.feedwire.contracts.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.feedwire.contracts.json.Wire;
import org.jspecify.annotations.Nullable;

/// A wish, raised by a document, that one more document be fetched once, or a file be asked about.
///
/// @param sourceId the source in whose name it is fetched: the one that delivered the asking
///   document
/// @param url `http:` or `https:`
/// @param why in words, for the fetch event: `item of list`
/// @param depth how many requests lead from a source to this one; 1 for what a polled document asks
/// @param formatHint name of the format expected, when the asker knows it
/// @param lane on which it goes on: that of the asking document
/// @param check where the file is not wanted, only what its server says of it ([FileCheck]): the
///   key under which that is told; absent for a document
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FetchRequest(
    String sourceId,
    String url,
    String why,
    int depth,
    @Nullable String formatHint,
    Source.Lane lane,
    @Nullable String check) {

  public FetchRequest {
    lane = Wire.orDefault(lane, Source.Lane.LIVE);
  }

  /// A wish for a document.
  public FetchRequest(
      String sourceId,
      String url,
      String why,
      int depth,
      @Nullable String formatHint,
      Source.Lane lane) {
    this(sourceId, url, why, depth, formatHint, lane, null);
  }

  /// The same on a lane.
  public FetchRequest on(Source.Lane other) {
    return new FetchRequest(sourceId, url, why, depth, formatHint, other, check);
  }
}
