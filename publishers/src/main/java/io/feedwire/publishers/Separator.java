package io.feedwire.publishers;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import java.util.List;
import java.util.regex.Pattern;

/// Signs that part a text or end it. Between two parts they are the author's; behind the last they
/// part it from nothing.
final class Separator {

  /// Longest sign for the end, in characters.
  private static final int MAX_END = 16;

  /// `（完）`, `-完-`, `END`, `~the end~`.
  private static final Pattern END =
      Pattern.compile(
          "[\\p{Pd}~～*＊_=（(【\\[\\s#]*(?:[全正本]?文?完[结結毕畢]?|终|終|[剧劇][终終]|[报報][道导導]完|the"
              + " end|end|fin)[\\p{Pd}~～*＊_=）)】\\]\\s#。.]*",
          Pattern.CASE_INSENSITIVE);

  /// Dashes, bars and the like; dots are words left out.
  private static final Pattern RULE = Pattern.compile("[\\p{Pd}_=＝─━|｜*＊~～、，,#＃\\s\\u00a0]*");

  private Separator() {}

  /// Whether a line says that the text ends.
  static boolean isEnd(String line) {
    return line.length() <= MAX_END && END.matcher(line).matches();
  }

  /// The blocks without the rules behind the last, and without a heading that introduces nothing.
  static List<Block> trimmed(List<Block> blocks) {
    int end = blocks.size();
    while (end > 1 && isNothing(blocks.get(end - 1))) {
      end--;
    }
    return end == blocks.size() ? blocks : List.copyOf(blocks.subList(0, end));
  }

  private static boolean isNothing(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph -> isRule(Inline.text(paragraph.content()));
      case Block.Heading heading -> {
        String text = Inline.text(heading.content()).strip();
        yield isRule(text) || text.endsWith("：") || text.endsWith(":");
      }
      default -> false;
    };
  }

  private static boolean isRule(String text) {
    return text.length() <= 2 * MAX_END * MAX_END && RULE.matcher(text).matches();
  }
}
