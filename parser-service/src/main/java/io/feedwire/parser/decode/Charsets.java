package io.feedwire.parser.decode;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Encodings by their names, and what each can decode.
final class Charsets {

  static final Charset GB18030 = Charset.forName("GB18030");
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  static final Charset IBM037 = Charset.forName("IBM037");

  /// The longest name of any encoding has 45 characters; what is longer need not be looked up.
  private static final int MAX_NAME = 64;

  /// Begins every document that says its own encoding in a way that can be read.
  private static final byte[] ASCII = "<?xml version=\"1.0\"?>{[".getBytes(US_ASCII);

  private Charsets() {}

  /// The encoding of that name: as the [Labels] of the web say, else as the platform does, which
  /// knows the code pages of IBM and Apple. Empty when there is none.
  static Optional<Charset> named(String written) {
    String name = written.strip();
    if (name.length() > MAX_NAME) {
      return Optional.empty();
    }
    @Nullable Charset label = Labels.find(name);
    return label == null ? platform(name) : Optional.of(label);
  }

  private static Optional<Charset> platform(String name) {
    String folded = Labels.folded(name);
    if (folded.startsWith("iso2022") || folded.startsWith("xiso2022")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.ofNullable(Platform.BY_NAME.get(folded));
    }
  }

  /// Loaded when a document names an encoding that neither the labels nor the platform's own
  /// spelling have: `mac-greek`, `cp_437`.
  private static final class Platform {

    private static final Map<String, Charset> BY_NAME = new HashMap<>();

    static {
      for (Charset charset : Charset.availableCharsets().values()) {
        put(charset.name(), charset);
        charset.aliases().forEach(alias -> put(alias, charset));
      }
    }

    private static void put(String name, Charset charset) {
      String folded = Labels.folded(name);
      BY_NAME.putIfAbsent(folded, charset);
      if (folded.startsWith("x")) {
        BY_NAME.putIfAbsent(folded.substring(1), charset);
      }
    }
  }

  /// Whether ASCII bytes are themselves in an encoding. Where a declaration was read as ASCII, or
  /// the bytes hold no NUL, one that has them otherwise (UTF-16, EBCDIC) cannot be true.
  static boolean readsAscii(Charset charset) {
    return new String(ASCII, charset).equals(new String(ASCII, US_ASCII));
  }

  /// The text, when every byte decodes; null when one does not.
  static @Nullable String strictly(Charset charset, byte[] bytes, int from) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
