package io.feedwire.publishers.page;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.article.Reference;
import io.feedwire.publishers.address.RelativeAddress;
import io.feedwire.publishers.text.Blocks;
import io.feedwire.publishers.text.Line;
import io.feedwire.publishers.text.Marginalia;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// Other articles that a page offers under a label: `延伸閱讀`, `Related`. The links are references of
/// the article, the block is none of its text. [ReadingLabel] knows the labels.
public final class FurtherReading {

  private static final Evaluator LINKS = Selector.evaluatorOf("a[href]");

  private static final String REL = "related";

  /// Longest label with the blanks that set it off in indented markup, in characters.
  private static final int MAX_SET = 100;

  /// Paragraphs of an article whose lists of links are beside it, and not it.
  private static final int MIN_PROSE = 3;

  /// How far above its label a block is looked for.
  private static final int MAX_WRAPPERS = 4;

  /// Shortest headline in brackets, with them, in characters.
  private static final int MIN_HEADLINE = 12;

  private FurtherReading() {}

  /// Takes blocks out of the tree that are a label and links.
  ///
  /// @param labels the elements of the body that [#isLabelElement] is true for
  static void take(Element body, List<Element> labels, Marginalia notes) {
    if (labels.isEmpty()) {
      return;
    }
    var blocks = new LinkBlocks(body, _ -> true, ReadingLabel::isAboveLinks);
    LinkCounts links = LinkCounts.of(body);
    for (Element label : labels) {
      @Nullable Element block = block(body, label, blocks, links);
      if (block != null && block.hasParent()) {
        block.select(LINKS).forEach(link -> note(link, notes));
        links.remove(block);
      }
    }
  }

  static boolean isLabelElement(Element element) {
    int length = 0;
    for (int i = 0; i < element.childNodeSize(); i++) {
      if (element.childNode(i) instanceof TextNode text && !text.isBlank()) {
        String words = text.getWholeText();
        // Most text is longer: to look at it comes second.
        boolean isTooLong = length + words.length() > MAX_SET;
        if (isTooLong || (length == 0 && !ReadingLabel.mayBegin(words.strip()))) {
          return false;
        }
        length += words.length();
      }
    }
    return length > 0 && ReadingLabel.isAboveLinks(element.ownText());
  }

  /// The smallest element that holds the label and links, if it holds nothing else. Links may have
  /// headings and the names of their sections with them, all within items of a list.
  private static @Nullable Element block(
      Element body, Element label, LinkBlocks blocks, LinkCounts links) {
    @Nullable Element block = label;
    for (int i = 0; block != null && block != body && i <= MAX_WRAPPERS; i++) {
      if (links.in(block) > 0) {
        return blocks.isOnly(block) ? block : null;
      }
      block = block.parent();
    }
    return null;
  }

  private static void note(Element link, Marginalia notes) {
    String href = RelativeAddress.resolve(link.baseUri(), link.attr("href"));
    if (!href.isEmpty() && !link.text().isBlank()) {
      note(href, link.attr("rel"), link.text(), notes);
    }
  }

  /// Notes the links of a line that is a label and what to read: `閱讀全文>>…`; false for any other.
  ///
  /// @param text the line's, without outer blanks
  public static boolean takeLabelled(List<Inline> line, Line text, Marginalia notes) {
    if (ReadingLabel.isPrefix(text) || (isOnlyLinks(line) && ReadingLabel.isMore(text.text()))) {
      noteRuns(line, notes);
      return true;
    }
    if (takeAddress(line, text, notes)) {
      return true;
    }
    if (isBracketed(line, text)) {
      noteRuns(line, notes);
      return true;
    }
    @Nullable String words = wordsBesideLinks(line);
    boolean isLabelled =
        ReadingLabel.isPointer(text) || (words != null && ReadingLabel.isBeforeLink(words));
    if (isLabelled) {
      noteRuns(line, notes);
    }
    return isLabelled;
  }

