package io.feedwire.keywords.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// The words of Chinese that ship with the project: what a text without blanks is cut by, and how
/// rare words are until the stream knows better. Lines `word TAB kind TAB frequency`; made by
/// [SnapshotCommand].
final class WordList {

  private static final String FILE = "words.zh.gz";

  private static final class Holder {
    private static final WordList CHINESE = new WordList();
  }

  private final Map<String, Word> words = HashMap.newHashMap(150_000);

  /// @param frequency how often it was met by who made the dictionary
  record Word(WordKind kind, int frequency) {}

  private WordList() {
    try (InputStream in = WordList.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not on the class path");
      }
      var reader =
          new BufferedReader(
              new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int kind = line.indexOf('\t');
        int frequency = line.indexOf('\t', kind + 1);
        words.put(
            line.substring(0, kind),
            new Word(
                WordKind.of(line.charAt(kind + 1)),
                Integer.parseInt(line, frequency + 1, line.length(), 10)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }

  /// Of Chinese; read at first use and never again.
  static Map<String, Word> chinese() {
    return Holder.CHINESE.words;
  }
}
