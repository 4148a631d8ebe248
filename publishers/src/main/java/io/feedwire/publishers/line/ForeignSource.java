package io.feedwire.publishers.line;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.publishers.text.Marginalia;
import io.feedwire.publishers.text.RunLines;
import java.util.ArrayList;
import java.util.Arrays;
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
          "Quellen?|Źródło|Fuente|Fonte|Source|Bron|Kaynak|Zdroj",
          "Kilde|Källa|Lähde|Forrás|Sursa|Izvor|Sumber|Nguồn",
          "Источник|Джерело|Извор|Πηγή|المصدر|منبع|出典|출처");

  private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}\\p{N}.&'’/-]{0,30}";

  /// A name in quotes: `«Речная газета»`.
  private static final String QUOTED = "[«\"„“]\\p{Lu}[\\p{L}\\p{N} .-]{1,30}[»\"“”]";

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
                  SMALL,
                  WORD + "(?:[ ,]{1,2}" + WORD + "){0,2}",
                  QUOTED,
                  UNCASED
                      + "(?: "
                      + UNCASED
                      + ")?(?: \\+ "
                      + UNCASED
                      + "(?: "
                      + UNCASED
                      + ")?){0,2}")
              + ")(?<!\\p{Ll}\\.)[)\\]]?");

  /// Agencies behind any label: `Quelle: ZEIT ONLINE, dpa` has another name among them.
  private static final Pattern AGENCIES =
      Pattern.compile(
          "(?:" + LABEL + "\\s?:\\s?)?(.{2,50}?)(?:, (?!dpa|epd|sid|afp|rtr)[a-z]{2,3})?");

  /// Who wrote by their initials, and the agencies: `ab/cd/dpa/AFP`.
  private static final Pattern SIGNED =
      Pattern.compile(
          "((?:(?!dpa|dts|epd|sid|apa|sda|kna|afp|rtr)[a-z]{2,4}/){1,3})"
              + "((?:dpa|AFP|AP|Reuters|epd|KNA|sid)(?:/\\p{L}{2,10})*)");

  /// The same in Arabic, with the agencies in brackets: `ع.ش/ ص.ش (رويترز)`.
  private static final Pattern SIGNED_IN_ARABIC =
      Pattern.compile(
          "((?:\\p{IsArabic}(?:\\.\\p{IsArabic}){1,2}\\.?\\s?/?\\s?){1,3})\\(([^()]{2,50})\\)");

  private static final Pattern DASHES = Pattern.compile("^[—–-]{1,3}\\s?");

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
    if (line.length() > MAX_LENGTH || !isOne(line, notes)) {
      return blocks;
    }
    List<Block> kept = new ArrayList<>(blocks.subList(0, blocks.size() - 1));
    List<Inline> rest = RunLines.joined(lines.subList(0, lines.size() - 1));
    if (!Inline.text(rest).isBlank()) {
      kept.add(new Block.Paragraph(rest));
    }
    return kept;
  }

  private static boolean isOne(String line, Marginalia notes) {
    Matcher source = SOURCE.matcher(line);
    if (source.matches()) {
      notes.credit(source.group(1));
      return true;
    }
    Matcher signed = SIGNED.matcher(line);
    if (signed.matches() && AgencyNote.note(signed.group(2), notes)) {
      Arrays.stream(signed.group(1).split("/")).forEach(notes::byline);
      return true;
    }
    Matcher arabic = SIGNED_IN_ARABIC.matcher(line);
    if (arabic.matches() && AgencyNote.note(arabic.group(2), notes)) {
      Arrays.stream(arabic.group(1).split("/")).map(String::strip).forEach(notes::byline);
      return true;
    }
    String bare = DASHES.matcher(line).replaceFirst("");
    Matcher agencies = AGENCIES.matcher(bare);
    return agencies.matches() && AgencyNote.note(agencies.group(1), notes);
  }
}
