package io.feedwire.publishers;

import io.feedwire.contracts.article.Block;
import io.feedwire.publishers.line.Bylines;
import io.feedwire.publishers.text.Blocks;
import io.feedwire.publishers.text.Marginalia;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The card on which China Digital Times says what it has taken over: `CDT 档案卡`, and below it, a
/// line or a block each, title, author, day, origin, subjects and licence.
final class CdtCard {

  private static final Pattern LABEL = Pattern.compile("[【\\[]?CDT\\s?档案卡[】\\]]?\\s?[:：]?");

  private static final Pattern FIELD =
      Pattern.compile("(标题|作者|发表日期|来源|主题归类|CDS收藏|版权说明)\\s?[:：]\\s?(.*)");

  /// Longest card without its licence, in blocks.
  private static final int MAX_BLOCKS = 10;

  private CdtCard() {}

  /// The blocks without the card, whose fields are noted.
  static List<Block> take(List<Block> blocks, Marginalia notes) {
    for (int i = 0; i < blocks.size(); i++) {
      String text = Blocks.text(blocks.get(i));
      if (text.contains("档案卡") && LABEL.matcher(firstLine(text)).matches()) {
        return without(blocks, i, notes);
      }
    }
    return blocks;
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return (end < 0 ? text : text.substring(0, end)).strip();
  }

  private static List<Block> without(List<Block> blocks, int card, Marginalia notes) {
    List<Block> kept = new ArrayList<>(blocks.subList(0, card));
    Blocks.withoutLines(
            blocks.get(card), line -> LABEL.matcher(line).matches() || isField(line, notes))
        .ifPresent(kept::add);
    int end = card + 1;
    while (end < Math.min(blocks.size(), card + MAX_BLOCKS) && isOfCard(blocks.get(end), notes)) {
      end++;
    }
    kept.addAll(blocks.subList(end, blocks.size()));
    return kept;
  }

  private static boolean isOfCard(Block block, Marginalia notes) {
    return switch (block) {
      case Block.Paragraph paragraph -> isFields(Blocks.paragraphText(paragraph), notes);
      case Block.ListBlock list ->
          list.items().stream()
              .allMatch(item -> item.content().stream().allMatch(inner -> isOfCard(inner, notes)));
      default -> false;
    };
  }

  private static boolean isFields(String text, Marginalia notes) {
    return !text.isEmpty() && text.lines().allMatch(line -> isField(line.strip(), notes));
  }

  private static boolean isField(String line, Marginalia notes) {
    Matcher field = FIELD.matcher(line);
    if (!field.matches()) {
      return false;
    }
    String value = field.group(2).strip();
    if (!value.isEmpty()) {
      note(field.group(1), value, notes);
    }
    return true;
  }

  private static void note(String field, String value, Marginalia notes) {
    switch (field) {
      case "作者" -> Bylines.add("", value, notes);
      case "来源" -> notes.credit(value);
      case "主题归类" -> {
        for (String word : value.split("[、，,;；\\s]+")) {
          notes.keyword(word);
        }
      }
      case "版权说明" -> notes.copyright(value);
      default -> {}
    }
  }
}
