package io.feedwire.publishers.text;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Questions that several publishers' rules ask of a block.
public final class Blocks {

  /// Longer lines are prose, in characters; the longest that was none has some 350.
  private static final int MAX_LINE = 400;

  private Blocks() {}

  /// The text of a paragraph; empty for any other block.
  public static String paragraphText(Block block) {
    return block instanceof Block.Paragraph paragraph
        ? Inline.text(paragraph.content()).strip()
        : "";
  }

  /// The text of a paragraph or heading; empty for any other block.
  public static String text(Block block) {
    return block instanceof Block.Heading heading
        ? Inline.text(heading.content()).strip()
        : paragraphText(block);
  }

  /// A paragraph or heading without the lines that are none of it; empty when none is left. Any
  /// other block is left as it is.
  public static Optional<Block> withoutLines(Block block, Predicate<String> isNone) {
    return switch (block) {
      case Block.Paragraph paragraph ->
          kept(paragraph.content(), isNone)
              .map(
                  content -> content == paragraph.content() ? block : new Block.Paragraph(content));
      case Block.Heading heading ->
          kept(heading.content(), isNone)
              .map(content -> new Block.Heading(heading.level(), content));
      default -> Optional.of(block);
    };
  }

  private static Optional<List<Inline>> kept(List<Inline> runs, Predicate<String> isNone) {
    List<List<Inline>> lines = RunLines.of(runs);
    // Most are of one line, and stay.
    if (lines.size() == 1) {
      return isNone(lines.getFirst(), isNone) ? Optional.empty() : Optional.of(runs);
    }
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
}
