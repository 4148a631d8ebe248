package io.feedwire.parser.dw;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.feedwire.parser.dw.DwDocument.Content;
import io.feedwire.parser.dw.DwDocument.Group;
import io.feedwire.parser.dw.DwDocument.Item;
import io.feedwire.parser.dw.DwDocument.Pagination;
import io.feedwire.parser.dw.DwDocument.Part;
import io.feedwire.parser.dw.DwDocument.Size;
import io.feedwire.parser.dw.DwDocument.Source;
import io.feedwire.parser.dw.DwDocument.Teaser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a document of the API token by token: half of one is of no use here and is passed over,
/// and these are the records that come by the thousand. A value that is not of the kind that the
/// API writes, as content of a new kind may have, is passed over too: the rest is as good as ever.
final class DwReader implements AutoCloseable {

  private static final Content NOTHING =
      new Content(
          null, null, null, null, null, null, null, null, List.of(), List.of(), List.of(), null);

  private final JsonParser json;
  private final Set<String> repairs;

  /// @param repairs gets a sentence when a value was passed over
  DwReader(JsonParser json, Set<String> repairs) {
    this.json = json;
    this.repairs = repairs;
  }

  @Override
  public void close() throws IOException {
    json.close();
  }

  /// What a value is read with.
  private interface Value<T> {
    @Nullable T read() throws IOException;
  }

