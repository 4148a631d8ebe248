package io.feedwire.parser.decode;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.feedwire.contracts.RejectionReason;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decodes a payload. A byte order mark is believed first, then the HTTP header, the XML
/// declaration, then UTF-8, each only when every byte decodes and makes sense; a declaration that
/// the bytes refute is a repair. Then UTF-8 with its damage mended, then a guess.
///
/// RFC 7303, 3: "a BOM takes precedence over the charset parameter". Its predecessor's default of
/// US-ASCII for `text/*` is not followed, nor by anyone.
public final class Decoder {

  /// Share of U+FFFD from which a text is no more worth reading: at 2 % every second line of print
  /// has a hole, and a wrong encoding makes far more.
  static final double MAX_REPLACED = 0.02;

  /// Largest share of bytes beyond ASCII in a text whose encoding nothing tells and that is read as
  /// windows-1252, the web's default: Western languages have 3 to 8 %.
  private static final double WESTERN_SHARE = 0.1;

  private static final Charset ISO_2022_JP = Charset.forName("x-windows-iso2022jp");

  private static final char ESCAPE = '\u001B';

  /// How ISO-2022-JP changes to Japanese; ESC is no character of XML, HTML or JSON.
  private static final List<String> JAPANESE_ESCAPES = List.of("\u001B$B", "\u001B$@");

  private final byte[] bytes;
  private final int from;
  private final List<String> repairs = new ArrayList<>();
  private @Nullable LegacyGuess guess;

  private Decoder(byte[] bytes, int from) {
    this.bytes = bytes;
    this.from = from;
  }

  /// Decodes bytes.
  ///
  /// @param contentType the `Content-Type` as received, where there was one
  public static Decoded decode(byte[] bytes, @Nullable String contentType) {
    Marks.@Nullable Mark mark = Marks.of(bytes);
    if (mark != null && mark.isWide()) {
      return new Decoder(bytes, mark.length()).wide(mark.charset());
    }
    Optional<String> binary = BinaryContent.recognise(bytes);
    if (binary.isPresent()) {
      return new Decoded.NoText(
          RejectionReason.BINARY, "the document is %s, not text".formatted(binary.get()));
    }
    return new Decoder(bytes, mark == null ? 0 : mark.length()).narrow(contentType, mark != null);
  }

  /// Nothing but the encoding that the first bytes betray.
  private Decoded wide(Charset charset) {
    return charset.equals(Charsets.IBM037)
        ? ebcdic()
        : replaced(new String(bytes, from, bytes.length - from, charset), charset);
  }

  /// The code page that the declaration names, which can be read in any of them. Their line ends
  /// are U+0085.
  private Decoded ebcdic() {
    String plain = new String(bytes, Charsets.IBM037);
    Charset charset =
        Declarations.xml(plain)
            .flatMap(Charsets::named)
            .filter(named -> new String(bytes, named).startsWith("<?xm"))
            .orElse(Charsets.IBM037);
    return replaced(new String(bytes, charset).replace('\u0085', '\n'), charset);
  }

  private Decoded narrow(@Nullable String contentType, boolean marked) {
    int plain = isJson() && isUtf8(names(contentType)) ? Utf8.plainLength(bytes, from) : -1;
    if (plain >= 0) {
      return new Decoded.Text(Characters.ofUtf8(bytes, from, plain), UTF_8, repairs);
    }
    @Nullable String utf8 = Utf8.strictly(bytes, from);
    if (marked && utf8 != null) {
      return blankOr(utf8, UTF_8);
    }
    for (String name : names(contentType)) {
      Optional<Charset> charset = Charsets.named(name);
      if (charset.isEmpty() || !Charsets.readsAscii(charset.get())) {
        repairs.add("the declared encoding is unknown or impossible: " + printable(name));
        continue;
      }
      @Nullable String text = declared(charset.get(), utf8);
      if (text != null) {
        return blankOr(text, charset.get());
      }
      if (!charset.get().equals(UTF_8)) {
        repairs.add("the bytes are not in the declared encoding " + printable(name));
      }
    }
    return utf8 == null ? undeclared() : escaped(utf8);
  }

  /// Whether the first character that is no blank opens an object.
  private boolean isJson() {
    int at = from;
    while (at < bytes.length && (bytes[at] == ' ' || (bytes[at] >= '\t' && bytes[at] <= '\r'))) {
      at++;
    }
    return at < bytes.length && bytes[at] == '{';
  }

