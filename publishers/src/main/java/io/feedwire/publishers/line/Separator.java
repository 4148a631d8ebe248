package io.feedwire.publishers.line;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.publishers.text.Line;
import java.util.List;
import java.util.regex.Pattern;

/// Signs that part a text or end it. Between two parts they are the author's; behind the last they
/// part it from nothing.
final class Separator {

  /// Longest sign for the end, in characters.
  private static final int MAX_END = 24;

  /// Longest rule, in characters.
  private static final int MAX_RULE = 512;

  /// `（完）`, `-完-`, `END`, `~the end~`; that it does not end here: `（未完待续）`, `（下转第二版）`.
  private static final Pattern END =
      Pattern.compile(
          "[\\p{Pd}~～*＊_=（(【\\[\\s#]*"
              + anyOf(
                  "[全正本]?文?完[结結毕畢]?|终|終|[剧劇][终終]|[报報][道导導]完",
                  "未完|(?:未完)?[，,]?待[续續]",
                  "下[转轉接]第?[\\dA-Z一二三四五六七八九十]{1,4}[版页頁]",
                  "[上紧緊]接第?[\\dA-Z一二三四五六七八九十]{1,4}[版页頁]",
                  "the end|end|fin|to be continued")
              + "[\\p{Pd}~～*＊_=）)】\\]\\s#。.…]*",
          Pattern.CASE_INSENSITIVE);

  /// Of these all such lines have one.
  private static final String LETTERS = "完终終续續版页頁dDnN";

  /// Dashes, bars and the like, or the stop that an editor left; several dots are words left out.
  private static final Pattern RULE =
      Pattern.compile(
          "[\\p{Pd}_<>^=＝─━|｜*＊~～、，,#＃▲△▼▽■□◆◇\\s\\u00a0]*|[\\s\\u00a0]*[.。·•;；][\\s\\u00a0]*");

  private Separator() {}

  /// Whether a line says that the text ends.
  static boolean isEnd(Line line) {
    return line.length() <= MAX_END && line.holds(LETTERS) && END.matcher(line.text()).matches();
  }

  /// The blocks without the rules behind the last, and without a heading that introduces nothing.
  static List<Block> trimmed(List<Block> blocks) {
    int end = blocks.size();
    while (end > 1 && isNothing(blocks.get(end - 1))) {
      end--;
    }
    return end == blocks.size() ? blocks : List.copyOf(blocks.subList(0, end));
  }

  /// Whether a block is a rule, or a heading that introduces what would stand below it.
  static boolean isNothing(Block block) {
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
    return text.length() <= MAX_RULE && RULE.matcher(text).matches();
  }
}
