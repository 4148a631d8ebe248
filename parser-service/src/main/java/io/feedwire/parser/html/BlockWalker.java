package io.feedwire.parser.html;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.article.Inline.Mark;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// One walk over one tree: what each element means ([ElementKind]) goes to whom it concerns.
final class BlockWalker {

  /// Figures that stand in each other without being a gallery; each is searched to its end.
  private static final int MAX_FIGURES = 8;

  private final ImageSink images;
  private final List<String> repairs;
  private final BlockCollector out = new BlockCollector();
  private final MediaBlocks media;
  private int depth;
  private int figures;
  private int tooDeep;

  BlockWalker(ImageSink images, List<Inline> captionLinks, List<String> repairs) {
    this.images = images;
    this.repairs = repairs;
    this.media = new MediaBlocks(out, images, captionLinks);
  }

  List<Block> walk(Element body) {
    children(body, Style.PLAIN);
    List<Block> blocks = out.finish(repairs);
    if (tooDeep > 0) {
      repairs.add(
          "%d elements nested deeper than %d were read as plain text"
              .formatted(tooDeep, HtmlBlocks.MAX_DEPTH));
    }
    return blocks;
  }

  private void children(Element parent, Style style) {
    for (int i = 0; i < parent.childNodeSize(); i++) {
      Node node = parent.childNode(i);
      int end = isItem(node) ? itemsEnd(parent, i) : i + 1;
      if (end > i + 1) {
        out.flush();
        items(parent.childNodes().subList(i, end), false, style);
        i = end - 1;
      } else {
        node(node, style);
      }
    }
  }

  /// Items without their list, as browsers show them: those in a row are one. A single one is its
  /// own text.
  private static int itemsEnd(Element parent, int first) {
    int end = first + 1;
    for (int i = end; i < parent.childNodeSize(); i++) {
      Node node = parent.childNode(i);
      if (isItem(node)) {
        end = i + 1;
      } else if (!(node instanceof TextNode text && text.isBlank())) {
        break;
      }
    }
    return end;
  }

  private static boolean isItem(Node node) {
    return node instanceof Element element && element.nameIs("li");
  }

  private void node(Node node, Style style) {
    if (node instanceof TextNode string) {
      out.text(string.getWholeText(), style);
    } else if (node instanceof Element element) {
      visit(element, style);
    }
  }

  private void visit(Element element, Style style) {
    if (depth >= HtmlBlocks.MAX_DEPTH) {
      tooDeep++;
      out.text(element.text(), style);
      return;
    }
    depth++;
    switch (element) {
      case ReadyElement ready -> {
        out.flush();
        ready.images().forEach(images::addReady);
        out.emit(ready.block());
      }
      case LeftOut missing -> repairs.addAll(missing.repairs());
      default -> {
        if (!Visibility.isHidden(element)) {
          element(element, style);
        }
      }
    }
    depth--;
  }

  private void element(Element element, Style style) {
    switch (ElementKind.of(element)) {
      case STRONG -> children(element, style.with(Mark.STRONG));
      case EMPHASIS -> emphasis(element, style.with(Mark.EMPHASIS));
      case CODE -> children(element, style.with(Mark.CODE));
      case LINK -> children(element, linked(element, style));
      case BREAK -> out.breakLine(style);
      case SCRIPT -> Embeds.of(element).ifPresent(media::embed);
      case NOTHING -> {}
      case INLINE -> inline(element, style);
      case HEADING -> heading(element, style);
      case DIVISION -> division(element, style);
      case CAPTION -> caption(element, style);
      case QUOTE -> quote(element, style);
      case LIST -> list(element, style);
      case TABLE -> table(element, style);
      case PREFORMATTED -> {
        out.flush();
        out.preformatted(element.wholeText().replace("\r\n", "\n").stripTrailing());
      }
      case IMAGE -> media.image(element);
      case FIGURE -> figure(element, style);
      case VIDEO -> media.video(element);
      case AUDIO -> media.audio(element);
      case FRAME -> media.frame(element);
      case OBJECT -> {
        if (!media.frame(element)) {
          children(element, style);
        }
      }
      case FALLBACK -> {
        if (Figures.isFallback(element)) {
          children(element, style);
        }
      }
    }
  }