  /// `[Bridge closed for repairs]`: a headline that is a link, in brackets that are not, as pages
  /// of Arc have it between paragraphs. The number of a note is shorter.
  private static boolean isBracketed(List<Inline> line, Line text) {
    return line.size() > 2
        && text.length() >= MIN_HEADLINE
        && line.getFirst().text().strip().equals("[")
        && line.getLast().text().strip().equals("]")
        && isOnlyLinks(line.subList(1, line.size() - 1));
  }

  private static boolean isOnlyLinks(List<Inline> line) {
    for (Inline run : line) {
      if (run.href() == null) {
        return false;
      }
    }
    return true;
  }

  /// Notes the page that a line only gives the address of: `原文链接：https://…`.
  private static boolean takeAddress(List<Inline> line, Line text, Marginalia notes) {
    @Nullable Matcher found = ReadingLabel.address(text);
    if (found == null) {
      return false;
    }
    boolean isLinked = line.stream().anyMatch(run -> run.href() != null);
    if (isLinked) {
      noteRuns(line, notes);
    } else if (found.group(1) != null) {
      note(found.group(1), null, found.group(1), notes);
    }
    return isLinked || found.group(1) != null;
  }

  /// What a line has beside its links; null where it has none, or more words than a label.
  private static @Nullable String wordsBesideLinks(List<Inline> line) {
    boolean isLinked = false;
    int length = 0;
    for (Inline run : line) {
      isLinked |= run.href() != null;
      length += run.href() == null ? run.text().length() : 0;
    }
    if (!isLinked || length > ReadingLabel.MAX_LENGTH) {
      return null;
    }
    var words = new StringBuilder(length);
    line.stream().filter(run -> run.href() == null).forEach(run -> words.append(run.text()));
    return words.toString();
  }

  /// A line without the link at its end that leads to the rest of it: `...more`.
  public static List<Inline> withoutMore(List<Inline> line) {
    if (line.size() < 2
        || line.getLast().href() == null
        || !ReadingLabel.isMore(line.getLast().text().strip())) {
      return line;
    }
    return line.subList(0, line.size() - 1);
  }

