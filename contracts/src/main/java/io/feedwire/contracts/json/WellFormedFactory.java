package io.feedwire.contracts.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import io.feedwire.contracts.Texts;
import java.io.IOException;
import org.jspecify.annotations.NullUnmarked;

/// Parsers of whole documents whose strings have no halves of surrogate pairs. Only escapes can
/// write them, so that a document without such escapes is read as fast as ever.
@NullUnmarked
final class WellFormedFactory extends JsonFactory {

  private static final long serialVersionUID = 1;

  WellFormedFactory(JsonFactoryBuilder builder) {
    super(builder);
  }

  @Override
  public JsonParser createParser(String content) throws IOException {
    return of(super.createParser(content), content);
  }

  @Override
  public JsonParser createParser(byte[] data) throws IOException {
    return createParser(data, 0, data.length);
  }

  @Override
  public JsonParser createParser(byte[] data, int offset, int length) throws IOException {
    // Escapes are ASCII; to copy the bytes and search them as a string is faster than a loop.
    return of(
        super.createParser(data, offset, length), new String(data, offset, length, ISO_8859_1));
  }

  private static JsonParser of(JsonParser parser, String document) {
    // Most documents have no escape of the kind, and are searched once.
    boolean mayHaveHalves =
        document.contains("\\u") && (document.contains("\\ud") || document.contains("\\uD"));
    return mayHaveHalves ? new Strings(parser) : parser;
  }

  private static final class Strings extends JsonParserDelegate {
    Strings(JsonParser parser) {
      super(parser);
    }

    @Override
    public String getText() throws IOException {
      return wellFormed(super.getText());
    }

    @Override
    public String getValueAsString() throws IOException {
      return wellFormed(super.getValueAsString());
    }

    @Override
    public String getValueAsString(String otherwise) throws IOException {
      return wellFormed(super.getValueAsString(otherwise));
    }

    private static String wellFormed(String text) {
      return text == null ? null : Texts.wellFormed(text);
    }
  }
}
