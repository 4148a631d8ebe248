package io.feedwire.parser.dw;

import io.feedwire.contracts.json.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A document of the API. Every field may be missing; `type` is `Article`, `Video`, `Audio`,
/// `ImageGallery`, `MediaCenter`, or absent for the result of a search.
///
/// @param text the words of the body without markup, and all there is of them where it has none
/// @param images of a gallery
/// @param posts of a live blog
/// @param items of a list
/// @param entry what it says of itself, or of another that it refers to, where it is one of a list
record DwDocument(
    @Nullable String type,
    @Nullable Long id,
    @Nullable Integer languageId,
    @Nullable Content mainContent,
    @Nullable String name,
    @Nullable String teaser,
    List<String> sections,
    @Nullable String permaLink,
    @Nullable String displayDate,
    @Nullable String text,
    List<String> authors,
    List<Content> body,
    List<Content> images,
    List<Content> posts,
    List<Group> referenceGroups,
    @Nullable List<Item> items,
    @Nullable Pagination paginationInfo,
    @Nullable Item entry) {

  DwDocument {
    sections = Wire.list(sections);
    authors = Wire.list(authors);
    body = Wire.list(body);
    images = Wire.list(images);
    posts = Wire.list(posts);
    referenceGroups = Wire.list(referenceGroups);
  }

  /// A list of these alone.
  static DwDocument list(List<Item> items) {
    return new DwDocument(
        null, null, null, null, null, null, List.of(), null, null, null, List.of(), List.of(),
        List.of(), List.of(), List.of(), items, null, null);
  }

  /// Whether it is more than the name of a document.
  boolean holdsContent() {
    return items != null
        || text != null
        || mainContent != null
        || !body.isEmpty()
        || !images.isEmpty()
        || !posts.isEmpty();
  }

  /// The document that this one names and does not hold; null where it names none.
  @Nullable Item named() {
    return entry == null || entry.url() == null || holdsContent() ? null : entry;
  }

  /// One element of a body: a paragraph, image, gallery, video or recording, by `type`.
  ///
  /// @param author of what is quoted
  /// @param duration in seconds
  /// @param parts of content that is made of others
  /// @param rows of a table; the parts of each are its cells
  /// @param answers that a question offers
  /// @param reference what a teaser leads to
  record Content(
      @Nullable String type,
      @Nullable Long id,
      @Nullable String name,
      @Nullable String description,
      @Nullable String text,
      @Nullable String author,
      @Nullable String permaLink,
      @Nullable String url,
      @Nullable Integer duration,
      List<Size> sizes,
      List<Source> sources,
      List<Content> images,
      @Nullable Content previewImage,
      List<Content> parts,
      List<Content> rows,
      List<Content> answers,
      @Nullable Item reference) {

    Content {
      sizes = Wire.list(sizes);
      sources = Wire.list(sources);
      images = Wire.list(images);
      parts = Wire.list(parts);
      rows = Wire.list(rows);
      answers = Wire.list(answers);
    }

    Content withWords(String kind, String words) {
      return new Content(
          kind,
          id,
          name,
          description,
          words,
          author,
          permaLink,
          url,
          duration,
          sizes,
          sources,
          images,
          previewImage,
          parts,
          rows,
          answers,
          reference);
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
}
