package io.feedwire.parser.syndication;

import io.feedwire.contracts.RejectionReason;
import io.feedwire.parser.ArticleDraft;
import io.feedwire.parser.Document;
import io.feedwire.parser.FormatResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// A feed as a tree, and its items: those that are complete, as many as one feed may have.
///
/// @param location the document's own address, where it has one on the web
/// @param source id of the source
record FeedTree(Xml root, String text, @Nullable String location, String source) {

  /// Items read of one feed at most; the longest feed seen has 1,600. Feeds are in practice newest
  /// first, so that the last are the least missed.
  static final int MAX_ITEMS = 5_000;

  /// Elements nested deeper are read as if they stood side by side; the deepest feed seen has 21.
  private static final int MAX_DEPTH = 256;

  /// Reads a document as a tree. jsoup's parser resolves no external entity, expands no entity of
  /// the document's own, and closes what was left open.
  static FormatResult read(Document document, Function<FeedTree, FormatResult> reader) {
    var xml = Parser.xmlParser().setMaxDepth(MAX_DEPTH).parseInput(document.text(), "");
    @Nullable Element root = xml.firstElementChild();
    @Nullable String location = Channel.address(document.headers());
    return root == null
        ? new FormatResult.Unreadable(RejectionReason.MALFORMED, "there is no element in it")
        : reader.apply(
            new FeedTree(
                Xml.of(root, location, null), document.text(), location, document.source()));
  }

  /// Reads the items. Of a document that ends early the last item is left out when it is open.
  FormatResult read(List<Xml> items, Function<Xml, ArticleDraft> reader) {
    List<String> repairs = new ArrayList<>();
    List<Xml> kept = items;
    if (endsEarly()) {
      boolean open = !items.isEmpty() && isOpen(items.getLast());
      kept = open ? items.subList(0, items.size() - 1) : items;
      if (kept.isEmpty()) {
        return new FormatResult.Unreadable(
            RejectionReason.MALFORMED, "the feed ends before its first item is complete");
      }
      repairs.add("the feed ends early" + (open ? "; its last item was left out" : ""));
    }
    if (kept.size() > MAX_ITEMS) {
      repairs.add(
          "%d items beyond the first %d were left out"
              .formatted(kept.size() - MAX_ITEMS, MAX_ITEMS));
      kept = kept.subList(0, MAX_ITEMS);
    }
    if (!Character.isWhitespace(text.charAt(0)) && text.charAt(0) != '<') {
      repairs.add("there is text before the XML");
    }
    return new FormatResult.Read(kept.stream().map(reader).toList(), List.of(), repairs);
  }

  private boolean endsEarly() {
    String name = root.element().tagName();
    boolean closedAtOnce = root.element().childNodeSize() == 0 && text.contains("/>");
    return !closedAtOnce && text.lastIndexOf("</" + name) < 0;
  }

  private boolean isOpen(Xml item) {
    String name = item.element().tagName();
    String begin = "<" + name;
    int begun = text.lastIndexOf(begin);
    while (begun >= 0 && !isNameEnd(begun + begin.length())) {
      begun = text.lastIndexOf(begin, begun - 1);
    }
    return text.lastIndexOf("</" + name) < begun;
  }

  private boolean isNameEnd(int at) {
    return at >= text.length()
        || Character.isWhitespace(text.charAt(at))
        || text.charAt(at) == '>'
        || text.charAt(at) == '/';
  }
}
