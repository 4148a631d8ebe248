package io.feedwire.parser.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import io.feedwire.contracts.json.Json;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The characters of a document, without byte order mark. Those of JSON in sound UTF-8 are decoded
/// only when somebody asks for them: it is read from its bytes. For one thread.
public final class Characters {

  private static final byte[] NO_BYTES = {};

  /// Of one UTF-16 unit in UTF-8; of two that are one character they are four.
  private static final int MOST_BYTES = 3;

  private final byte[] utf8;
  private final int from;
  private final int length;
  private @Nullable String text;

  private Characters(byte[] utf8, int from, int length, @Nullable String text) {
    this.utf8 = utf8;
    this.from = from;
    this.length = length;
    this.text = text;
  }

  /// What is decoded already.
  public static Characters of(String text) {
    return new Characters(NO_BYTES, 0, text.length(), text);
  }

  /// Bytes from a place on that are known to be well-formed.
  ///
  /// @param length in characters
  static Characters ofUtf8(byte[] bytes, int from, int length) {
    return new Characters(bytes, from, length, null);
  }

  /// How many there are, in UTF-16 units.
  public int length() {
    return length;
  }

  public String text() {
    if (text == null) {
      text = new String(utf8, from, utf8.length - from, UTF_8);
    }
    return text;
  }

  /// The first of them, as far as ASCII goes: of what is not decoded yet each further character
  /// stands as its bytes, one character of U+0080 to U+00FF each, the last one perhaps cut. By its
  /// beginning a format is recognised, and the names in JSON that tell one are ASCII.
  ///
  /// @param least in UTF-16 units, where there are so many
  public String beginning(int least) {
    return text == null
        ? new String(utf8, from, Math.min(least * MOST_BYTES, utf8.length - from), ISO_8859_1)
        : text.substring(0, Math.min(least, text.length()));
  }

  /// A parser of them as JSON of others. Where it finds damage it may know no place in the text.
  public JsonParser json() throws IOException {
    return text == null
        ? Json.untrusted().createParser(utf8, from, utf8.length - from)
        : Json.untrusted().createParser(text);
  }
}
