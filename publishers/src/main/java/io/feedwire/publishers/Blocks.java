package io.feedwire.publishers;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.article.Inline.Mark;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Questions that several publishers' rules ask of a block.
final class Blocks {

  /// Longer lines are prose, in characters; the longest that was none has some 350.
  private static final int MAX_LINE = 400;

  /// Longer strong paragraphs are leads, in characters.
  private static final int MAX_HEADING = 60;

  /// What ends a sentence.
  private static final String ENDS = "。！!；;";

  /// An interviewer's name, and what was said.
  private static final Pattern SPOKEN = Pattern.compile("[\\p{L}（）]{1,8}[：:].{8,}");

  private Blocks() {}

  /// The text of a paragraph; empty for any other block.
  static String paragraphText(Block block) {
    return block instanceof Block.Paragraph paragraph
        ? Inline.text(paragraph.content()).strip()
        : "";
  }

  /// The text of a paragraph or heading; empty for any other block.
  static String text(Block block) {
    return block instanceof Block.Heading heading
        ? Inline.text(heading.content()).strip()
        : paragraphText(block);
  }

  /// A paragraph or heading without the lines that are none of it; empty when none is left. Any
  /// other block is left as it is.
  static Optional<Block> withoutLines(Block block, Predicate<String> isNone) {
    return switch (block) {
      case Block.Paragraph paragraph ->
          kept(paragraph.content(), isNone).<Block>map(Block.Paragraph::new);
      case Block.Heading heading ->
          kept(heading.content(), isNone)
              .map(content -> new Block.Heading(heading.level(), content));
      default -> Optional.of(block);
    };
  }

  private static Optional<List<Inline>> kept(List<Inline> runs, Predicate<String> isNone) {
    List<List<Inline>> lines = RunLines.of(runs);
    List<List<Inline>> kept = RunLines.without(lines, line -> isNone(line, isNone));
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(kept.size() == lines.size() ? runs : RunLines.joined(kept));
  }

  private static boolean isNone(List<Inline> line, Predicate<String> isNone) {
    String text = Inline.text(line);
    return text.length() <= MAX_LINE && isNone.test(text.strip());
  }

  /// The heading that a paragraph is meant to be when it is strong from end to end, short, and does
  /// not end as a sentence does; else the block itself.
  static Block headingOf(Block block) {
    String text = paragraphText(block);
    boolean isHeading =
        block instanceof Block.Paragraph paragraph
            && !text.isEmpty()
            && text.length() <= MAX_HEADING
            && isStrong(paragraph)
            && !isSentence(text);
    return isHeading
        ? new Block.Heading(2, withoutStrong(((Block.Paragraph) block).content()))
        : block;
  }

  /// @param text without outer blanks
  private static boolean isSentence(String text) {
    return ENDS.indexOf(text.charAt(text.length() - 1)) >= 0
        || (Glance.holds(text, "：:") && SPOKEN.matcher(text).lookingAt());
  }

  private static boolean isStrong(Block.Paragraph paragraph) {
    for (Inline run : paragraph.content()) {
      if (!run.marks().contains(Mark.STRONG) && !run.text().isBlank()) {
        return false;
      }
    }
    return true;
  }

  private static List<Inline> withoutStrong(List<Inline> runs) {
    return runs.stream()
        .map(
            run ->
                new Inline(
                    run.text(),
                    run.marks().stream().filter(mark -> mark != Mark.STRONG).toList(),
                    run.href(),
                    run.rel()))
        .toList();
  }
}
