package io.feedwire.publishers.page;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.article.Inline.Mark;
import io.feedwire.publishers.text.Blocks;
import io.feedwire.publishers.text.Glance;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Headings that a page sets as strong paragraphs. One is short, ends as no sentence does, stands
/// between other blocks, and is neither the lead nor what somebody asks in an interview. What
/// nobody read as Markdown is one wherever text follows.
public final class Subheads {

  /// Longer strong paragraphs are leads and sentences, in characters.
  private static final int MAX_HEADING = 40;

  /// What ends a sentence, introduces what follows, or closes what somebody said.
  private static final String ENDS = "。！!；;：:，,、";

  private static final String QUESTION = "？?";

  /// What may close behind the end of a sentence.
  private static final String CLOSING = "”」\"』";

  /// With what subtitles and signatures begin, and lines that speak of the page.
  private static final String BEGINS = "—-─（(*＊#＃@";

  /// As an interviewer is called before a question.
  private static final Set<String> ASKING =
      Set.of("问", "問", "答", "Q", "A", "记者", "記者", "主持人", "笔者", "筆者");

  /// As the publisher is called before its question, in whatever words it adds.
  private static final Pattern SPOKEN = Pattern.compile("[\\p{L}（）\\s]{1,8}[：:].{2,}");

  /// Of an address to somebody: `您`, `你`.
  private static final String YOU = "您你妳";

  /// Questions to somebody among the strong lines that make an interview.
  private static final int MIN_QUESTIONS = 2;

  /// The shortest paragraph that has a heading, in characters: below shorter ones stand lists of
  /// lines, addresses, signatures.
  private static final int MIN_TEXT = 15;

  /// Pictures that may stand between a heading and its text.
  private static final int MAX_FIGURES = 2;

  /// What signatures, captions and addresses have: a day, a number, an account.
  private static final Pattern NO_TITLE =
      Pattern.compile("\\d{4}年\\s?\\d{1,2}月\\s?\\d{1,2}|[^\\d\\s][：:]\\s?\\d|\\d{7}|@|[（(]图|【.*】$");

  /// `**相关背景**`, whole, as an editor's programme left it.
  private static final Pattern MARKDOWN = Pattern.compile("\\*{1,2}\\s*([^*]{2,60}?)\\s*\\*\\*");

  /// Longest such line, in characters.
  private static final int MAX_MARKDOWN = 70;

  private Subheads() {}

