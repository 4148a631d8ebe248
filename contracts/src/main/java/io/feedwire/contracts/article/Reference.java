package io.feedwire.contracts.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A link from an article to something else. Links to the article itself and share links are none.
///
/// @param rel the relation as written (`ArticleRef`), else `link`
/// @param href absolute address
/// @param label the publisher's name of the target, else the linked text
/// @param target id of what it points to, in the form of [Article#id] (`dw:19165792`); absent for
///   searches
/// @param status set by the enricher; absent before
/// @param card what is known of the target; present only when resolved
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reference(
    Kind kind,
    String rel,
    String href,
    @Nullable String label,
    @Nullable String target,
    @Nullable Status status,
    @Nullable Card card)
    implements ReferenceBuilder.With {

  /// What is pointed to.
  public enum Kind {
    @JsonProperty("article")
    ARTICLE,
    @JsonProperty("gallery")
    GALLERY,
    @JsonProperty("video")
    VIDEO,
    @JsonProperty("search")
    SEARCH,
    @JsonProperty("external")
    EXTERNAL
  }

  /// Whether the target is known.
  public enum Status {
    /// The target is in the stream; the reference carries its card.
    @JsonProperty("resolved")
    RESOLVED,
    /// The target may come yet.
    @JsonProperty("unresolved")
    UNRESOLVED,
    /// The target is no article of a publisher that is read.
    @JsonProperty("external")
    EXTERNAL
  }

  /// What a target shows of itself to those who refer to it.
  ///
  /// @param id the target article's present id, which may differ from the one it was asked by
  /// @param image the image that stands for it
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Card(
      String id,
      String headline,
      @Nullable String url,
      java.time.@Nullable Instant published,
      @Nullable Picture image) {}

  /// The image of a card: one file of it, of about a card's size.
  ///
  /// @param id of the image
  /// @param width in pixels, where known
  /// @param height in pixels, where known
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Picture(
      String id, String href, @Nullable Integer width, @Nullable Integer height) {}

  public Reference {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(href, "href");
  }

  /// A reference as a parser finds it.
  public static Reference of(
      Kind kind, String rel, String href, @Nullable String label, @Nullable String target) {
    return new Reference(kind, rel, href, label, target, null, null);
  }
}
