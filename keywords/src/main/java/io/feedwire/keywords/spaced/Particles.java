package io.feedwire.keywords.spaced;

import io.feedwire.keywords.text.WordFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.CharArraySet;

/// Small words within names, by the language of the text (`particles.txt`).
///
/// @param first those that a name may go on with: `von`
/// @param further those that follow another one: `der`
/// @param common of the first, those that the language writes between any two names
record Particles(CharArraySet first, CharArraySet further, CharArraySet common) {

  /// Letters of the longest.
  static final int LONGEST = 5;

  private static final String ANY = "*";

  private static final Map<String, Particles> BY_LANGUAGE = read();

  static Particles of(String language) {
    return Objects.requireNonNullElse(
        BY_LANGUAGE.get(language), Objects.requireNonNull(BY_LANGUAGE.get(ANY)));
  }

  private static Map<String, Particles> read() {
    Map<String, Particles> all = new HashMap<>();
    for (List<String> words : WordFiles.lines(Particles.class, "particles.txt")) {
      all.put(words.getFirst(), parse(words.subList(1, words.size())));
    }
    return Map.copyOf(all);
  }

  private static Particles parse(List<String> words) {
    var particles = new Particles(set(), set(), set());
    CharArraySet to = particles.first;
    for (String word : words) {
      if (word.equals(">")) {
        to = particles.further;
      } else if (word.endsWith("?")) {
        particles.common.add(word.substring(0, word.length() - 1));
        to.add(word.substring(0, word.length() - 1));
      } else {
        to.add(word);
      }
    }
    return particles;
  }

  private static CharArraySet set() {
    return new CharArraySet(32, false);
  }
}
