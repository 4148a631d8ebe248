package io.feedwire.parser.syndication;

import io.feedwire.contracts.RejectionReason;
import io.feedwire.parser.format.ArticleDraft;
import io.feedwire.parser.format.Document;
import io.feedwire.parser.format.FormatResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// A feed in XML as a tree, its items wherever they stand: in the channel (RSS 2.0), beside it (RSS
/// 1.0), in a list of their own (RSS 1.1), in the feed (Atom), in the wrapping of a web page.
final class FeedTree {

  /// Items read of one feed at most; the longest feed seen has 1,600. Feeds are in practice newest
  /// first, so that the last are the least missed.
  private static final int MAX_ITEMS = 5_000;

  /// So many in any case, as a news sitemap may have, and one for so many characters: an article
  /// takes its time, of however few words it is. Feeds of more items are those of recordings, which
  /// have all that there ever were, and two thousand characters and more for each.
  private static final int FEW_ITEMS = 1_000;

  private static final int CHARACTERS_FOR_AN_ITEM = 2_000;

  /// Elements nested deeper are read as if they stood side by side; the deepest feed seen has 21.
  private static final int MAX_DEPTH = 256;

  private final Damage damage;
  private final int maxItems;
  private final List<Xml> items = new ArrayList<>();
  private @Nullable Xml channel;
  private int surplus;

  /// Entries in whose place the feed says that they are gone.
  private int tombstones;

  private FeedTree(Damage damage, int maxItems) {
    this.damage = damage;
    this.maxItems = maxItems;
  }

  /// How many items are read of a feed.
  ///
  /// @param length in characters
  static int maxItems(int length) {
    return Math.min(MAX_ITEMS, FEW_ITEMS + length / CHARACTERS_FOR_AN_ITEM);
  }

  /// Reads a document as a feed. jsoup's parser resolves no external entity, and closes what was
  /// left open.
  static FormatResult read(Document document) {
    List<String> repairs = new ArrayList<>();
    String text = withoutControls(document.text(), repairs);
    var damage = Damage.in(text);
    var xml = Parser.xmlParser().setMaxDepth(MAX_DEPTH).parseInput(damage.worthATree(), "");
    @Nullable String location = Channel.address(document.headers());
    var names = new Names(Set.copyOf(damage.undeclared()), xml.children());
    // More than one where a server's warning, in HTML, stands before the feed.
    List<Xml> outermost =
        xml.children().stream().map(root -> Xml.root(root, location, names)).toList();
    if (outermost.isEmpty()) {
      return new FormatResult.Unreadable(RejectionReason.MALFORMED, "there is no element in it");
    }
    String first = outermost.getFirst().name();
    if (first.equals("html")) {
      repairs.add("the feed is wrapped in a web page");
    } else if (first.endsWith(':' + RootElement.ENVELOPE)) {
      repairs.add("the feed is wrapped in an envelope of SOAP");
    } else if (RootElement.isOfPages(first) || isText(text.charAt(0))) {
      repairs.add("there is text before the XML");
    } else if (!RootElement.isFeed(first)) {
      repairs.add("the feed is wrapped in another element");
    }
    var tree = new FeedTree(damage, maxItems(text.length()));
    outermost.forEach(tree::collect);
    Xml feed = tree.channel == null ? outermost.getLast() : tree.channel;
    if (!damage.leftOpen().isEmpty()) {
      var unclosed = new Unclosed(names, damage.leftOpen());
      unclosed.close(feed.element());
      tree.items.forEach(item -> unclosed.close(item.element()));
    }
    return tree.read(new Entries(Channel.describe(feed, location, document.source())), repairs);
  }

  private static boolean isText(char first) {
    return !Character.isWhitespace(first) && first != '<';
  }

  /// XML 1.0, 2.2 allows no control character but tabulator and line ends.
  private static String withoutControls(String text, List<String> repairs) {
    int first = 0;
    while (first < text.length() && !isControl(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    var kept = new StringBuilder(text.length()).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      if (!isControl(text.charAt(i))) {
        kept.append(text.charAt(i));
      }
    }
    repairs.add("%d control characters were removed".formatted(text.length() - kept.length()));
    return kept.isEmpty() ? " " : kept.toString();
  }

  private static boolean isControl(char c) {
    return c < ' ' && c != '\t' && c != '\n' && c != '\r';
  }

  /// Collects the items in their order. What stands in an item is the item's, but for an item that
  /// follows one that was not closed; Atom's `source` has the elements of a feed and none of its
  /// entries. An item is one whatever it lacks.
  private void collect(Xml element) {
    boolean item = isItem(element.name());
    if (Deletion.isTombstone(element)) {
      tombstones++;
    } else if (item) {
      items.add(element);
    } else if (channel == null && isChannel(element)) {
      channel = element;
    }
    Element tree = element.element();
    for (int i = 0; i < tree.childNodeSize(); i++) {
      if (tree.childNode(i) instanceof Element part) {
        boolean inner = isItem(element.names().of(part).text());
        if (inner && items.size() >= maxItems) {
          count(part, element.names());
        } else if (inner || !item) {
          collect(element.child(part));
        }
      }
    }
  }

  /// Counts what is over the limit: the item, and those in it.
  private void count(Element item, Names names) {
    surplus++;
    for (int i = 0; i < item.childNodeSize(); i++) {
      if (item.childNode(i) instanceof Element part && isItem(names.of(part).text())) {
        count(part, names);
      }
    }
  }

  /// Counts the items in what no tree was made of.
  private static int items(String text) {
    int items = 0;
    for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
      int to = at + 1;
      int from = to;
      while (to < text.length() && StartTag.isName(text.charAt(to))) {
        from = text.charAt(to++) == ':' ? to : from;
      }
      items += isItem(text.substring(from, to).toLowerCase(Locale.ROOT)) ? 1 : 0;
    }
    return items;
  }

  private static boolean isItem(String name) {
    return name.equals("item") || name.equals("entry");
  }

  private static boolean isChannel(Xml element) {
    return element.name().equals("channel") || element.name().equals("feed");
  }

  /// The last item is left out when it is open where a document ends early, or where there is more
  /// of it than is read.
  private FormatResult read(Entries reader, List<String> repairs) {
    repairs.addAll(damage.sentences());
    List<Xml> kept = items;
    String unread = damage.worthNone();
    boolean open = damage.endsWithin("item") || damage.endsWithin("entry");
    boolean partial = open && surplus == 0;
    if (partial
        && (damage.endsEarly() ? !items.isEmpty() : !unread.isEmpty() && items.size() > 1)) {
      kept = items.subList(0, items.size() - 1);
      repairs.add("the last item is incomplete and was left out");
    }
    if (kept.isEmpty() && damage.endsEarly()) {
      return new FormatResult.Unreadable(
          RejectionReason.MALFORMED, "the feed ends before its first item is complete");
    }
    surplus += items(unread);
    if (surplus > 0) {
      repairs.add("%d items beyond the first %d were left out".formatted(surplus, kept.size()));
    }
    List<ArticleDraft> drafts = new ArrayList<>(kept.size());
    int deleted = tombstones;
    for (Xml item : kept) {
      if (Deletion.isOf(item)) {
        deleted++;
      } else {
        drafts.add(reader.read(item));
      }
    }
    if (deleted > 0) {
      repairs.add("%d items that the feed says are deleted were left out".formatted(deleted));
    }
    return new FormatResult.Read(drafts, List.of(), repairs);
  }
}
