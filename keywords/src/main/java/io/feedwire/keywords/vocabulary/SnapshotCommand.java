package io.feedwire.keywords.vocabulary;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import io.feedwire.language.Folding;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Makes the word list that ships with the project (`words.zh.gz`) from the two dictionaries in
/// HanLP's portable jar, which are under the Apache License 2.0 as its code is. Run when that
/// dependency changes; CONTRIBUTING.md has the line.
public final class SnapshotCommand {

  /// A word as long as this is a title or an address, which no article repeats.
  private static final int LONGEST = 8;

  /// Of one character, these often: rarer ones are as likely part of a name as a function word.
  private static final int COMMON_CHARACTER = 300;

  private final Map<String, Word> words = new TreeMap<>();

  private record Word(WordKind kind, int frequency) {}

  private SnapshotCommand() {}

  /// @param arguments the file to write
  public static void main(String[] arguments) throws IOException {
    var command = new SnapshotCommand();
    command.collect(CustomDictionary.DEFAULT.dat);
    command.collect(CoreDictionary.trie);
    command.write(Path.of(arguments[0]));
  }

  /// The trie has no list of its keys: every character is tried after every prefix.
  private void collect(DoubleArrayTrie<CoreDictionary.Attribute> trie) {
    collect(trie, trie.getBase()[0], new StringBuilder());
  }

  private void collect(
      DoubleArrayTrie<CoreDictionary.Attribute> trie, int state, StringBuilder prefix) {
    for (char c = '\u3400'; c <= '\u9fff'; c++) {
      int next = trie.transition(c, state);
      if (next >= 0) {
        prefix.append(c);
        CoreDictionary.Attribute attribute = trie.output(next);
        if (attribute != null) {
          add(prefix.toString(), attribute);
        }
        if (prefix.length() < LONGEST) {
          collect(trie, next, prefix);
        }
        prefix.setLength(prefix.length() - 1);
      }
    }
  }

  private void add(String word, CoreDictionary.Attribute attribute) {
    WordKind kind = kind(attribute.nature[0]);
    if (word.length() == 1
        && (kind != WordKind.FUNCTION || attribute.totalFrequency < COMMON_CHARACTER)) {
      return;
    }
    words.put(Folding.fold(word), new Word(kind, attribute.totalFrequency));
  }

  /// By the first letter of the part of speech, in the tags of Peking University.
  private static WordKind kind(Nature nature) {
    String tag = nature.toString();
    return switch (tag.charAt(0)) {
      case 'n', 'g', 'j' -> WordKind.NAME;
      case 'v', 'a' -> tag.length() == 2 && tag.charAt(1) == 'n' ? WordKind.NAME : WordKind.OTHER;
      case 'i', 'l', 'z', 'b', 's' -> WordKind.OTHER;
      default -> WordKind.FUNCTION;
    };
  }

  private void write(Path file) throws IOException {
    var text = new StringBuilder();
    words.forEach(
        (word, is) ->
            text.append(word)
                .append('\t')
                .append(is.kind().letter())
                .append('\t')
                .append(is.frequency())
                .append('\n'));
    try (OutputStream out = new Smallest(Files.newOutputStream(file))) {
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static final class Smallest extends GZIPOutputStream {
    Smallest(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
