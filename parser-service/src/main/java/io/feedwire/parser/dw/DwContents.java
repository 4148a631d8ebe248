package io.feedwire.parser.dw;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.feedwire.parser.dw.DwDocument.Content;
import io.feedwire.parser.dw.DwDocument.Item;
import io.feedwire.parser.dw.DwDocument.Size;
import io.feedwire.parser.dw.DwDocument.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the contents of bodies. The API has one shape for each kind, an object `content` in a
/// part; content of a kind that nobody has seen is read for what it may hold: words under other
/// names, parts of its own, what it refers to.
final class DwContents {

  private static final Content NOTHING =
      new Content(
          null, null, null, null, null, null, null, null, null, List.of(), List.of(), List.of(),
          null, List.of(), List.of(), List.of(), null);

  private static final Set<String> KNOWN =
      Set.of("Paragraph", "Image", "ImageGallery", "Video", "Audio");

  /// The kind of a row whose cells head the columns.
  static final String HEADER = "header";

  private final JsonParser json;
  private final DwValues values;
  private final DwItems items;
  private boolean inLines;

  DwContents(JsonParser json, DwValues values, DwItems items) {
    this.json = json;
    this.values = values;
    this.items = items;
  }

  /// What stands above a text: one object, or several of them.
  List<Content> mains() throws IOException {
    if (json.currentToken() == JsonToken.START_ARRAY) {
      return values.list(ListBudget.PICTURE, this::content);
    }
    @Nullable Content only = values.picture(this::content);
    return only == null ? List.of() : List.of(only);
  }

  static List<Content> joined(List<Content> first, List<Content> others) {
    return Stream.concat(first.stream(), others.stream()).toList();
  }

  /// A list of parts, or one alone.
  List<Content> parts() throws IOException {
    return switch (json.currentToken()) {
      case VALUE_STRING -> List.of(words());
      case START_OBJECT -> {
        @Nullable Content only = part();
        yield only == null ? List.of() : List.of(only);
      }
      default -> values.elements(ListBudget.PLAIN, this::part);
    };
  }

  /// Content within its part, or content that is a part of its own; null for what says nothing.
  private @Nullable Content part() throws IOException {
    Content content =
        switch (json.currentToken()) {
          case VALUE_STRING -> words();
          case START_OBJECT -> counted(content());
          case VALUE_NULL -> NOTHING;
          default -> {
            values.passed();
            yield NOTHING;
          }
        };
    return content.equals(NOTHING) ? null : content;
  }

  /// What a part is, and so what it counts for, is known once it is read.
  private Content counted(Content content) {
    if ("Image".equals(content.type())) {
      values.counts(ListBudget.PICTURE);
    } else if (content.url() != null) {
      values.counts(ListBudget.ADDRESS);
    }
    return content;
  }

  /// Words where an object is expected: a paragraph.
  private Content words() throws IOException {
    return NOTHING.withWords("Paragraph", json.getText());
  }

