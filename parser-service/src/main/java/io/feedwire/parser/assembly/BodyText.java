package io.feedwire.parser.assembly;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A body as plain text: one line a block. Captions are no part of it, but where there is nothing
/// else, as in a series of pictures, they are the text.
public final class BodyText {

  private BodyText() {}

  /// Lines end with `\n`, but for the last.
  public static String of(List<Block> body) {
    var text = new StringBuilder();
    lines(body, line -> append(text, line));
    if (text.isEmpty()) {
      captions(body, line -> append(text, line.strip()));
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String line) {
    if (!line.isEmpty()) {
      if (!text.isEmpty()) {
        text.append('\n');
      }
      text.append(line);
    }
  }

  private static void lines(List<Block> blocks, Consumer<String> sink) {
    for (Block block : blocks) {
      switch (block) {
        case Block.Paragraph paragraph -> sink.accept(line(paragraph.content()));
        case Block.Heading heading -> sink.accept(line(heading.content()));
        case Block.Quote quote -> lines(quote.content(), sink);
        case Block.ListBlock list -> list.items().forEach(item -> lines(item.content(), sink));
        case Block.Table table -> table.rows().forEach(row -> sink.accept(line(row)));
        case Block.Preformatted pre -> sink.accept(pre.text().replace('\n', ' ').strip());
        case Block.Figure _, Block.Gallery _, Block.Video _, Block.Audio _, Block.Embed _ -> {}
      }
    }
  }

  private static void captions(List<Block> blocks, Consumer<String> sink) {
    for (Block block : blocks) {
      switch (block) {
        case Block.Figure figure -> accept(sink, figure.caption());
        case Block.Gallery gallery -> {
          accept(sink, gallery.description());
          for (Block.Gallery.Item item : gallery.items()) {
            accept(sink, item.title());
            accept(sink, item.description());
          }
        }
        case Block.Video video -> accept(sink, video.title());
        case Block.Audio audio -> accept(sink, audio.title());
        default -> {}
      }
    }
  }

  private static void accept(Consumer<String> sink, @Nullable String line) {
    if (line != null) {
      sink.accept(line);
    }
  }

  private static String line(Block.Table.Row row) {
    return String.join(" | ", row.cells().stream().map(cell -> line(cell.content())).toList());
  }

  private static String line(List<Inline> runs) {
    return Inline.text(runs).replace('\n', ' ').strip();
  }
}
