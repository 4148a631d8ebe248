package io.feedwire.contracts.article;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes fields of records as JSON: what is absent has no field, a list always has one.
abstract class FieldWriter {

  /// Writes one element of a list.
  interface Element<T> {
    void write(T element) throws IOException;
  }

  final JsonGenerator json;

  FieldWriter(JsonGenerator json) {
    this.json = json;
  }

  static SerializedString name(String name) {
    return new SerializedString(name);
  }

  /// As all constants of the records are written.
  static SerializedString[] names(Enum<?>[] constants) {
    SerializedString[] names = new SerializedString[constants.length];
    for (Enum<?> constant : constants) {
      names[constant.ordinal()] = name(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    return names;
  }

  final void text(SerializableString name, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeFieldName(name);
      json.writeString(value);
    }
  }

  final void number(SerializableString name, @Nullable Integer value) throws IOException {
    if (value != null) {
      json.writeFieldName(name);
      json.writeNumber(value);
    }
  }

  final void number(SerializableString name, @Nullable Long value) throws IOException {
    if (value != null) {
      json.writeFieldName(name);
      json.writeNumber(value);
    }
  }

  final void flag(SerializableString name, boolean value) throws IOException {
    json.writeFieldName(name);
    json.writeBoolean(value);
  }

  final void time(SerializableString name, @Nullable Instant value) throws IOException {
    text(name, value == null ? null : value.toString());
  }

  final void texts(SerializableString name, List<String> values) throws IOException {
    list(name, values, json::writeString);
  }

  final <T> void list(SerializableString name, List<T> values, Element<T> element)
      throws IOException {
    json.writeFieldName(name);
    json.writeStartArray();
    for (T value : values) {
      element.write(value);
    }
    json.writeEndArray();
  }

  /// A list of objects.
  ///
  /// @param fields writes those of one
  final <T> void objects(SerializableString name, List<T> values, Element<T> fields)
      throws IOException {
    json.writeFieldName(name);
    json.writeStartArray();
    for (T value : values) {
      json.writeStartObject();
      fields.write(value);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