  /// The blocks without the links to other articles that stand between them, without a label, as a
  /// list or each as a paragraph, in an article that is something else: more of it is text.
  ///
  /// @param isArticle whether an address is that of an article
  public static List<Block> withoutOffers(
      List<Block> blocks, Predicate<String> isArticle, Marginalia notes) {
    List<Block> kept = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      if (!isOffer(block, isArticle)) {
        kept.add(block);
      } else if (block instanceof Block.ListBlock) {
        removeLabel(kept);
      }
    }
    long prose = kept.stream().filter(FurtherReading::isProse).count();
    if (kept.size() == blocks.size() || prose < MIN_PROSE) {
      return blocks;
    }
    blocks.stream()
        .filter(block -> isOffer(block, isArticle))
        .forEach(offer -> noteLinks(offer, notes));
    return kept;
  }

  private static boolean isOffer(Block block, Predicate<String> isArticle) {
    return switch (block) {
      case Block.ListBlock list -> isLinks(list) && leads(list, isArticle);
      case Block.Paragraph paragraph ->
          isHeadline(paragraph.content()) && leads(paragraph, isArticle);
      default -> false;
    };
  }

  /// Whether a line is a link from end to end: a number before it makes it one of the parts of a
  /// digest. A headline has no full stop: with one, the line is the author's sentence.
  private static boolean isHeadline(List<Inline> line) {
    if (!line.stream().allMatch(run -> run.href() != null || run.text().isBlank())) {
      return false;
    }
    String text = Inline.text(line).strip();
    return !text.isEmpty() && !text.endsWith("。") && !text.endsWith(".");
  }

  /// The last block is the label of what follows, or the picture between it and that.
  private static void removeLabel(List<Block> blocks) {
    int at = blocks.size() - 1;
    while (at >= 0 && blocks.get(at) instanceof Block.Figure) {
      at--;
    }
    if (at >= 0 && ReadingLabel.isAboveLinks(Blocks.text(blocks.get(at)))) {
      blocks.remove(at);
    }
  }

  private static boolean isProse(Block block) {
    return block instanceof Block.Paragraph paragraph
        && paragraph.content().stream().anyMatch(run -> run.href() == null)
        && Inline.text(paragraph.content()).length() > ReadingLabel.MAX_LENGTH;
  }

  private static boolean leads(Block block, Predicate<String> isArticle) {
    return switch (block) {
      case Block.Paragraph paragraph ->
          paragraph.content().stream()
              .allMatch(run -> run.href() == null || isArticle.test(run.href()));
      case Block.ListBlock list ->
          list.items().stream()
              .allMatch(item -> item.content().stream().allMatch(inner -> leads(inner, isArticle)));
      default -> false;
    };
  }

  /// Notes the links of a block and says whether it is nothing but links.
  public static boolean takeLinks(Block block, Marginalia notes) {
    if (!isLinks(block)) {
      return false;
    }
    noteLinks(block, notes);
    return true;
  }

  /// Notes the links below a text where it is a label, and says where they end: at its own place
  /// when it is none, or none are below.
  public static int endBelow(List<Block> blocks, int at, String text, Marginalia notes) {
    return ReadingLabel.isAboveLinks(text) ? linksEnd(blocks, at, notes) : at;
  }

  /// Notes the links below a label and says where they end: at the label's own place when none are
  /// below.
  public static int linksEnd(List<Block> blocks, int label, Marginalia notes) {
    int end = label;
    while (end + 1 < blocks.size()) {
      // The picture of the article that the link behind it leads to.
      boolean isCard =
          end + 2 < blocks.size()
              && blocks.get(end + 1) instanceof Block.Figure
              && isLinks(blocks.get(end + 2));
      int next = isCard ? end + 2 : end + 1;
      if (!takeLinks(blocks.get(next), notes)) {
        return end;
      }
      end = next;
    }
    return end;
  }

  /// Notes the links of a box that is a label and links, and says whether it is one.
  public static boolean takeBox(Block.Quote box, Marginalia notes) {
    List<Block> inner = box.content();
    if (inner.isEmpty() || !ReadingLabel.isAboveLinks(Blocks.text(inner.getFirst()))) {
      return false;
    }
    var trial = new Marginalia();
    return inner.size() > 1
        && linksEnd(inner, 0, trial) == inner.size() - 1
        && linksEnd(inner, 0, notes) > 0;
  }

  private static boolean isLinks(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph -> isLinks(paragraph.content());
      case Block.Heading heading -> isLinks(heading.content());
      case Block.ListBlock list ->
          list.items().stream()
              .allMatch(item -> item.content().stream().allMatch(FurtherReading::isLinks));
      default -> false;
    };
  }

  private static boolean isLinks(List<Inline> runs) {
    return runs.stream().anyMatch(run -> run.href() != null)
        && runs.stream().allMatch(run -> run.href() != null || run.text().strip().length() <= 2);
  }

  private static void noteLinks(Block block, Marginalia notes) {
    switch (block) {
      case Block.Paragraph paragraph -> noteRuns(paragraph.content(), notes);
      case Block.Heading heading -> noteRuns(heading.content(), notes);
      case Block.ListBlock list ->
          list.items().forEach(item -> item.content().forEach(inner -> noteLinks(inner, notes)));
      default -> {}
    }
  }

  /// Notes the links of a line that becomes a field without them, as links of the text.
  public static void keepLinks(List<Inline> line, Marginalia notes) {
    for (Inline run : line) {
      if (run.href() != null) {
        notes.reference(
            Reference.of(
                Reference.Kind.EXTERNAL, LinkRelation.of(run.rel()), run.href(), run.text(), null));
      }
    }
  }

  private static void noteRuns(List<Inline> runs, Marginalia notes) {
    for (Inline run : runs) {
      if (run.href() != null) {
        note(run.href(), run.rel(), run.text(), notes);
      }
    }
  }

  /// A relation that the document gives stands.
  private static void note(String href, @Nullable String rel, String label, Marginalia notes) {
    String relation = LinkRelation.of(rel);
    notes.reference(
        Reference.of(
            Reference.Kind.EXTERNAL, relation.equals("link") ? REL : relation, href, label, null));
  }
}
