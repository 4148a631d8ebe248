package io.feedwire.contracts.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.feedwire.contracts.json.Wire;
import io.feedwire.contracts.source.FileCheck;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One picture, however many addresses, sizes and proxies it is seen under.
///
/// @param id the publisher's own id (`dw:67121832`), else `url:` and a hash of the canonical
///   address
/// @param roles every part it plays in the article, in the order of [Role]
/// @param use what it is instead of a picture of something; absent for a picture
/// @param renditions known files of it, narrowest first
/// @param usedIn ids of the other articles that use it, newest first; empty before enrichment, and
///   where there are more than 20: a stock picture or a logo
/// @param usedInCount how many other articles use it: up to 20 exactly, then 20, 50, 100, 200, 500
///   or 1,000, so many at least; absent before enrichment
/// @param check what its server said of the file that stands for it; absent where nobody asked
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Image(
    String id,
    List<Role> roles,
    @Nullable Use use,
    @Nullable String caption,
    @Nullable String credit,
    @Nullable String alt,
    List<Rendition> renditions,
    List<String> usedIn,
    @Nullable Integer usedInCount,
    @Nullable FileCheck check)
    implements ImageBuilder.With {

  /// What an image is for.
  public enum Role {
    @JsonProperty("lead")
    LEAD,
    @JsonProperty("body")
    BODY,
    @JsonProperty("gallery")
    GALLERY,
    @JsonProperty("preview")
    PREVIEW
  }

  /// What an image is that shows nothing of what the article is about. Such a one never stands for
  /// it.
  public enum Use {
    /// Counts readers.
    @JsonProperty("tracking")
    TRACKING,
    /// The publisher's sign.
    @JsonProperty("logo")
    LOGO,
    /// Stands where there is no picture.
    @JsonProperty("placeholder")
    PLACEHOLDER,
    /// A symbol, somebody's avatar, a line between paragraphs.
    @JsonProperty("icon")
    ICON
  }

  /// One file of an image.
  ///
  /// @param width in pixels, where known
  /// @param height in pixels, where known
  /// @param contentType media type, where known
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Rendition(
      String href,
      @Nullable Integer width,
      @Nullable Integer height,
      @Nullable String contentType) {}

  public Image {
    roles = Wire.list(roles);
    renditions = Wire.list(renditions);
    usedIn = Wire.list(usedIn);
  }

  /// An image as a parser finds it: nothing is known yet of other articles.
  public static Image of(
      String id, List<Role> roles, @Nullable String caption, List<Rendition> renditions) {
    return new Image(id, roles, null, caption, null, null, renditions, List.of(), null, null);
  }
}
