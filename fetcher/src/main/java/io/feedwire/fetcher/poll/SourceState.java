package io.feedwire.fetcher.poll;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.feedwire.contracts.json.Wire;
import io.feedwire.contracts.source.Source;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is kept of a source between looks. The names of its items are kept apart, because they are
/// needed only where a document has come.
///
/// @param source as it was last defined
/// @param etag of the last document, verbatim
/// @param lastModified of the last document, verbatim
/// @param bodyHash of the last document
/// @param nextAt when it is looked at next; while it is looked at, when it is looked at again
///   should nothing ever come of that
/// @param pace how fast it publishes
/// @param failing the failures in a row; absent after a success
/// @param move where it seems to have moved; absent for nowhere
/// @param reported whether an outcome was ever written
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourceState(
    Source source,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable String bodyHash,
    Instant nextAt,
    Pace pace,
    @Nullable Failing failing,
    @Nullable Move move,
    boolean reported)
    implements SourceStateBuilder.With {

  public SourceState {
    pace = Wire.orDefault(pace, Pace.UNKNOWN);
  }

  /// Nothing is known yet.
  public static SourceState fresh(Source source, Instant nextAt) {
    return new SourceState(source, null, null, null, nextAt, Pace.UNKNOWN, null, null, false);
  }

  /// Where it is asked for: at its location, or where that has moved for good.
  public String address() {
    return move != null && move.stored() ? move.to() : source.location();
  }

  /// Failures in a row.
  public int failures() {
    return failing == null ? 0 : failing.count();
  }

  /// When the failures in a row began.
  public @Nullable Instant failingSince() {
    return failing == null ? null : failing.since();
  }
}
