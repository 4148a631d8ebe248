package io.feedwire.contracts.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.feedwire.contracts.json.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One element of an article's body. What is not one of these records cannot exist in a body: HTML
/// is parsed into blocks, not cleaned.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
  @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
  @JsonSubTypes.Type(value = Block.Quote.class, name = "quote"),
  @JsonSubTypes.Type(value = Block.ListBlock.class, name = "list"),
  @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
  @JsonSubTypes.Type(value = Block.Preformatted.class, name = "preformatted"),
  @JsonSubTypes.Type(value = Block.Figure.class, name = "figure"),
  @JsonSubTypes.Type(value = Block.Gallery.class, name = "gallery"),
  @JsonSubTypes.Type(value = Block.Video.class, name = "video"),
  @JsonSubTypes.Type(value = Block.Audio.class, name = "audio"),
  @JsonSubTypes.Type(value = Block.Embed.class, name = "embed"),
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Block {

  /// Running text.
  record Paragraph(List<Inline> content) implements Block {
    public Paragraph {
      content = Wire.list(content);
    }
  }

  /// A heading inside the body; `level` as in HTML, 1 to 6.
  record Heading(int level, List<Inline> content) implements Block {
    public Heading {
      content = Wire.list(content);
    }
  }

  /// Quoted blocks.
  record Quote(List<Block> content) implements Block {
    public Quote {
      content = Wire.list(content);
    }
  }

  /// A list; each item holds blocks, so that lists nest.
  record ListBlock(boolean ordered, List<Item> items) implements Block {
    /// One entry of a list.
    public record Item(List<Block> content) {
      public Item {
        content = Wire.list(content);
      }
    }

    public ListBlock {
      items = Wire.list(items);
    }
  }

  /// A table, row by row.
  record Table(@Nullable String caption, List<Row> rows) implements Block {
    /// One row.
    public record Row(List<Cell> cells) {
      public Row {
        cells = Wire.list(cells);
      }
    }

    /// One cell; `header` when it heads its row or column.
    public record Cell(boolean header, List<Inline> content) {
      public Cell {
        content = Wire.list(content);
      }
    }

    public Table {
      rows = Wire.list(rows);
    }
  }

  /// Text whose line breaks and spaces matter.
  record Preformatted(String text) implements Block {}

  /// An image in its place in the text; `imageId` names an entry of the article's `images`.
  record Figure(String imageId, @Nullable String caption, @Nullable String credit)
      implements Block {}

  /// A series of images.
  ///
  /// @param id target id of the gallery where its publisher gives one (`dw:67797847`)
  record Gallery(
      @Nullable String id,
      @Nullable String title,
      @Nullable String description,
      @Nullable String url,
      List<Item> items)
      implements Block {
    /// One image of a gallery.
    public record Item(String imageId, @Nullable String title, @Nullable String description) {}

    public Gallery {
      items = Wire.list(items);
    }
  }

  /// A video.
  ///
  /// @param id target id where its publisher gives one (`dw:66778772`)
  /// @param duration in seconds
  /// @param previewImageId names an entry of the article's `images`
  record Video(
      @Nullable String id,
      @Nullable String title,
      @Nullable String url,
      @Nullable Integer duration,
      @Nullable String previewImageId,
      List<MediaSource> sources)
      implements Block {
    public Video {
      sources = Wire.list(sources);
    }
  }

  /// A sound recording; `duration` in seconds.
  record Audio(
      @Nullable String title,
      @Nullable String url,
      @Nullable Integer duration,
      List<MediaSource> sources)
      implements Block {
    public Audio {
      sources = Wire.list(sources);
    }
  }

  /// Something of another site shown in place.
  ///
  /// @param provider `youtube`, `vimeo`, `x`, or the host for any other
  /// @param id the provider's id of the thing, where it is known
  /// @param href canonical address to watch or read it at
  record Embed(String provider, @Nullable String id, String href) implements Block {}

  /// One file that a video or audio can be played from.
  ///
  /// @param format as the publisher names it: `mp4`, `HLS`, or a media type
  /// @param bitrate in kbit/s
  /// @param bytes size of the file, as its publisher says (`length` of an enclosure)
  /// @param width of the picture in pixels
  /// @param height of the picture in pixels
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MediaSource(
      String href,
      @Nullable String format,
      @Nullable Integer bitrate,
      @Nullable String quality,
      @Nullable Long bytes,
      @Nullable Integer width,
      @Nullable Integer height) {

    /// A file of which nothing else is known.
    public static MediaSource of(String href, @Nullable String format) {
      return new MediaSource(href, format, null, null, null, null, null);
    }
  }
}