  /// @param isPublisher whether somebody is called by a name of the publisher
  public static List<Block> mark(List<Block> written, Predicate<String> isPublisher) {
    List<Block> blocks = withMarkdown(written);
    int strong = 0;
    int texts = 0;
    int questions = 0;
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph paragraph) {
        texts++;
        if (isStrong(paragraph)) {
          strong++;
          String text = Inline.text(paragraph.content()).strip();
          questions += isQuestion(text) && Glance.holds(text, YOU) ? 1 : 0;
        }
      }
    }
    // What is strong for the most part emphasizes nothing.
    if (strong == 0 || strong * 2 > texts) {
      return blocks;
    }
    boolean isInterview = questions >= MIN_QUESTIONS;
    List<Block> marked = new ArrayList<>(blocks.size());
    boolean hasText = false;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean isHeading =
          hasText
              && block instanceof Block.Paragraph paragraph
              && isStrong(paragraph)
              && isBetween(blocks, i)
              && isHeading(Inline.text(paragraph.content()).strip(), isPublisher, isInterview);
      marked.add(isHeading ? heading((Block.Paragraph) block) : block);
      hasText |= block instanceof Block.Paragraph;
    }
    return marked;
  }

  private static List<Block> withMarkdown(List<Block> blocks) {
    List<Block> read = new ArrayList<>(blocks);
    for (int i = 0; i + 1 < blocks.size(); i++) {
      String text = Blocks.paragraphText(blocks.get(i));
      if (text.startsWith("*") && text.length() <= MAX_MARKDOWN) {
        Matcher heading = MARKDOWN.matcher(text);
        if (heading.matches()) {
          read.set(i, new Block.Heading(2, List.of(Inline.of(heading.group(1)))));
        }
      }
    }
    return read;
  }

  /// Between something that is no heading and a text that it may head.
  private static boolean isBetween(List<Block> blocks, int at) {
    if (at == 0 || blocks.get(at - 1) instanceof Block.Heading) {
      return false;
    }
    int next = at + 1;
    while (next < blocks.size() && isFigure(blocks.get(next)) && next - at <= MAX_FIGURES) {
      next++;
    }
    boolean isCaption = next > at + 1 && isFigure(blocks.get(at - 1));
    if (next >= blocks.size() || isCaption) {
      return false;
    }
    return switch (blocks.get(next)) {
      case Block.Paragraph text -> Inline.text(text.content()).length() >= MIN_TEXT;
      case Block.ListBlock _, Block.Quote _, Block.Table _, Block.Gallery _ -> true;
      default -> false;
    };
  }

  private static boolean isFigure(Block block) {
    return block instanceof Block.Figure
        || block instanceof Block.Embed
        || block instanceof Block.Video;
  }

  private static boolean isHeading(
      String text, Predicate<String> isPublisher, boolean isInterview) {
    if (text.length() < 2
        || text.length() > MAX_HEADING
        || text.indexOf('\n') >= 0
        || ENDS.indexOf(last(text)) >= 0
        || (BEGINS.indexOf(text.charAt(0)) >= 0 && !isNumbered(text))
        || text.indexOf('。') >= 0
        || (mayBeNoTitle(text) && NO_TITLE.matcher(text).find())) {
      return false;
    }
    boolean isQuestion = isQuestion(text);
    if (isQuestion && (isInterview || Glance.holds(text, YOU))) {
      return false;
    }
    return !isSpoken(text, isQuestion, isPublisher);
  }

  /// Whether it has a digit or sign of those that the pattern looks for.
  private static boolean mayBeNoTitle(String text) {
    return Glance.holds(text, "@【（(") || text.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  /// The last character before closing quotes.
  private static char last(String text) {
    int last = text.length() - 1;
    while (last > 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return text.charAt(last);
  }

  /// `（一）删`, while `（完）` and `（点击此处）` are in brackets wholly.
  private static boolean isNumbered(String text) {
    char last = text.charAt(text.length() - 1);
    return (text.charAt(0) == '（' || text.charAt(0) == '(') && last != '）' && last != ')';
  }

  private static boolean isQuestion(String text) {
    return !text.isEmpty() && QUESTION.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static boolean isSpoken(String text, boolean isQuestion, Predicate<String> isPublisher) {
    if (!Glance.holds(text, "：:") || !SPOKEN.matcher(text).lookingAt()) {
      return false;
    }
    int colon = text.indexOf('：');
    String who = text.substring(0, colon < 0 ? text.indexOf(':') : colon).strip();
    return isQuestion
        || ASKING.contains(who)
        || who.endsWith("问")
        || who.endsWith("問")
        || isPublisher.test(who);
  }

  private static boolean isStrong(Block.Paragraph paragraph) {
    boolean isText = false;
    for (Inline run : paragraph.content()) {
      if (!run.text().isBlank()) {
        if (run.href() != null || !run.marks().contains(Mark.STRONG)) {
          return false;
        }
        isText = true;
      }
    }
    return isText;
  }

  /// The heading that a strong paragraph is meant to be.
  static Block.Heading heading(Block.Paragraph paragraph) {
    return new Block.Heading(
        2,
        paragraph.content().stream()
            .map(
                run ->
                    new Inline(
                        run.text(),
                        run.marks().stream().filter(mark -> mark != Mark.STRONG).toList(),
                        run.href(),
                        run.rel()))
            .toList());
  }
}
