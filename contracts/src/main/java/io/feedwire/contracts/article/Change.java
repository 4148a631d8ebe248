package io.feedwire.contracts.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.feedwire.contracts.json.Wire;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One event in the life of an article.
///
/// @param articleId the article's id
/// @param revision the revision that this change leads to
/// @param changedFields names of the top-level fields that differ from the state before; empty for
///   `created`
/// @param revised in what way its publisher changed it; empty for what is not `updated`, where
///   neither headline nor text is another, and where they are only because another source delivered
///   more of the same article
/// @param at when the enricher saw it
/// @param article the state after the change; absent when withdrawn
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(
    Kind kind,
    String articleId,
    int revision,
    List<String> changedFields,
    List<Revised> revised,
    Instant at,
    @Nullable EnrichedArticle article) {

  /// What happened.
  public enum Kind {
    @JsonProperty("created")
    CREATED,
    /// The content differs.
    @JsonProperty("updated")
    UPDATED,
    /// Only what is known of others differs: a reference found its target, its target's card is
    /// another, or the lead image turned out to be gone. Who else cites the article or shows its
    /// images is counted and not told.
    @JsonProperty("resolved")
    RESOLVED,
    @JsonProperty("withdrawn")
    WITHDRAWN
  }

  /// How a publisher changed an article.
  public enum Revised {
    /// The headline is another.
    @JsonProperty("retitled")
    RETITLED,
    /// The text is another: summary or body.
    @JsonProperty("corrected")
    CORRECTED
  }

  public Change {
    changedFields = Wire.list(changedFields);
    revised = Wire.list(revised);
  }
}
