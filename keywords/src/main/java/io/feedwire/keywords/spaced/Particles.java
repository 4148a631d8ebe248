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
    try (InputStream in = Particles.class.getResourceAsStream("particles.txt")) {
      InputStream found = Objects.requireNonNull(in, "particles.txt is not on the class path");
      Map<String, Particles> all = new HashMap<>();
      for (String line : WordlistLoader.getLines(found, StandardCharsets.UTF_8)) {
        int blank = line.indexOf(' ');
        all.put(line.substring(0, blank), parse(line.substring(blank + 1)));
      }
      return Map.copyOf(all);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read particles.txt", e);
    }
  }

  private static Particles parse(String line) {
    var particles = new Particles(set(), set(), set());
    CharArraySet to = particles.first;
    for (String word : List.of(line.split(" "))) {
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
