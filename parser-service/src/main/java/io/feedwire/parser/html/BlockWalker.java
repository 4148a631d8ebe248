package io.feedwire.parser.html;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Image.Role;
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.article.Inline.Mark;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// One walk over one tree. Text gathers in a paragraph until an element ends it; loose text becomes
/// a paragraph too.
final class BlockWalker {

  /// Figures that stand in each other without being a gallery; each is searched to its end.
  private static final int MAX_FIGURES = 8;

  private final ImageSink images;
  private final List<String> repairs;
  private final InlineText text = new InlineText();
  private List<Block> out = new ArrayList<>();
  private int depth;
  private int figures;
  private int blocks;
  private int characters;
  private boolean full;
  private boolean tooDeep;

  BlockWalker(ImageSink images, List<String> repairs) {
    this.images = images;
    this.repairs = repairs;
  }

  List<Block> walk(Element body) {
    children(body, Style.PLAIN);
    flush();
    if (tooDeep) {
      repairs.add(
          "elements nested deeper than " + HtmlBlocks.MAX_DEPTH + " are read as plain text");
    }
    return out;
  }

  private void children(Element parent, Style style) {
    for (Node node : parent.childNodes()) {
      if (full) {
        return;
      }
      if (node instanceof TextNode string) {
        characters(string.getWholeText(), style);
      } else if (node instanceof Element element) {
        visit(element, style);
      }
    }
  }

  private void visit(Element element, Style style) {
    if (depth >= HtmlBlocks.MAX_DEPTH) {
      tooDeep = true;
      characters(element.text(), style);
      return;
    }
    depth++;
    element(element, style);
    depth--;
  }

