package io.feedwire.parser.assembly;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A body as plain text: one line a block. Captions are no part of it, but where there is nothing
/// else, as in a series of pictures, they are the text.
final class BodyText {

  private BodyText() {}

  /// Lines end with `\n`, but for the last.
  static String of(List<Block> body) {
    List<String> lines = new ArrayList<>(body.size());
    lines(body, lines);
    if (lines.isEmpty()) {
      captions(body, lines);
    }
    return String.join("\n", lines);
  }

  private static void lines(List<Block> blocks, List<String> lines) {
    for (Block block : blocks) {
      switch (block) {
        case Block.Paragraph paragraph -> add(line(paragraph.content()), lines);
        case Block.Heading heading -> add(line(heading.content()), lines);
        case Block.Quote quote -> lines(quote.content(), lines);
        case Block.ListBlock list -> list.items().forEach(item -> lines(item.content(), lines));
        case Block.Table table -> table.rows().forEach(row -> add(line(row), lines));
        case Block.Preformatted pre -> add(pre.text().replace('\n', ' ').strip(), lines);
        case Block.Figure _, Block.Gallery _, Block.Video _, Block.Audio _, Block.Embed _ -> {}
      }
    }
  }

  private static void captions(List<Block> blocks, List<String> lines) {
    for (Block block : blocks) {
      switch (block) {
        case Block.Figure figure -> caption(figure.caption(), lines);
        case Block.Gallery gallery -> {
          caption(gallery.description(), lines);
          for (Block.Gallery.Item item : gallery.items()) {
            caption(item.title(), lines);
            caption(item.description(), lines);
          }
        }
        case Block.Video video -> caption(video.title(), lines);
        case Block.Audio audio -> caption(audio.title(), lines);
        default -> {}
      }
    }
  }

  private static void caption(@Nullable String caption, List<String> lines) {
    if (caption != null) {
      add(caption.strip(), lines);
    }
  }

  private static void add(String line, List<String> lines) {
    if (!line.isEmpty()) {
      lines.add(line);
    }
  }

  private static String line(Block.Table.Row row) {
    return String.join(" | ", row.cells().stream().map(cell -> line(cell.content())).toList());
  }

  private static String line(List<Inline> runs) {
    return Inline.text(runs).replace('\n', ' ').strip();
  }
}
