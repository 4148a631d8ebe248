package io.feedwire.contracts.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.feedwire.contracts.json.Wire;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The current state of an article: everything known of it from every source, enriched. On the wire
/// it is one flat object, the fields of [Article] and these.
///
/// @param revision 1 for the first version that its publisher gave out, one more for each later
///   one; the same whatever the order in which sources deliver them
/// @param keywords best first
/// @param citedBy how many articles in the stream refer to this one: exact up to 1,000, above
///   rounded down to two digits
/// @param history its last revisions as far as they are known, this one first, at most
///   [#MAX_HISTORY]
/// @param sources who delivered it, each once, in order of id
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EnrichedArticle(
    @JsonUnwrapped Article article,
    int revision,
    List<Keyword> keywords,
    @Nullable LeadImage leadImage,
    int citedBy,
    List<Version> history,
    List<SourceNote> sources)
    implements EnrichedArticleBuilder.With {

  /// Longest history.
  public static final int MAX_HISTORY = 20;

  /// An article as it was.
  ///
  /// @param revision its number, as [EnrichedArticle#revision]
  /// @param headline at that time
  /// @param modified when its publisher says that it was changed; absent where it doesn't
  /// @param fetched when it was first seen so; absent for a document without a time
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Version(
      int revision, String headline, @Nullable Instant modified, @Nullable Instant fetched) {}

  /// The image that stands for the article.
  ///
  /// @param why the rule that chose it, in words, and what it is in place of: what turned out to be
  ///   gone, or a web page
  public record LeadImage(String id, String why) {}

  /// One source of an article.
  ///
  /// @param source id of the source
  /// @param format the format it delivers the article in
  /// @param fields the fields of the article whose value is this source's
  public record SourceNote(String source, String format, List<String> fields) {
    public SourceNote {
      fields = Wire.list(fields);
    }
  }

  /// What an article is about.
  ///
  /// @param term as written by the publisher, or as it stands in the text
  /// @param canonical folded form under which its spellings are one (`拜习会` for `拜習會`)
  /// @param score 0 to 1
  public record Keyword(String term, String canonical, Origin origin, double score) {
    /// Where a keyword comes from.
    public enum Origin {
      @JsonProperty("declared")
      DECLARED,
      @JsonProperty("matched")
      MATCHED,
      @JsonProperty("extracted")
      EXTRACTED
    }
  }

  public EnrichedArticle {
    keywords = Wire.list(keywords);
    history = Wire.list(history);
    sources = Wire.list(sources);
  }
}