  private void emphasis(Element element, Style style) {
    boolean isCite = element.nameIs("cite");
    if (isCite && Citation.closes(element)) {
      out.flush();
    }
    children(element, style);
    if (isCite && Citation.opens(element)) {
      out.flush();
    }
  }

  private static Style linked(Element element, Style style) {
    return Links.absolute(element, "href")
        .map(href -> style.linked(href, MediaReader.orNull(element.attr("rel"))))
        .orElse(style);
  }

  private void inline(Element element, Style style) {
    if (!media.credit(element)) {
      children(element, style);
    }
  }

  private void division(Element element, Style style) {
    out.flush();
    if (Figures.isGallery(element)) {
      media.gallery(element);
    } else if (!media.credit(element)) {
      children(element, style);
      out.flush();
      Embeds.filling(element).ifPresent(media::embed);
    }
  }

  private void quote(Element element, Style style) {
    boolean isText = !Embeds.isPlaceholder(element);
    List<Block> content = isText ? out.apart(() -> children(element, style)) : List.of();
    if (!content.isEmpty()) {
      out.enclose(new Block.Quote(content));
    }
    Embeds.quoted(element).ifPresent(media::embed);
  }

  private void heading(Element element, Style style) {
    List<Block> content = out.apart(() -> children(element, style));
    List<Inline> runs = Runs.of(content);
    if (!runs.isEmpty()) {
      out.enclose(new Block.Heading(element.normalName().charAt(1) - '0', runs));
    }
    content.stream().filter(block -> !Runs.isText(block)).forEach(out::take);
  }

  /// What stands in a list outside of its items is an item too.
  private void list(Element element, Style style) {
    out.flush();
    if (Figures.isGallery(element)) {
      media.gallery(element);
      return;
    }
    items(element.childNodes(), element.normalName().equals("ol"), style);
  }

  private void items(List<Node> nodes, boolean isOrdered, Style style) {
    List<Block.ListBlock.Item> items = new ArrayList<>();
    for (Node node : nodes) {
      List<Block> content = out.apart(() -> node(node, style));
      if (!content.isEmpty()) {
        items.add(new Block.ListBlock.Item(content));
      }
    }
    if (!items.isEmpty()) {
      out.enclose(new Block.ListBlock(isOrdered, items));
    }
  }

  /// A table of text stays one; a table that only lays out a page is read as what it holds.
  private void table(Element element, Style style) {
    if (Tables.isLayout(element)) {
      division(element, style);
      return;
    }
    out.flush();
    List<Block.Table.Row> rows = new ArrayList<>();
    for (Element row : Tables.rows(element)) {
      List<Block.Table.Cell> cells = new ArrayList<>();
      for (Element cell : Tables.cells(row)) {
        List<Inline> runs = Runs.of(out.apart(() -> children(cell, style)));
        cells.add(new Block.Table.Cell(cell.nameIs("th"), runs));
      }
      if (cells.stream().anyMatch(cell -> !cell.content().isEmpty())) {
        rows.add(new Block.Table.Row(cells));
      }
    }
    if (!rows.isEmpty()) {
      out.enclose(new Block.Table(Tables.caption(element), rows));
    }
  }

  private void figure(Element element, Style style) {
    if (figures >= MAX_FIGURES || !media.figure(element)) {
      figures++;
      out.flush();
      children(element, style);
      out.flush();
      figures--;
    }
  }

  private void caption(Element element, Style style) {
    out.flush();
    if (!media.caption(element)) {
      division(element, style);
    }
  }
}
