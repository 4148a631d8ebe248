package io.feedwire.fetcher.poll;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.feedwire.contracts.source.Source;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is kept of a source between looks.
///
/// @param source as it was last defined
/// @param etag of the last document, verbatim
/// @param lastModified of the last document, verbatim
/// @param bodyHash of the last document
/// @param nextAt when it is looked at next
/// @param failures in a row
/// @param failingSince the first of them
/// @param reported whether an outcome was ever written
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourceState(
    Source source,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable String bodyHash,
    Instant nextAt,
    int failures,
    @Nullable Instant failingSince,
    boolean reported)
    implements SourceStateBuilder.With {

  /// Nothing is known yet.
  static SourceState fresh(Source source, Instant nextAt) {
    return new SourceState(source, null, null, null, nextAt, 0, null, false);
  }

  /// One more failure, at this time.
  SourceState failed(Instant at) {
    return withFailures(failures + 1).withFailingSince(failingSince == null ? at : failingSince);
  }

  /// The failures are over.
  SourceState succeeded() {
    return withFailures(0).withFailingSince(null);
  }
}
