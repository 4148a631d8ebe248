package io.feedwire.publishers.line;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.publishers.text.Marginalia;
import io.feedwire.publishers.text.RunLines;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The source of an article as its last line, in languages other than Chinese and English: `Quelle:
/// dpa`, `Źródło: PAP`. A label is a word of prose as well, and so only a short name behind it
/// makes it one.
final class ForeignSource {

  private static final int MAX_LENGTH = 60;

  private static final String LABEL =
      anyOf(
          "Quelle|Źródło|Fuente|Fonte|Source|Bron|Kaynak|Zdroj",
          "Kilde|Källa|Lähde|Forrás|Sursa|Izvor",
          "Источник|Джерело|Извор|Πηγή|المصدر|منبع");

  private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}\\p{N}.&'’/-]{0,30}";

  /// Scripts without capital letters have names of as few words.
  private static final String UNCASED = "[\\p{Lo}\\p{M}]{2,30}";

  /// `dpa/AFP`: agencies of German that write themselves small.
  private static final String SMALL = "(?:dpa|dts|epd|sid|apa|sda|kna)(?:[/-]\\p{L}{2,10}){0,3}";

  private static final Pattern SOURCE =
      Pattern.compile(
          "[(\\[]?"
              + LABEL
              + "\\s?:\\s?("
              + anyOf(
                  SMALL, WORD + "(?:[ ,]{1,2}" + WORD + "){0,2}", UNCASED + "(?: " + UNCASED + ")?")
              + ")(?<!\\p{Ll}\\.)[)\\]]?");

  private ForeignSource() {}

  /// The blocks without their last line where that is a source, which is noted.
  static List<Block> taken(List<Block> blocks, Marginalia notes) {
    if (blocks.isEmpty() || !(blocks.getLast() instanceof Block.Paragraph last)) {
      return blocks;
    }
    List<List<Inline>> lines = RunLines.of(last.content());
    // A line that is all there is is what the article says.
    if (blocks.size() == 1 && lines.size() == 1) {
      return blocks;
    }
    String line = Inline.text(lines.getLast()).strip();
    Matcher source = SOURCE.matcher(line);
    if (line.length() > MAX_LENGTH || !source.matches()) {
      return blocks;
    }
    notes.credit(source.group(1));
    List<Block> kept = new ArrayList<>(blocks.subList(0, blocks.size() - 1));
    List<Inline> rest = RunLines.joined(lines.subList(0, lines.size() - 1));
    if (!Inline.text(rest).isBlank()) {
      kept.add(new Block.Paragraph(rest));
    }
    return kept;
  }
}
