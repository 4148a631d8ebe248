package io.feedwire.publishers.line;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.contracts.article.Block;
import io.feedwire.publishers.text.Blocks;
import io.feedwire.publishers.text.Glance;
import java.util.List;
import java.util.regex.Pattern;

/// The data of a book below its review: `《渡口的历史》`, `作者：…`, `出版社：…`. They say who made the book, and
/// not who made the article.
final class BookNote {

  /// Longest line, in characters.
  private static final int MAX_LINE = 80;

  /// Blocks below the title: author, translator, publisher, year, number, price, and one to spare.
  private static final int MAX_BLOCKS = 7;

  private static final Pattern TITLE = Pattern.compile("(?:[书書]名\\s*[:：]\\s*)?《[^《》]{1,60}》");

  private static final Pattern DATUM =
      Pattern.compile(
          anyOf(
                  "[原编編著译譯]?[作著编編译譯]者?|[主编編]{2}|翻[译譯]|[中英]文版[^:：]{0,6}",
                  "出版[^:：\\s]{0,4}|定[价價]|[页頁][数數]|[书書][号號]|ISBN|[装裝][帧幀]|副[标標][题題]")
              + "\\s*[:：\\s].*");

  /// Only books have one.
  private static final String HOUSE = "出版";

  private BookNote() {}

  /// Where the one ends whose title is this block; its own place where it is none.
  static int end(List<Block> blocks, int title) {
    String first = Blocks.paragraphText(blocks.get(title));
    int rest = first.indexOf('\n');
    if (!isTitle(rest < 0 ? first : first.substring(0, rest))
        || (rest >= 0 && !isData(first.substring(rest + 1)))) {
      return title;
    }
    int end = title;
    boolean isBook = first.contains(HOUSE);
    int most = Math.min(blocks.size() - 1, title + MAX_BLOCKS);
    while (end < most && isData(Blocks.paragraphText(blocks.get(end + 1)))) {
      end++;
      isBook |= Blocks.paragraphText(blocks.get(end)).contains(HOUSE);
    }
    return isBook ? end : title;
  }

  private static boolean isTitle(String line) {
    return Glance.begins(line, "《书書") && TITLE.matcher(line.strip()).matches();
  }

  private static boolean isData(String text) {
    return text.lines()
            .allMatch(line -> line.length() <= MAX_LINE && DATUM.matcher(line.strip()).matches())
        && !text.isBlank();
  }
}
