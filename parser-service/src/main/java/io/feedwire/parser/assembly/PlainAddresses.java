package io.feedwire.parser.assembly;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.article.Inline.Mark;
import io.feedwire.publishers.address.WebAddress;
import java.util.ArrayList;
import java.util.List;

/// Addresses of the web that stand in a text as they are, as in plain text, messages and
/// descriptions of films: readers take them for links, and they become some. Where one ends is said
/// by GitHub Flavored Markdown 6.9, "extended autolinks": before a blank and `<`, without the marks
/// that end a sentence and brackets that were opened before it; here before anything that is not
/// ASCII too, since words of other scripts follow without a blank.
final class PlainAddresses {

  /// Addresses that are looked at in one article; the most seen is some 30, below a film.
  private static final int MAX = 1_000;

  private static final String SCHEME = "://";

  /// ASCII characters that no address has (RFC 3986, 2).
  private static final String OUTSIDE = "<>\"{}|\\^`";

  /// What ends a sentence, or sets an address off.
  private static final String ENDS = "?!.,:;*_~'";

  /// Signs that make a rule, and how many of them.
  private static final String RULES = "=-";

  private static final int MIN_RULE = 3;

  /// What stands before an address within another: of a proxy, an archive.
  private static final String HOLDS = "/=&?%#+";

  /// What stands for the rest of an address that was cut.
  private static final String CUT = "...";

  private int seen;

  private PlainAddresses() {}

  /// The same blocks with such addresses as links; the same list where there are none. The text
  /// stays as it is.
  static List<Block> linked(List<Block> body) {
    return new PlainAddresses().blocks(body);
  }

  private List<Block> blocks(List<Block> blocks) {
    List<Block> linked = new ArrayList<>(blocks.size());
    boolean isSame = true;
    for (Block block : blocks) {
      Block read = block(block);
      isSame &= read == block;
      linked.add(read);
    }
    return isSame ? blocks : linked;
  }

  private Block block(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph -> {
        List<Inline> runs = runs(paragraph.content());
        yield runs == paragraph.content() ? block : new Block.Paragraph(runs);
      }
      case Block.Quote quote -> {
        List<Block> content = blocks(quote.content());
        yield content == quote.content() ? block : new Block.Quote(content);
      }
      case Block.ListBlock list -> list(list);
      case Block.Table table -> table(table);
      default -> block;
    };
  }

  private Block list(Block.ListBlock list) {
    List<Block.ListBlock.Item> items = new ArrayList<>(list.items().size());
    boolean isSame = true;
    for (Block.ListBlock.Item item : list.items()) {
      List<Block> content = blocks(item.content());
      isSame &= content == item.content();
      items.add(content == item.content() ? item : new Block.ListBlock.Item(content));
    }
    return isSame ? list : new Block.ListBlock(list.ordered(), items);
  }

  private Block table(Block.Table table) {
    List<Block.Table.Row> rows = new ArrayList<>(table.rows().size());
    boolean isSame = true;
    for (Block.Table.Row row : table.rows()) {
      List<Block.Table.Cell> cells = new ArrayList<>(row.cells().size());
      for (Block.Table.Cell cell : row.cells()) {
        List<Inline> runs = runs(cell.content());
        isSame &= runs == cell.content();
        cells.add(runs == cell.content() ? cell : new Block.Table.Cell(cell.header(), runs));
      }
      rows.add(new Block.Table.Row(cells));
    }
    return isSame ? table : new Block.Table(table.caption(), rows);
  }

  private List<Inline> runs(List<Inline> runs) {
    List<Inline> linked = new ArrayList<>(runs.size());
    boolean isSame = true;
    for (Inline run : runs) {
      boolean isText = run.href() == null && !run.marks().contains(Mark.CODE);
      if (isText && run.text().contains(SCHEME)) {
        int before = linked.size();
        split(run, linked);
        isSame &= linked.size() == before + 1 && linked.getLast().href() == null;
      } else {
        linked.add(run);
      }
    }
    return isSame ? runs : linked;
  }

  private void split(Inline run, List<Inline> runs) {
    String text = run.text();
    int done = 0;
    for (int at = text.indexOf(SCHEME); at >= 0 && seen < MAX; ) {
      seen++;
      int start = start(text, done, at);
      int end = start < done ? -1 : end(text, at);
      if (end > 0 && isAddress(text.substring(start, end))) {
        add(run, done, start, runs);
        String address = text.substring(start, end);
        runs.add(new Inline(address, run.marks(), address, null));
        done = end;
      }
      at = text.indexOf(SCHEME, Math.max(end, at + 1));
    }
    add(run, done, text.length(), runs);
  }

  private static void add(Inline run, int from, int to, List<Inline> runs) {
    if (from < to) {
      runs.add(new Inline(run.text().substring(from, to), run.marks(), null, null));
    }
  }

  /// Where the scheme begins whose end is given; -1 where it is another's, or part of a word.
  private static int start(String text, int done, int at) {
    int start =
        text.startsWith("https", at - 5) ? at - 5 : text.startsWith("http", at - 4) ? at - 4 : -1;
    boolean isWithin = start > done && (isWord(text, start - 1) || holds(text, start - 1));
    return isWithin ? -1 : start;
  }

  private static boolean isWord(String text, int at) {
    char c = text.charAt(at);
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /// Whether a character stands before an address that is part of another.
  private static boolean holds(String text, int at) {
    return HOLDS.indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isOfAddress(char c) {
    return c > ' ' && c < '\u007f' && OUTSIDE.indexOf(c) < 0;
  }

  /// Where an address ends; -1 where its rest is left out. The next may follow without a blank.
  private static int end(String text, int at) {
    int end = at + SCHEME.length();
    int open = 0;
    while (end < text.length() && isOfAddress(text.charAt(end))) {
      char c = text.charAt(end);
      if (c == '(' || c == '[') {
        open++;
      } else if ((c == ')' || c == ']') && --open < 0) {
        break;
      } else if (c == 'h' && isNext(text, end)) {
        return withoutMarks(text, at, end);
      }
      end++;
    }
    boolean isCut =
        (end < text.length() && text.charAt(end) == '…')
            || text.startsWith(CUT, end - CUT.length());
    return isCut ? -1 : withoutMarks(text, at, end);
  }

  private static boolean isNext(String text, int at) {
    return (text.startsWith("http://", at) || text.startsWith("https://", at))
        && !holds(text, at - 1);
  }

  private static int withoutMarks(String text, int from, int to) {
    int end = to;
    int before;
    do {
      before = end;
      while (end > from && ENDS.indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      for (int i = 0; i < RULES.length(); i++) {
        end = withoutRule(text, from, end, RULES.charAt(i));
      }
    } while (end < before);
    return end;
  }

  private static int withoutRule(String text, int from, int to, char sign) {
    int end = to;
    while (end > from && text.charAt(end - 1) == sign) {
      end--;
    }
    return to - end >= MIN_RULE ? end : to;
  }

  /// A host that others can reach has a dot.
  private static boolean isAddress(String written) {
    return WebAddress.parse(written).filter(address -> address.host().indexOf('.') > 0).isPresent();
  }
}
