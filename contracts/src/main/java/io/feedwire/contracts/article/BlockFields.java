package io.feedwire.contracts.article;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.List;

/// Writes [Block]s: the name of the kind first, then its fields.
final class BlockFields extends FieldWriter {

  private static final SerializedString BITRATE = name("bitrate");
  private static final SerializedString BYTES = name("bytes");
  private static final SerializedString CAPTION = name("caption");
  private static final SerializedString CELLS = name("cells");
  private static final SerializedString CONTENT = name("content");
  private static final SerializedString CREDIT = name("credit");
  private static final SerializedString DESCRIPTION = name("description");
  private static final SerializedString DURATION = name("duration");
  private static final SerializedString FORMAT = name("format");
  private static final SerializedString HEADER = name("header");
  private static final SerializedString HREF = name("href");
  private static final SerializedString ID = name("id");
  private static final SerializedString IMAGE_ID = name("imageId");
  private static final SerializedString ITEMS = name("items");
  private static final SerializedString LEVEL = name("level");
  private static final SerializedString MARKS = name("marks");
  private static final SerializedString ORDERED = name("ordered");
  private static final SerializedString PREVIEW_IMAGE_ID = name("previewImageId");
  private static final SerializedString PROVIDER = name("provider");
  private static final SerializedString WIDTH = name("width");
  private static final SerializedString HEIGHT = name("height");
  private static final SerializedString QUALITY = name("quality");
  private static final SerializedString REL = name("rel");
  private static final SerializedString ROWS = name("rows");
  private static final SerializedString SOURCES = name("sources");
  private static final SerializedString TEXT = name("text");
  private static final SerializedString TITLE = name("title");
  private static final SerializedString TYPE = name("type");
  private static final SerializedString URL = name("url");

  private static final SerializedString PARAGRAPH = name("paragraph");
  private static final SerializedString HEADING = name("heading");
  private static final SerializedString QUOTE = name("quote");
  private static final SerializedString LIST = name("list");
  private static final SerializedString TABLE = name("table");
  private static final SerializedString PREFORMATTED = name("preformatted");
  private static final SerializedString FIGURE = name("figure");
  private static final SerializedString GALLERY = name("gallery");
  private static final SerializedString VIDEO = name("video");
  private static final SerializedString AUDIO = name("audio");
  private static final SerializedString EMBED = name("embed");

  private static final SerializedString[] MARK = names(Inline.Mark.values());

  BlockFields(JsonGenerator json) {
    super(json);
  }

  void block(Block block) throws IOException {
    switch (block) {
      case Block.Paragraph paragraph -> {
        type(PARAGRAPH);
        runs(paragraph.content());
      }
      case Block.Heading heading -> {
        type(HEADING);
        json.writeFieldName(LEVEL);
        json.writeNumber(heading.level());
        runs(heading.content());
      }
      case Block.Quote quote -> {
        type(QUOTE);
        objects(CONTENT, quote.content(), this::block);
      }
      case Block.ListBlock list -> list(list);
      case Block.Table table -> table(table);
      case Block.Preformatted preformatted -> {
        type(PREFORMATTED);
        text(TEXT, preformatted.text());
      }
      case Block.Figure figure -> {
        type(FIGURE);
        text(IMAGE_ID, figure.imageId());
        text(CAPTION, figure.caption());
        text(CREDIT, figure.credit());
      }
      case Block.Gallery gallery -> gallery(gallery);
      case Block.Video video -> {
        type(VIDEO);
        text(ID, video.id());
        text(TITLE, video.title());
        text(URL, video.url());
        number(DURATION, video.duration());
        text(PREVIEW_IMAGE_ID, video.previewImageId());
        sources(video.sources());
      }
      case Block.Audio audio -> {
        type(AUDIO);
        text(TITLE, audio.title());
        text(URL, audio.url());
        number(DURATION, audio.duration());
        sources(audio.sources());
      }
      case Block.Embed embed -> {
        type(EMBED);
        text(PROVIDER, embed.provider());
        text(ID, embed.id());
        text(HREF, embed.href());
      }
    }
  }

  private void type(SerializableString name) throws IOException {
    json.writeFieldName(TYPE);
    json.writeString(name);
  }

  private void runs(List<Inline> runs) throws IOException {
    objects(CONTENT, runs, this::run);
  }

  /// A run has no field for what is empty.
  private void run(Inline run) throws IOException {
    if (!run.text().isEmpty()) {
      text(TEXT, run.text());
    }
    if (!run.marks().isEmpty()) {
      list(MARKS, run.marks(), mark -> json.writeString(MARK[mark.ordinal()]));
    }
    text(HREF, "".equals(run.href()) ? null : run.href());
    text(REL, "".equals(run.rel()) ? null : run.rel());
  }

  private void list(Block.ListBlock list) throws IOException {
    type(LIST);
    flag(ORDERED, list.ordered());
    objects(ITEMS, list.items(), item -> objects(CONTENT, item.content(), this::block));
  }

  private void table(Block.Table table) throws IOException {
    type(TABLE);
    text(CAPTION, table.caption());
    objects(ROWS, table.rows(), row -> objects(CELLS, row.cells(), this::cell));
  }

  private void cell(Block.Table.Cell cell) throws IOException {
    flag(HEADER, cell.header());
    runs(cell.content());
  }

  private void gallery(Block.Gallery gallery) throws IOException {
    type(GALLERY);
    text(ID, gallery.id());
    text(TITLE, gallery.title());
    text(DESCRIPTION, gallery.description());
    text(URL, gallery.url());
    objects(ITEMS, gallery.items(), this::item);
  }

  private void item(Block.Gallery.Item item) throws IOException {
    text(IMAGE_ID, item.imageId());
    text(TITLE, item.title());
    text(DESCRIPTION, item.description());
  }

  private void sources(List<Block.MediaSource> sources) throws IOException {
    objects(SOURCES, sources, this::source);
  }

  private void source(Block.MediaSource source) throws IOException {
    text(HREF, source.href());
    text(FORMAT, source.format());
    number(BITRATE, source.bitrate());
    text(QUALITY, source.quality());
    number(BYTES, source.bytes());
    number(WIDTH, source.width());
    number(HEIGHT, source.height());
  }
}
