package io.feedwire.keywords.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.lucene.analysis.WordlistLoader;

/// Lists of words of our own beside the classes that read them: lines of words with a blank between
/// them, the first of which is a language; `#` begins a comment.
public final class WordFiles {

  private WordFiles() {}

  /// The lines of a list, each as its words.
  ///
  /// @throws IllegalStateException when it is not on the class path
  public static List<List<String>> lines(Class<?> reader, String file) {
    try (InputStream in = reader.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not on the class path");
      }
      return WordlistLoader.getLines(in, StandardCharsets.UTF_8).stream()
          .map(line -> List.of(line.split(" ")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