  /// The document; null where it is none: JSON of another kind.
  @Nullable DwDocument document() throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      return null;
    }
    @Nullable String type = null;
    @Nullable Long id = null;
    @Nullable Integer languageId = null;
    @Nullable Content mainContent = null;
    @Nullable String name = null;
    @Nullable String teaser = null;
    @Nullable String categoryName = null;
    @Nullable String permaLink = null;
    @Nullable String displayDate = null;
    List<Part> body = List.of();
    List<Group> groups = List.of();
    @Nullable List<Teaser> items = null;
    @Nullable Pagination pages = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "type" -> type = text();
        case "id" -> id = number();
        case "languageId" -> languageId = count();
        case "mainContent" -> mainContent = object(this::content);
        case "name" -> name = text();
        case "teaser" -> teaser = text();
        case "categoryName" -> categoryName = text();
        case "permaLink" -> permaLink = text();
        case "displayDate" -> displayDate = text();
        case "body" -> body = parts();
        case "referenceGroups" -> groups = list(this::group);
        case "items" ->
            items = json.currentToken() == JsonToken.START_ARRAY ? list(this::teaser) : passed();
        case "paginationInfo" -> pages = object(this::pagination);
        default -> json.skipChildren();
      }
    }
    return new DwDocument(
        type,
        id,
        languageId,
        mainContent,
        name,
        teaser,
        categoryName,
        permaLink,
        displayDate,
        body,
        groups,
        items,
        pages);
  }

  private List<Part> parts() throws IOException {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      return List.of(new Part(words()));
    }
    if (json.currentToken() != JsonToken.START_ARRAY) {
      return list(this::part);
    }
    List<Part> parts = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      @Nullable Part part =
          json.currentToken() == JsonToken.VALUE_STRING ? part() : object(this::part);
      if (part != null) {
        parts.add(part);
      }
    }
    return parts;
  }

  /// Content within its part, or content that is a part of its own.
  private @Nullable Part part() throws IOException {
    Content content = json.currentToken() == JsonToken.VALUE_STRING ? words() : content();
    return new Part(content.equals(NOTHING) ? null : content);
  }

  /// Words where an object is expected: a paragraph.
  private Content words() throws IOException {
    return new Content(
        "Paragraph",
        null,
        null,
        null,
        json.getText(),
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private Content content() throws IOException {
    @Nullable String type = null;
    @Nullable Long id = null;
    @Nullable String name = null;
    @Nullable String description = null;
    @Nullable String text = null;
    @Nullable String permaLink = null;
    @Nullable String url = null;
    @Nullable Integer duration = null;
    List<Size> sizes = List.of();
    List<Source> sources = List.of();
    List<Content> images = List.of();
    @Nullable Content previewImage = null;
    @Nullable Content inner = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "type" -> type = text();
        case "id" -> id = number();
        case "name" -> name = text();
        case "description" -> description = text();
        case "text" -> text = text();
        case "permaLink" -> permaLink = text();
        case "url" -> url = text();
        case "duration" -> duration = count();
        case "sizes" -> sizes = list(this::size);
        case "sources" -> sources = list(this::source);
        case "images" -> images = list(this::content);
        case "previewImage" -> previewImage = object(this::content);
        case "content" -> inner = object(this::content);
        default -> json.skipChildren();
      }
    }
    if (inner != null) {
      return inner;
    }
    return new Content(
        type,
        id,
        name,
        description,
        text,
        permaLink,
        url,
        duration,
        sizes,
        sources,
        images,
        previewImage);
  }

  private Size size() throws IOException {
    @Nullable Integer width = null;
    @Nullable Integer height = null;
    @Nullable String url = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "width" -> width = count();
        case "height" -> height = count();
        case "url" -> url = text();
        default -> json.skipChildren();
      }
    }
    return new Size(width, height, url);
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
        case "format" -> format = text();
        case "bitrate" -> bitrate = count();
        case "url" -> url = text();
        case "quality" -> quality = text();
        default -> json.skipChildren();
      }
    }
    return new Source(format, bitrate, url, quality);
  }

  private Group group() throws IOException {
    @Nullable String type = null;
    List<Item> items = List.of();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "type" -> type = text();
        case "items" -> items = list(this::item);
        default -> json.skipChildren();
      }
    }
    return new Group(type, items);
  }

  private Item item() throws IOException {
    @Nullable Long id = null;
    @Nullable String type = null;
    @Nullable String name = null;
    @Nullable String url = null;
    @Nullable Item inner = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "id" -> id = number();
        case "type" -> type = text();
        case "name" -> name = text();
        case "url" -> url = text();
        case "reference" -> inner = object(this::item);
        default -> json.skipChildren();
      }
    }
    return inner == null ? new Item(id, type, name, url) : inner;
  }

  /// What it refers to is a field of its own, or the entry itself.
  private Teaser teaser() throws IOException {
    return new Teaser(item());
  }

  private Pagination pagination() throws IOException {
    @Nullable String next = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean known = json.currentName().equals("nextPageUrl");
      json.nextToken();
      next = known ? text() : skipped(next);
    }
    return new Pagination(next);
  }

  // ---- values -----------------------------------------------------------------------------

  private @Nullable String text() throws IOException {
    return switch (json.currentToken()) {
      case VALUE_NULL -> null;
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
          json.getText();
      default -> passed();
    };
  }

  private @Nullable Long number() throws IOException {
    return switch (json.currentToken()) {
      case VALUE_NULL -> null;
      case VALUE_NUMBER_INT ->
          json.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? passed() : longValue();
      case VALUE_STRING -> digits(json.getText().strip());
      default -> passed();
    };
  }

  private Long longValue() throws IOException {
    return json.getLongValue();
  }

  private @Nullable Long digits(String text) throws IOException {
    // As many as a long surely has.
    boolean number = !text.isEmpty() && text.length() <= 18;
    for (int i = 0; number && i < text.length(); i++) {
      number = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return number ? Long.valueOf(text) : text.isEmpty() ? null : passed();
  }

  /// Pixels, seconds, kbit/s, the number of a language: none is below zero.
  private @Nullable Integer count() throws IOException {
    @Nullable Long number = number();
    if (number == null) {
      return null;
    }
    boolean isCount = number >= 0 && number == number.intValue();
    return isCount ? Integer.valueOf(number.intValue()) : passed();
  }

  private <T> @Nullable T object(Value<T> value) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> value.read();
      case VALUE_NULL -> null;
      default -> passed();
    };
  }

  private <T> List<T> list(Value<T> value) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      if (json.currentToken() != JsonToken.VALUE_NULL) {
        passed();
      }
      return List.of();
    }
    List<T> list = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      @Nullable T element = object(value);
      if (element != null) {
        list.add(element);
      }
    }
    return list;
  }

  private <T> @Nullable T skipped(@Nullable T before) throws IOException {
    json.skipChildren();
    return before;
  }

  private <T> @Nullable T passed() throws IOException {
    json.skipChildren();
    repairs.add("a value of an unknown kind was passed over");
    return null;
  }
}