  Content content() throws IOException {
    @Nullable String type = null;
    @Nullable Long id = null;
    @Nullable String name = null;
    @Nullable String description = null;
    @Nullable String text = null;
    @Nullable String otherText = null;
    @Nullable String author = null;
    @Nullable String permaLink = null;
    @Nullable String url = null;
    @Nullable String otherUrl = null;
    @Nullable Integer duration = null;
    List<Size> sizes = List.of();
    List<Source> sources = List.of();
    List<Content> images = List.of();
    @Nullable Content previewImage = null;
    List<Content> parts = List.of();
    List<Content> rows = List.of();
    List<Content> columns = List.of();
    List<Content> answers = List.of();
    @Nullable Item reference = null;
    @Nullable String title = null;
    @Nullable Content mainContent = null;
    @Nullable Content inner = null;
    List<Content> others = new ArrayList<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "type" -> type = values.text();
        case "id" -> id = values.number();
        case "name" -> name = values.text();
        case "title" -> title = values.text();
        case "description" -> description = values.text();
        case "text" -> text = lines();
        case "html", "code", "embedCode", "quote", "question" -> otherText = lines();
        case "author" ->
            author = json.currentToken() == JsonToken.VALUE_STRING ? values.text() : skip();
        case "permaLink" -> permaLink = values.text();
        case "url" -> url = values.text();
        case "embedUrl", "src", "href", "link" -> otherUrl = values.textOrSkipped();
        case "duration" -> duration = values.count();
        case "sizes" -> sizes = values.elements(ListBudget.ADDRESS, this::size);
        case "sources" -> sources = values.list(ListBudget.ADDRESS, this::source);
        case "images" -> images = values.list(ListBudget.PICTURE, this::content);
        case "previewImage", "image" -> previewImage = values.picture(this::content);
        case "mainContent" -> mainContent = values.picture(this::content);
        case "body", "contents", "items", "posts", "questions" -> parts = parts();
        case "cells" -> parts = cells();
        case "rows" -> rows = values.elements(ListBudget.PLAIN, this::row);
        case "columns", "header", "headers" -> columns = cells();
        case "answers", "choices", "options" -> answers = parts();
        case "reference" -> reference = values.object(items::item);
        case "content" -> {
          if (json.currentToken() == JsonToken.START_OBJECT) {
            inner = content();
          } else {
            parts = parts();
          }
        }
        default -> addOthers(field, others);
      }
    }
    if (inner != null) {
      return inner;
    }
    if (parts.isEmpty() && rows.isEmpty() && !isKnown(type)) {
      parts = others;
    }
    if (!rows.isEmpty() && !columns.isEmpty()) {
      rows.addFirst(row(HEADER, columns));
    } else if (parts.isEmpty()) {
      parts = columns;
    }
    return new Content(
        type,
        id,
        name == null ? title : name,
        description,
        text == null ? otherText : text,
        author,
        permaLink,
        url == null ? otherUrl : url,
        duration,
        sizes,
        sources,
        images,
        previewImage,
        mainContent == null ? parts : joined(List.of(mainContent), parts),
        rows,
        answers,
        reference);
  }

  /// What a field of a name that nobody has seen may hold beside settings: objects in a list, an
  /// image. Numbers and words without a name for what they are say nothing.
  private void addOthers(String field, List<Content> others) throws IOException {
    if (json.currentToken() == JsonToken.START_ARRAY) {
      others.addAll(values.elements(ListBudget.PLAIN, this::objectPart));
    } else if (json.currentToken() == JsonToken.START_OBJECT && field.endsWith("Image")) {
      @Nullable Content image = values.picture(this::content);
      if (image != null && !image.equals(NOTHING)) {
        others.add(image);
      }
    } else {
      json.skipChildren();
    }
  }

  private @Nullable Content objectPart() throws IOException {
    return json.currentToken() == JsonToken.START_OBJECT ? part() : skip();
  }

  /// Kinds of content that the API has.
  static boolean isKnown(@Nullable String type) {
    return type != null && KNOWN.contains(type);
  }

  /// The cells of a row, or an object that has them.
  private @Nullable Content row() throws IOException {
    return json.currentToken() == JsonToken.START_ARRAY ? row(null, cells()) : part();
  }

  private static Content row(@Nullable String type, List<Content> cells) {
    return new Content(
        type, null, null, null, null, null, null, null, null, List.of(), List.of(), List.of(), null,
        cells, List.of(), List.of(), null);
  }

  /// One that is empty keeps its place. What is no list names a row or column, and has no cells.
  private List<Content> cells() throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return List.of();
    }
    return values.elements(ListBudget.PLAIN, this::cell);
  }

  private Content cell() throws IOException {
    if (json.currentToken().isNumeric()) {
      return words();
    }
    @Nullable Content cell = part();
    return cell == null ? NOTHING : cell;
  }

  private <T> @Nullable T skip() throws IOException {
    json.skipChildren();
    return null;
  }

  /// Words, or several lines of them. Lines within lines are left out: each level would write the
  /// words once more.
  private @Nullable String lines() throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY
        && json.currentToken() != JsonToken.START_OBJECT) {
      return values.text();
    }
    if (inLines) {
      return values.passed();
    }
    inLines = true;
    var lines = new StringBuilder();
    for (Content part : parts()) {
      if (part.text() != null) {
        lines.append("<p>").append(part.text()).append("</p>");
      }
    }
    inLines = false;
    return lines.isEmpty() ? null : lines.toString();
  }

  /// A file with its width and height, or its address alone.
  private @Nullable Size size() throws IOException {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      return new Size(null, null, json.getText());
    }
    return values.object(this::sized);
  }

  private Size sized() throws IOException {
    @Nullable Integer width = null;
    @Nullable Integer height = null;
    @Nullable String url = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "width" -> width = pixels();
        case "height" -> height = pixels();
        case "url" -> url = values.text();
        default -> json.skipChildren();
      }
    }
    return new Size(width, height, url);
  }

  /// Of a file whose size nobody knew, none.
  private @Nullable Integer pixels() throws IOException {
    @Nullable Integer pixels = values.count();
    return pixels == null || pixels == 0 ? null : pixels;
  }

  private Source source() throws IOException {
    @Nullable String format = null;
    @Nullable Integer bitrate = null;
    @Nullable String url = null;
    @Nullable String quality = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "format" -> format = values.text();
        case "bitrate" -> bitrate = values.count();
        case "url" -> url = values.text();
        case "quality" -> quality = values.text();
        default -> json.skipChildren();
      }
    }
    return new Source(format, bitrate, url, quality);
  }
}
