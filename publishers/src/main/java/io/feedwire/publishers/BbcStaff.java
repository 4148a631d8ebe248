package io.feedwire.publishers;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.contracts.article.Block;
import io.feedwire.publishers.line.Bylines;
import io.feedwire.publishers.line.StaffLine;
import io.feedwire.publishers.text.Blocks;
import io.feedwire.publishers.text.Glance;
import io.feedwire.publishers.text.Marginalia;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who made an article of the BBC: a list above it of authors and what they are, and lines below it
/// for those who helped.
final class BbcStaff {

  /// Longest line below an article, in characters.
  private static final int MAX_LINE = 100;

  /// Blocks among which the list of the authors is: a picture may stand before it.
  private static final int HEAD = 3;

  /// Name, its original form, what its bearer is.
  private static final int MAX_BYLINE = 4;

  private static final int MAX_NAME = 60;

  /// `BBC中文记者`, `BBC News`, `BBC中文驻北美记者 发自华盛顿`, `特约撰稿人`: a newsroom, or a post and where its holder
  /// is. News in a sentence of such words goes on behind them.
  private static final Pattern ROLE =
      Pattern.compile(
          anyOf(
              "BBC(?:\\s?(?:中文[网網]?|[国國][际際][台臺]|\\p{IsHan}{2,6}[台臺部组組]|\\p{Lu}\\p{L}{2,12})){0,4}",
              "[^，。！？：:]{0,20}"
                  + anyOf("记者|記者|编辑|編輯|撰稿人|特约|特約|作者|主持人", "(?i:reporter|correspondent|editor)")
                  + "(?:[，,]?\\s{0,3}(?:(?:发自|發自)\\p{IsHan}{2,8}|BBC.{0,20}|in \\p{Lu}.{2,20}))?"));

  private static final String HAN_NAME = "\\p{IsHan}{2,4}";

  /// `冯兆音`, `凯文·康诺利（Kevin Connolly）`, `Kevin Connolly`.
  private static final String NAME =
      anyOf(
          anyOf("\\p{IsHan}{1,8}(?:[·・•.-]\\p{IsHan}{1,8}){1,4}", HAN_NAME)
              + "(?:\\s?[（(][\\p{L} .'’-]{2,40}[）)])?",
          "\\p{Lu}[\\p{L}.'’-]{0,20}(?: [\\p{L}.'’-]{1,20}){1,4}");

  private static final Pattern NAMES =
      Pattern.compile("(?i:by )?" + NAME + "(?:(?:\\s?[、，,/和及與与&]\\s?|\\s+)" + NAME + "){0,4}");

  /// Blocks from the end among which lines stand that name who contributed.
  private static final int TAIL = 4;

  /// `补充报道：李河、赵舟`.
  private static final Pattern ADDED =
      Pattern.compile("([补補]充[报報][道導]|[补補]充采[访訪])\\s?[:：]\\s?([^。：:]{2,80})");

  /// `（BBC国际媒体观察部 编译：李河）`.
  private static final Pattern DESK =
      Pattern.compile("[（(]BBC[^（()）:：]{0,14}\\s((?:编译|編譯|翻译|责编|编辑)\\s?[:：][^（()）。]{2,30})[)）]");

  private BbcStaff() {}

  /// The blocks without these, which are noted.
  static List<Block> without(List<Block> blocks, Marginalia notes) {
    List<Block> kept = withoutStaff(blocks, notes);
    for (int i = 0; i < Math.min(kept.size(), HEAD); i++) {
      if (kept.get(i) instanceof Block.ListBlock list && isByline(list)) {
        notes.byline(line(list, 0));
        kept.remove(i);
        return kept;
      }
    }
    return kept;
  }

  private static List<Block> withoutStaff(List<Block> blocks, Marginalia notes) {
    int tail = Math.max(0, blocks.size() - TAIL);
    List<Block> kept = new ArrayList<>(blocks.subList(0, tail));
    for (Block block : blocks.subList(tail, blocks.size())) {
      Blocks.withoutLines(block, line -> isStaff(line, notes)).ifPresent(kept::add);
    }
    return kept;
  }

  private static boolean isStaff(String line, Marginalia notes) {
    if (line.length() > MAX_LINE || !Glance.begins(line, "补補（(")) {
      return false;
    }
    Matcher added = ADDED.matcher(line);
    if (added.matches()) {
      Bylines.add(added.group(1), added.group(2), notes);
      return true;
    }
    Matcher desk = DESK.matcher(line);
    return desk.matches() && StaffLine.take(desk.group(1), notes);
  }

  private static boolean isByline(Block.ListBlock list) {
    int lines = list.items().size();
    return lines > 1
        && lines <= MAX_BYLINE
        && line(list, 0).length() <= MAX_NAME
        && NAMES.matcher(line(list, 0)).matches()
        && isRole(list, lines);
  }

  private static boolean isRole(Block.ListBlock list, int lines) {
    for (int i = 1; i < lines; i++) {
      if (ROLE.matcher(line(list, i)).matches()) {
        return true;
      }
    }
    return false;
  }

  private static String line(Block.ListBlock list, int item) {
    List<Block> content = list.items().get(item).content();
    return content.isEmpty() ? "" : Blocks.paragraphText(content.getFirst());
  }
}
