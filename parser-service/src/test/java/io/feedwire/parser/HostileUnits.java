package io.feedwire.parser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/// Short texts at random, for [HostileSearch] to repeat. The same seed gives the same ones.
final class HostileUnits {

  private static final String TOKENS = "hostile-tokens.txt";

  private final List<String> tokens = read();
  private final Random random;

  HostileUnits(long seed) {
    random = new Random(seed);
  }

  /// A text that is repeated.
  ///
  /// @param text with `%d` for the number of the repetition
  /// @param then what follows all repetitions, as often: it closes what they open, or fails to; may
  ///   be empty
  record Unit(String text, String then) {

    /// As [#toString] writes it.
    static Unit of(String written) {
      String[] halves = written.strip().split(" ", 2);
      return new Unit(unescape(halves[0]), halves.length == 1 ? "" : unescape(halves[1].strip()));
    }

    String times(int count) {
      var all = new StringBuilder();
      repeat(text, count, all);
      repeat(then, count, all);
      return all.toString();
    }

    private static void repeat(String piece, int count, StringBuilder all) {
      if (!piece.contains("%d")) {
        all.repeat(piece, count);
        return;
      }
      for (int i = 0; i < count; i++) {
        all.append(piece.replace("%d", "" + i));
      }
    }

    /// Without blanks, control characters and single quotes, so that a shell takes it between them.
    @Override
    public String toString() {
      return then.isEmpty() ? escape(text) : escape(text) + " " + escape(then);
    }
  }

  /// One to three tokens or to seven: the shorter, the more often the same ones meet again. Half of
  /// the texts stand in a paragraph or a line of their own, a quarter are brackets around brackets.
  Unit next() {
    int most = random.nextBoolean() ? 3 : 7;
    int count = 1 + random.nextInt(most);
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(token());
    }
    return switch (random.nextInt(4)) {
      case 0 -> new Unit("<p>" + text + "</p>", "");
      case 1 -> new Unit(text + "\n", "");
      case 2 -> new Unit(text.toString(), token());
      default -> new Unit(text.toString(), "");
    };
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private String token() {
    return oneOf(tokens);
  }

  private static List<String> read() {
    try (InputStream in = HostileUnits.class.getResourceAsStream(TOKENS)) {
      return new String(Objects.requireNonNull(in, TOKENS).readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# "))
          .flatMap(line -> List.of(line.strip().split(" +")).stream())
          .map(HostileUnits::unescape)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String escape(String text) {
    var written = new StringBuilder();
    for (char c : text.toCharArray()) {
      switch (c) {
        case ' ' -> written.append("\\s");
        case '\t' -> written.append("\\t");
        case '\n' -> written.append("\\n");
        case '\r' -> written.append("\\r");
        case '\\' -> written.append("\\\\");
        default -> {
          if (c == '\'' || !visible(c)) {
            written.append("\\u%04x".formatted((int) c));
          } else {
            written.append(c);
          }
        }
      }
    }
    return written.toString();
  }

  private static boolean visible(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static String unescape(String written) {
    var text = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      i++;
      switch (written.charAt(i)) {
        case 's' -> text.append(' ');
        case 't' -> text.append('\t');
        case 'n' -> text.append('\n');
        case 'r' -> text.append('\r');
        case '\\' -> text.append('\\');
        case 'u' -> {
          text.append((char) Integer.parseInt(written, i + 1, i + 5, 16));
          i += 4;
        }
        default -> throw new IllegalArgumentException("no escape: " + written.substring(i - 1));
      }
    }
    return text.toString();
  }
}
