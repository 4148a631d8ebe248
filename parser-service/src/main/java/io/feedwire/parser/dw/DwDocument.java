package io.feedwire.parser.dw;

import io.feedwire.contracts.json.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A document of the API. Every field may be missing; `type` is `Article`, `Video`, `Audio`,
/// `ImageGallery`, `MediaCenter`, or absent for the result of a search.
///
/// @param items of a list
record DwDocument(
    @Nullable String type,
    @Nullable Long id,
    @Nullable Integer languageId,
    @Nullable Content mainContent,
    @Nullable String name,
    @Nullable String teaser,
    @Nullable String categoryName,
    @Nullable String permaLink,
    @Nullable String displayDate,
    List<Part> body,
    List<Group> referenceGroups,
    @Nullable List<Teaser> items,
    @Nullable Pagination paginationInfo) {

  DwDocument {
    body = Wire.list(body);
    referenceGroups = Wire.list(referenceGroups);
  }

  /// One element of a body.
  record Part(@Nullable Content content) {}

  /// A paragraph, image, gallery, video or recording, by `type`.
  ///
  /// @param duration in seconds
  record Content(
      @Nullable String type,
      @Nullable Long id,
      @Nullable String name,
      @Nullable String description,
      @Nullable String text,
      @Nullable String permaLink,
      @Nullable String url,
      @Nullable Integer duration,
      List<Size> sizes,
      List<Source> sources,
      List<Content> images,
      @Nullable Content previewImage) {

    Content {
      sizes = Wire.list(sizes);
      sources = Wire.list(sources);
      images = Wire.list(images);
    }
  }

  /// A file of an image.
  record Size(@Nullable Integer width, @Nullable Integer height, @Nullable String url) {}

  /// A file of a video.
  ///
  /// @param bitrate in kbit/s
  record Source(
      @Nullable String format,
      @Nullable Integer bitrate,
      @Nullable String url,
      @Nullable String quality) {}

  /// Related documents (`InternalContent`) or keywords (`Keywords`).
  record Group(@Nullable String type, List<Item> items) {
    Group {
      items = Wire.list(items);
    }
  }

  /// One entry of a group; a `SearchRef` has no id.
  record Item(
      @Nullable Long id, @Nullable String type, @Nullable String name, @Nullable String url) {}

  /// Where a list goes on; absent on its last page.
  record Pagination(@Nullable String nextPageUrl) {}

  /// One entry of a list.
  record Teaser(@Nullable Item reference) {}
}