  private void element(Element element, Style style) {
    if (element instanceof ReadyElement ready) {
      flush();
      ready.images().forEach(images::addReady);
      emit(ready.block());
      return;
    }
    switch (element.normalName()) {
      case "b", "strong" -> children(element, style.with(Mark.STRONG));
      case "i", "em", "cite" -> children(element, style.with(Mark.EMPHASIS));
      case "code", "kbd", "samp", "tt" -> children(element, style.with(Mark.CODE));
      case "a" -> children(element, linked(element, style));
      case "br" -> {
        if (!text.breakLine(style)) {
          flush();
        }
      }
      case "script",
          "style",
          "svg",
          "template",
          "head",
          "title",
          "meta",
          "link",
          "canvas",
          "button",
          "input",
          "select",
          "textarea",
          "option",
          "nav",
          "rt",
          "rp",
          "map",
          "math",
          "dialog",
          "progress",
          "datalist" -> {}
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, style);
      case "p",
          "div",
          "section",
          "article",
          "main",
          "header",
          "footer",
          "aside",
          "address",
          "center",
          "details",
          "summary",
          "dl",
          "dt",
          "dd",
          "fieldset",
          "form",
          "li",
          "caption",
          "tr",
          "hr",
          "tbody",
          "thead",
          "tfoot",
          "hgroup" ->
          block(element, style);
      case "figcaption" -> strayCaption(element, style);
      case "blockquote" -> {
        List<Block> content = nested(element, style);
        if (!content.isEmpty()) {
          emit(new Block.Quote(content));
        }
      }
      case "ul", "ol", "menu" -> list(element, style);
      case "table" -> table(element, style);
      case "pre" -> preformatted(element);
      case "img", "amp-img" -> image(element);
      case "figure" -> figure(element, style);
      case "video" -> video(element);
      case "audio" -> audio(element);
      case "iframe", "embed", "object", "amp-youtube" -> frame(element, style);
      default -> children(element, style);
    }
  }

  private static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    return element.hasAttr("hidden")
        || element.attr("style").replace(" ", "").contains("display:none");
  }

  private static Style linked(Element element, Style style) {
    return Links.absolute(element, "href")
        .map(href -> style.linked(href, MediaReader.orNull(element.attr("rel"))))
        .orElse(style);
  }

  private void characters(String string, Style style) {
    String taken = string;
    int room = HtmlBlocks.MAX_TEXT - characters;
    if (string.length() > room) {
      taken = string.substring(0, Math.max(0, room));
    }
    characters += text.append(taken, style);
    if (taken.length() < string.length()) {
      overflow("text over " + HtmlBlocks.MAX_TEXT + " characters is left out");
    }
  }

  private void overflow(String repair) {
    if (!full) {
      full = true;
      repairs.add(repair);
    }
  }

  private void flush() {
    if (!text.isEmpty()) {
      List<Inline> runs = text.take();
      if (!runs.isEmpty()) {
        emit(new Block.Paragraph(runs));
      }
    }
  }

  private void emit(Block block) {
    if (blocks >= HtmlBlocks.MAX_BLOCKS) {
      overflow("blocks over " + HtmlBlocks.MAX_BLOCKS + " are left out");
      return;
    }
    blocks++;
    out.add(block);
  }

  private void block(Element element, Style style) {
    if (isHidden(element)) {
      return;
    }
    flush();
    children(element, style);
    flush();
  }

  /// The blocks within an element, apart from those around it.
  private List<Block> nested(Element element, Style style) {
    flush();
    List<Block> outer = out;
    List<Block> inner = new ArrayList<>();
    out = inner;
    children(element, style);
    flush();
    out = outer;
    return inner;
  }

  private void heading(Element element, Style style) {
    List<Block> content = nested(element, style);
    List<Inline> runs = Runs.of(content);
    if (!runs.isEmpty()) {
      emit(new Block.Heading(element.normalName().charAt(1) - '0', runs));
    }
    content.stream().filter(block -> !Runs.isText(block)).forEach(out::add);
  }

  private void list(Element element, Style style) {
    flush();
    List<Block.ListBlock.Item> items = new ArrayList<>();
    for (Element child : element.children()) {
      if (full) {
        break;
      }
      depth++;
      List<Block> content =
          depth < HtmlBlocks.MAX_DEPTH ? nested(child, style) : List.of(tooDeep(child));
      depth--;
      if (!content.isEmpty()) {
        items.add(new Block.ListBlock.Item(content));
      }
    }
    if (!items.isEmpty()) {
      emit(new Block.ListBlock(element.normalName().equals("ol"), items));
    }
  }

  private Block tooDeep(Element element) {
    tooDeep = true;
    return new Block.Paragraph(List.of(Inline.of(PlainText.fold(element.text()))));
  }

  /// A table of text stays one; a table that only lays out a page is read as what it holds.
  private void table(Element element, Style style) {
    if (Tables.isLayout(element)) {
      block(element, style);
      return;
    }
    flush();
    List<Block.Table.Row> rows = new ArrayList<>();
    for (Element row : Tables.rows(element)) {
      List<Block.Table.Cell> cells = new ArrayList<>();
      for (Element cell : row.children()) {
        List<Inline> runs = Runs.of(nested(cell, style));
        cells.add(new Block.Table.Cell(cell.nameIs("th"), runs));
      }
      if (cells.stream().anyMatch(cell -> !cell.content().isEmpty())) {
        rows.add(new Block.Table.Row(cells));
      }
    }
    if (!rows.isEmpty()) {
      emit(new Block.Table(Tables.caption(element), rows));
    }
  }

  private void preformatted(Element element) {
    flush();
    String whole = element.wholeText().replace("\r\n", "\n").stripTrailing();
    int room = HtmlBlocks.MAX_TEXT - characters;
    String kept = whole.substring(0, Math.min(whole.length(), Math.max(0, room)));
    characters += kept.length();
    if (!kept.isBlank()) {
      emit(new Block.Preformatted(PlainText.visible(kept)));
    }
  }

  private void image(Element element) {
    MediaReader.image(element)
        .ifPresent(
            found -> {
              flush();
              figure(found, null);
            });
  }

  private void figure(FoundImage found, @Nullable String caption) {
    images
        .add(found.captioned(Role.BODY, caption))
        .ifPresent(
            id -> {
              if (out.isEmpty()
                  || !(out.getLast() instanceof Block.Figure before
                      && before.imageId().equals(id))) {
                emit(new Block.Figure(id, caption, null));
              } else if (caption != null) {
                out.set(out.size() - 1, new Block.Figure(id, caption, null));
              }
            });
  }

  /// `figure` around images: one image with its caption, a gallery when figures stand in it, and
  /// otherwise just what it holds.
  private void figure(Element element, Style style) {
    if (figures >= MAX_FIGURES) {
      block(element, style);
      return;
    }
    if (Figures.isGallery(element)) {
      flush();
      emit(Figures.gallery(element, images));
      return;
    }
    List<FoundImage> found = Figures.images(element);
    if (found.isEmpty() || Figures.holdsMore(element)) {
      figures++;
      block(element, style);
      figures--;
      return;
    }
    flush();
    for (int i = 0; i < found.size(); i++) {
      figure(found.get(i), i == found.size() - 1 ? Figures.caption(element) : null);
    }
  }

  /// A caption outside of any figure belongs to the image before it.
  private void strayCaption(Element element, Style style) {
    flush();
    @Nullable String caption = MediaReader.orNull(element.text());
    if (caption != null
        && !out.isEmpty()
        && out.getLast() instanceof Block.Figure before
        && before.caption() == null) {
      out.set(out.size() - 1, new Block.Figure(before.imageId(), caption, before.credit()));
      return;
    }
    block(element, style);
  }

  private void video(Element element) {
    flush();
    @Nullable String preview =
        Links.absolute(element, "poster")
            .flatMap(href -> images.add(new FoundImage(href, Role.PREVIEW, null, null, List.of())))
            .orElse(null);
    List<Block.MediaSource> sources = MediaReader.sources(element);
    if (!sources.isEmpty()) {
      @Nullable String title = MediaReader.orNull(element.attr("title"));
      emit(new Block.Video(null, title, null, null, preview, sources));
    }
  }

  private void audio(Element element) {
    flush();
    List<Block.MediaSource> sources = MediaReader.sources(element);
    if (!sources.isEmpty()) {
      emit(new Block.Audio(MediaReader.orNull(element.attr("title")), null, null, sources));
    }
  }

  /// An `object` often holds an `embed` or another rendering for browsers that do not know it.
  private void frame(Element element, Style style) {
    if (MediaReader.isTiny(element) || isHidden(element)) {
      return;
    }
    String attribute =
        switch (element.normalName()) {
          case "object" -> "data";
          default -> element.hasAttr("src") ? "src" : "data-src";
        };
    flush();
    Links.absolute(element, attribute)
        .flatMap(Embeds::of)
        .ifPresentOrElse(this::emit, () -> children(element, style));
  }
}