  /// Whether no other encoding is declared.
  private static boolean isUtf8(List<String> names) {
    return names.stream().allMatch(name -> Charsets.named(name).filter(UTF_8::equals).isPresent());
  }

  private List<String> names(@Nullable String contentType) {
    List<String> names = new ArrayList<>();
    Declarations.http(contentType).ifPresent(names::add);
    Declarations.xml(bytes).filter(name -> !names.contains(name)).ifPresent(names::add);
    return names;
  }

  /// The text in a declared encoding; null when that cannot be.
  private @Nullable String declared(Charset charset, @Nullable String utf8) {
    boolean ascii = utf8 != null && utf8.length() == bytes.length - from;
    if (charset.equals(UTF_8) || (ascii && !charset.equals(ISO_2022_JP))) {
      return utf8 == null || switchesToJapanese(utf8) ? null : utf8;
    }
    if (Utf8.count(bytes, from).isBeyondDoubt()) {
      return null;
    }
    return guess().refutes(charset) ? null : Charsets.strictly(charset, bytes, from);
  }

  private static boolean switchesToJapanese(String text) {
    return text.indexOf(ESCAPE) >= 0 && JAPANESE_ESCAPES.stream().anyMatch(text::contains);
  }

  /// UTF-8, unless it is ASCII that switches to another character set.
  private Decoded escaped(String utf8) {
    @Nullable String text =
        switchesToJapanese(utf8) ? Charsets.strictly(ISO_2022_JP, bytes, from) : null;
    if (text == null) {
      return blankOr(utf8, UTF_8);
    }
    repairs.add("the encoding was guessed: ISO-2022-JP");
    return blankOr(text, ISO_2022_JP);
  }

  /// Not UTF-8, and no declaration holds: damaged UTF-8, or another encoding.
  private Decoded undeclared() {
    Utf8.Count count = Utf8.count(bytes, from);
    Optional<Charset> guess = count.isBeyondDoubt() ? Optional.empty() : guess().charset();
    if (guess.isPresent()) {
      return guessed(guess.get());
    }
    if (count.isLikely()) {
      return mended();
    }
    return count.damaged() <= count.bytes() * WESTERN_SHARE
        ? guessed(Charsets.WINDOWS_1252)
        : undecodable(count.damaged(), count.bytes(), "bytes", UTF_8);
  }

  private Decoded guessed(Charset charset) {
    repairs.add("the encoding was guessed: " + charset.name());
    return replaced(new String(bytes, from, bytes.length - from, charset), charset);
  }

  private LegacyGuess guess() {
    if (guess == null) {
      guess = new LegacyGuess(bytes);
    }
    return guess;
  }

  private Decoded mended() {
    Utf8.Mended mended = Utf8.mended(bytes, from);
    if (mended.mended() > 0) {
      repairs.add("%d bytes were read as windows-1252".formatted(mended.mended()));
    }
    return replaced(mended.text(), UTF_8);
  }

  private Decoded replaced(String text, Charset charset) {
    int holes = ControlCharacters.count(text, Utf8.HOLE);
    if (holes > text.length() * MAX_REPLACED) {
      return undecodable(holes, text.length(), "characters", charset);
    }
    if (holes > 0) {
      repairs.add("%d characters could not be decoded as %s".formatted(holes, charset.name()));
    }
    return blankOr(text, charset);
  }

  private static Decoded undecodable(int holes, int all, String what, Charset charset) {
    return new Decoded.NoText(
        RejectionReason.UNDECODABLE,
        "%d of %d %s cannot be decoded as %s".formatted(holes, all, what, charset.name()));
  }

  private Decoded blankOr(String decoded, Charset charset) {
    boolean western = !charset.equals(UTF_8) || Utf8.hasControls(bytes, from);
    String text = ControlCharacters.mended(decoded, western, repairs);
    return text.isBlank()
        ? new Decoded.NoText(RejectionReason.EMPTY, "the document holds only blanks")
        : new Decoded.Text(Characters.of(text), charset, repairs);
  }

  /// A declared name is part of the payload: only what can be a name is shown.
  private static String printable(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._:-]", "?");
    return plain.length() > 40 ? plain.substring(0, 40) : plain;
  }
}
