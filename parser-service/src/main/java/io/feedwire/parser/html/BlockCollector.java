package io.feedwire.parser.html;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The blocks of a body as they come. Text gathers in a paragraph until something ends it; what
/// goes over a cap is counted and left out.
final class BlockCollector {

  private final InlineText text = new InlineText();
  private List<Block> out = new ArrayList<>();
  private int blocks;
  private int characters;
  private int blocksLeftOut;
  private int charactersLeftOut;

  /// Adds text to the paragraph that is open, or opens one.
  void text(String string, Style style) {
    int taken = room(string.length());
    characters += text.append(taken < string.length() ? string.substring(0, taken) : string, style);
    charactersLeftOut += string.length() - taken;
  }

  /// Two breaks in a row part paragraphs.
  void breakLine(Style style) {
    if (!text.breakLine(style)) {
      flush();
    }
  }

  /// How much of a text there is room for. Half a surrogate pair is dropped later, as any half is.
  private int room(int wanted) {
    return Math.clamp(HtmlBlocks.MAX_TEXT - (long) characters, 0, wanted);
  }

  /// Ends the paragraph that is open.
  void flush() {
    if (!text.isEmpty()) {
      List<Inline> runs = text.take();
      if (!runs.isEmpty()) {
        emit(new Block.Paragraph(runs));
      }
    }
  }

  /// Adds a block.
  void emit(Block block) {
    if (isFull()) {
      blocksLeftOut++;
    } else {
      blocks++;
      out.add(block);
    }
  }

  void preformatted(String string) {
    int taken = room(string.length());
    String kept = PlainText.visible(string.substring(0, taken));
    characters += kept.length();
    charactersLeftOut += string.length() - taken;
    if (!PlainText.fold(kept).isEmpty()) {
      emit(new Block.Preformatted(kept));
    }
  }

  boolean isFull() {
    return blocks >= HtmlBlocks.MAX_BLOCKS;
  }

  /// The blocks that some content makes, apart from those around it.
  List<Block> apart(Runnable content) {
    flush();
    List<Block> outer = out;
    List<Block> inner = new ArrayList<>();
    out = inner;
    content.run();
    flush();
    out = outer;
    return inner;
  }

  /// Adds what was gathered apart, and counted there.
  void take(Block block) {
    out.add(block);
  }

  /// Adds a block that holds what was gathered apart. There was room for that, and so there is for
  /// what holds it: a table that is longer than the cap has the rows before it.
  void enclose(Block block) {
    blocks++;
    out.add(block);
  }

  /// The block before this place, when no text stands between.
  @Nullable Block last() {
    return out.isEmpty() || !text.isEmpty() ? null : out.getLast();
  }

  void replaceLast(Block block) {
    out.set(out.size() - 1, block);
  }

  List<Block> finish(List<String> repairs) {
    flush();
    if (blocksLeftOut > 0) {
      repairs.add(
          "%d blocks beyond the first %d were left out"
              .formatted(blocksLeftOut, HtmlBlocks.MAX_BLOCKS));
    }
    if (charactersLeftOut > 0) {
      repairs.add(
          "%d characters of text beyond the first %d were left out"
              .formatted(charactersLeftOut, HtmlBlocks.MAX_TEXT));
    }
    return out;
  }
}
