package io.feedwire.keywords.spaced;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;

/// What stands before names, by the language of the text (`titles.txt`).
///
/// @param honorifics said of anybody, and words of no text: `Mr`
/// @param offices words by themselves, too: `President`
/// @param places what makes a place of another: `South`
record Titles(CharArraySet honorifics, CharArraySet offices, CharArraySet places) {

  /// Letters of the longest.
  static final int LONGEST = 16;

  private static final String ANY = "*";

  private static final Map<String, Titles> BY_LANGUAGE = read();

  static Titles of(String language) {
    return Objects.requireNonNullElse(
        BY_LANGUAGE.get(language), Objects.requireNonNull(BY_LANGUAGE.get(ANY)));
  }

  private static Map<String, Titles> read() {
    try (InputStream in = Titles.class.getResourceAsStream("titles.txt")) {
      InputStream found = Objects.requireNonNull(in, "titles.txt is not on the class path");
      Map<String, Titles> all = new HashMap<>();
      for (String line : WordlistLoader.getLines(found, StandardCharsets.UTF_8)) {
        List<String> words = List.of(line.split(" "));
        all.computeIfAbsent(words.getFirst(), _ -> new Titles(set(), set(), set()))
            .of(words.get(1), line)
            .addAll(words.subList(2, words.size()));
      }
      return Map.copyOf(all);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read titles.txt", e);
    }
  }

  private CharArraySet of(String kind, String line) {
    return switch (kind) {
      case "honorific" -> honorifics;
      case "office" -> offices;
      case "place" -> places;
      default -> throw new IllegalStateException("titles.txt: no kind of title: " + line);
    };
  }

  private static CharArraySet set() {
    return new CharArraySet(32, false);
  }
}
