package io.feedwire.keywords.spaced;

import io.feedwire.keywords.text.WordFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.CharArraySet;

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
    Map<String, Titles> all = new HashMap<>();
    for (List<String> words : WordFiles.lines(Titles.class, "titles.txt")) {
      all.computeIfAbsent(words.getFirst(), _ -> new Titles(set(), set(), set()))
          .list(words.get(1))
          .addAll(words.subList(2, words.size()));
    }
    return Map.copyOf(all);
  }

  private CharArraySet list(String kind) {
    return switch (kind) {
      case "honorific" -> honorifics;
      case "office" -> offices;
      case "place" -> places;
      default -> throw new IllegalStateException("titles.txt: no kind of title: " + kind);
    };
  }

  private static CharArraySet set() {
    return new CharArraySet(32, false);
  }
}
