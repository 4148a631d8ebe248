package io.feedwire.parser.dw;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.feedwire.parser.dw.DwDocument.Group;
import io.feedwire.parser.dw.DwDocument.Item;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what names other documents: entries of lists and of groups of references.
final class DwItems {

  private final JsonParser json;
  private final DwValues values;

  DwItems(JsonParser json, DwValues values) {
    this.json = json;
    this.values = values;
  }

  /// A list of groups, or one alone.
  List<Group> groups() throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      return values.list(ListBudget.PLAIN, this::group);
    }
    return List.of(group());
  }

  private Group group() throws IOException {
    @Nullable String type = null;
    List<Item> items = List.of();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "type" -> type = values.text();
        case "items" -> items = values.elements(ListBudget.ADDRESS, this::named);
        default -> json.skipChildren();
      }
    }
    return new Group(type, items);
  }

  /// An entry of a group, or its name alone.
  private @Nullable Item named() throws IOException {
    return json.currentToken() == JsonToken.VALUE_STRING
        ? new Item(null, null, json.getText(), null)
        : values.object(this::item);
  }

  /// The entries of a list, those of lists within it too.
  List<Item> entries() throws IOException {
    List<Item> entries = new ArrayList<>();
    values.list(ListBudget.ADDRESS, () -> entry(entries));
    return entries;
  }

  /// What it refers to is a field of its own, or the entry itself.
  private Item entry(List<Item> entries) throws IOException {
    Item item = item(entries);
    entries.add(item);
    return item;
  }

  Item item() throws IOException {
    return item(null);
  }

  /// @param entries gets the entries of a list within; null where none is looked for
  private Item item(@Nullable List<Item> entries) throws IOException {
    @Nullable Long id = null;
    @Nullable String type = null;
    @Nullable String name = null;
    @Nullable String url = null;
    @Nullable Item inner = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "id" -> id = values.number();
        case "type" -> type = values.text();
        case "name" -> name = values.text();
        case "url" -> url = values.text();
        case "reference" -> inner = values.object(this::item);
        case "items" -> {
          if (entries != null && json.currentToken() == JsonToken.START_ARRAY) {
            entries.addAll(entries());
          } else {
            json.skipChildren();
          }
        }
        default -> json.skipChildren();
      }
    }
    return inner == null ? new Item(id, type, name, url) : inner;
  }
}
