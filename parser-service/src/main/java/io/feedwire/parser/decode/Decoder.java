package io.feedwire.parser.decode;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.feedwire.contracts.RejectionReason;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decodes a payload. A byte order mark is believed first, then the HTTP header, the XML
/// declaration, then UTF-8, each only when every byte decodes; a declaration that the bytes refute
/// is a repair.
public final class Decoder {

  /// Share of U+FFFD from which a text is no more worth reading: at 2 % every second line of print
  /// has a hole, and a wrong encoding makes far more.
  static final double MAX_REPLACED = 0.02;

  /// So many multi-byte sequences that all are well-formed UTF-8 are no accident in another
  /// encoding: each has a chance below one in ten.
  private static final int UTF_8_BEYOND_DOUBT = 4;

  private static final String REPLACEMENT = "\uFFFD";

  private Decoder() {}

  /// Decodes bytes.
  ///
  /// @param contentType the `Content-Type` as received, where there was one
  public static Decoded decode(byte[] bytes, @Nullable String contentType) {
    Declarations.@Nullable Mark mark = Declarations.mark(bytes);
    if (mark != null) {
      return marked(bytes, mark);
    }
    Optional<String> binary = BinaryContent.recognise(bytes);
    if (binary.isPresent()) {
      return new Decoded.NoText(
          RejectionReason.BINARY, "the document is %s, not text".formatted(binary.get()));
    }
    return declared(bytes, contentType);
  }

  private static Decoded marked(byte[] bytes, Declarations.Mark mark) {
    @Nullable String strict = Charsets.strictly(mark.charset(), bytes, mark.length());
    if (strict != null) {
      return blankOr(new Decoded.Text(strict, mark.charset(), List.of()));
    }
    String text = new String(bytes, mark.length(), bytes.length - mark.length(), mark.charset());
    return replaced(text, mark.charset(), List.of());
  }

  private static Decoded declared(byte[] bytes, @Nullable String contentType) {
    @Nullable String utf8 = Charsets.strictly(UTF_8, bytes, 0);
    List<String> repairs = new ArrayList<>();
    for (String name : names(bytes, contentType)) {
      Optional<Charset> charset = Charsets.named(name);
      if (charset.isEmpty() || isWide(charset.get())) {
        repairs.add("the declared encoding is unknown or impossible: " + printable(name));
      } else if (!charset.get().equals(UTF_8)) {
        @Nullable String text =
            utf8 != null && sequences(utf8) >= UTF_8_BEYOND_DOUBT
                ? null
                : Charsets.strictly(charset.get(), bytes, 0);
        if (text != null) {
          return blankOr(new Decoded.Text(text, charset.get(), repairs));
        }
        repairs.add("the bytes are not in the declared encoding " + printable(name));
      } else if (utf8 != null) {
        return blankOr(new Decoded.Text(utf8, UTF_8, repairs));
      }
    }
    return utf8 != null
        ? blankOr(new Decoded.Text(utf8, UTF_8, repairs))
        : undeclared(bytes, repairs);
  }

  private static List<String> names(byte[] bytes, @Nullable String contentType) {
    List<String> names = new ArrayList<>();
    Declarations.http(contentType).ifPresent(names::add);
    Declarations.xml(bytes).ifPresent(names::add);
    return names;
  }

  /// UTF-16 and UTF-32 cannot be declared in bytes that have no NUL.
  private static boolean isWide(Charset charset) {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }

  /// Not UTF-8, and no declaration holds: damaged UTF-8, or another encoding.
  private static Decoded undeclared(byte[] bytes, List<String> repairs) {
    String lenient = new String(bytes, UTF_8);
    if (sequences(lenient) - replacements(lenient) > replacements(lenient)) {
      return replaced(lenient, UTF_8, repairs);
    }
    Optional<Charset> guess = LegacyGuess.of(bytes);
    if (guess.isEmpty()) {
      return replaced(lenient, UTF_8, repairs);
    }
    List<String> guessed = new ArrayList<>(repairs);
    guessed.add("the encoding was guessed: " + guess.get().name());
    return replaced(new String(bytes, guess.get()), guess.get(), guessed);
  }

  private static Decoded replaced(String text, Charset charset, List<String> repairs) {
    int holes = replacements(text);
    if (holes > text.length() * MAX_REPLACED) {
      return new Decoded.NoText(
          RejectionReason.UNDECODABLE,
          "%d of %d characters cannot be decoded as %s"
              .formatted(holes, text.length(), charset.name()));
    }
    List<String> noted = new ArrayList<>(repairs);
    if (holes > 0) {
      noted.add("%d characters could not be decoded as %s".formatted(holes, charset.name()));
    }
    return blankOr(new Decoded.Text(text, charset, noted));
  }

  private static Decoded blankOr(Decoded.Text decoded) {
    return decoded.text().isBlank()
        ? new Decoded.NoText(RejectionReason.EMPTY, "the document holds only blanks")
        : decoded;
  }

  private static int replacements(String text) {
    int count = 0;
    for (int at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) {
      count++;
    }
    return count;
  }

  private static int sequences(String text) {
    int count = 0;
    for (int at = 0; at < text.length(); at++) {
      count += text.charAt(at) >= 0x80 ? 1 : 0;
    }
    return count;
  }

  /// A declared name is part of the payload: only what can be a name is shown.
  private static String printable(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._:-]", "?");
    return plain.length() > 40 ? plain.substring(0, 40) : plain;
  }
}
