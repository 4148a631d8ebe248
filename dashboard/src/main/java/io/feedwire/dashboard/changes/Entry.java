package io.feedwire.dashboard.changes;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.feedwire.contracts.article.Change;
import io.feedwire.contracts.json.Json;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// One record of `articles.changes`. The value stays as it was written: it goes out as it came in.
///
/// @param json the [Change]
@SuppressWarnings("ArrayRecordComponent") // never compared; copying would cost on every client
public record Entry(int partition, long offset, String articleId, Change.Kind kind, byte[] json) {

  /// The entry of a record, or nothing when its value is no change: another program's record must
  /// not stop the stream.
  public static Optional<Entry> of(ConsumerRecord<String, byte[]> record) {
    byte @Nullable [] value = record.value();
    if (value == null || record.key() == null) {
      return Optional.empty();
    }
    return kind(value)
        .map(kind -> new Entry(record.partition(), record.offset(), record.key(), kind, value));
  }

  /// The kind of a change, read from its JSON without building the article; nothing when there is
  /// none.
  public static Optional<Change.Kind> kind(byte[] json) {
    try (JsonParser parser = Json.wire().createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        if (parser.currentName().equals("kind")) {
          return kind(parser.nextTextValue());
        }
        parser.nextToken();
        parser.skipChildren();
      }
      return Optional.empty();
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  private static Optional<Change.Kind> kind(@Nullable String word) {
    for (Change.Kind kind : Change.Kind.values()) {
      if (wireName(kind).equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /// The word on the wire: `created`.
  public static String wireName(Change.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /// Reads the whole change.
  ///
  /// @throws IOException when it is not of this version's form
  public Change change() throws IOException {
    return Json.wire().readValue(json, Change.class);
  }
}
