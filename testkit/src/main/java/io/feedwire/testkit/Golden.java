package io.feedwire.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.feedwire.contracts.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;

/// Compares what the code makes of a fixture with the file that says what it must make.
///
/// `mvn verify -Dgolden.write=true` rewrites every expectation; the diff is then reviewed as code
/// is.
public final class Golden {

  private static final boolean WRITE = Boolean.getBoolean("golden.write");

  private static final ObjectMapper PRETTY =
      Json.wire()
          .copy()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private Golden() {}

  /// Fails, with both texts, when the value as JSON is not what the file holds.
  ///
  /// @param expected the file, under `src/test/resources` of the module
  public static void check(Path expected, Object actual) {
    String text = json(actual);
    try {
      if (WRITE) {
        Files.writeString(expected, text);
      }
      if (!Files.exists(expected)) {
        Assertions.fail("%s is missing; this was made:%n%s", expected, text);
      }
      Assertions.assertThat(text).as(expected.toString()).isEqualTo(Files.readString(expected));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The value as indented JSON with a final line break.
  public static String json(Object value) {
    try {
      return PRETTY.writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(value.getClass() + " cannot be written", e);
    }
  }
}
