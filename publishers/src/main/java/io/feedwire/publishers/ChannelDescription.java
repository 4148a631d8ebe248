package io.feedwire.publishers;

import static io.feedwire.publishers.text.Alternation.either;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.publishers.text.Glance;
import io.feedwire.publishers.text.LineLinks;
import io.feedwire.publishers.text.Marginalia;
import io.feedwire.publishers.text.RunLines;
import io.feedwire.publishers.text.TextEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a channel writes below its videos on YouTube. Before and behind the text, in each the same,
/// stand where it is paid and followed (a label and an address each), what it asks for, and
/// hashtags; within it, between rows of dashes, what is on sale. Hashtags are no declared keywords:
/// they are chosen to be found (`#中國` below a third of the videos of one channel), and those of 48
/// descriptions made the keywords that all other articles share with editors fewer (F1 of 0.25 fell
/// to 0.23). Archives lose the line breaks, so pieces end where a sentence, an address or a row of
/// dashes does.
final class ChannelDescription {

  static final String SITE = "youtube.com";

  /// Longer ones are left alone, in characters; YouTube's limit is 5,000.
  private static final int MAX_LENGTH = 6_000;

  /// Longest label before an address, in characters; the same where several accounts share one.
  private static final int MAX_LABEL = 30;

  private static final int MAX_LABELS = 80;

  /// Pieces that one thing on sale has between its rows of dashes.
  private static final int MAX_SALE = 8;

  /// Where in a sentence the word stands by which it asks: behind it the archive may have joined
  /// two.
  private static final int ASKING_HEAD = 30;

  /// Longest sentence that asks, in characters.
  private static final int MAX_ASKING = 110;

  /// An address, a row of dashes, or the end of a sentence.
  private static final Pattern END =
      Pattern.compile(
          "(?<address>https?://[!-~]{1,500}|[\\w.]{2,40}@[a-z]{2,20}\\.[a-z]{2,5})|(?<rule>[－=＝─_-]{5,300})|(?<stop>[。！？!?\\n"
              + "])");

  /// Money, subscriptions, and that nobody may copy.
  private static final Pattern ASKING =
      Pattern.compile(
          either(
              "[訂订][閱阅]|subscri|(?:加入|成[為为]).{0,6}[會会][員员]",
              "paypal|ecpay|(?<!冠名)[贊赞]助|打[賞赏]|超[級级]感[謝谢]",
              "支持我[們们]|感[謝谢].{0,10}支持|[請请]勿[轉转]|[轉转][載载]",
              "[記记]得[評评][論论]|email|[掃扫].{0,6}[碼码]",
              "微信.{0,8}[a-z0-9]|^[谢謝]{2}.{0,6}$"),
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BELL = Pattern.compile("小[鈴铃][鐺铛]");

  private static final Pattern TAGS_ONLY =
      Pattern.compile("\\s{0,4}(?:#[^#\\s]{1,30}\\s{0,4}){1,60}");

  private static final Pattern TAG = Pattern.compile("#[^#\\s。，！？：]{1,30}\\s{0,4}");

  private ChannelDescription() {}

  /// A piece of a description, as indexes into its text.
  private record Piece(int start, int end, boolean isBeside, boolean isSold) {}

  static List<Block> refine(List<Block> blocks, Marginalia notes) {
    List<Block> refined = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      if (!(block instanceof Block.Paragraph paragraph)) {
        refined.add(block);
        continue;
      }
      List<Inline> text = text(paragraph.content(), notes);
      if (text.equals(paragraph.content())) {
        refined.add(block);
      } else if (!Inline.text(text).isBlank()) {
        refined.add(new Block.Paragraph(text));
      }
    }
    return refined;
  }

  private static List<Inline> text(List<Inline> runs, Marginalia notes) {
    String text = Inline.text(runs);
    if (text.length() > MAX_LENGTH) {
      return runs;
    }
    int tags = tagsBehind(text);
    List<Piece> pieces = pieces(text.substring(0, tags));
    int first = 0;
    while (first < pieces.size() && pieces.get(first).isBeside()) {
      first++;
    }
    int last = pieces.size();
    while (last > first && pieces.get(last - 1).isBeside()) {
      last--;
    }
    List<Inline> kept = new ArrayList<>();
    boolean isWhole = tags == text.length();
    for (int i = 0; i < pieces.size(); ) {
      int start = pieces.get(i).start();
      boolean isText = isText(pieces, i, first, last);
      // As one: to cut a text at each of its stops would copy it as often.
      while (i < pieces.size() && isText(pieces, i, first, last) == isText) {
        i++;
      }
      isWhole &= isText;
      List<Inline> part = RunLines.from(upTo(runs, pieces.get(i - 1).end()), start);
      if (isText) {
        kept.addAll(part);
      } else {
        LineLinks.note(new Block.Paragraph(part), notes);
      }
    }
    return isWhole ? runs : RunLines.joined(List.of(kept));
  }

  /// Where the hashtags begin with which a text ends; its length where it ends with none. One by
  /// one: a pattern of all of them would begin at each again.
  private static int tagsBehind(String text) {
    if (text.indexOf('#') < 0) {
      return text.length();
    }
    Matcher tag = TAG.matcher(text);
    int first = 0;
    int end = 0;
    while (tag.find()) {
      first = tag.start() == end ? first : tag.start();
      end = tag.end();
    }
    return end == text.length() ? TextEnd.before(text, first, TextEnd.BLANKS) : text.length();
  }

  private static boolean isText(List<Piece> pieces, int at, int first, int last) {
    return at >= first && at < last && !pieces.get(at).isSold();
  }

  /// With the blanks at the end, which belong to the text before the next piece.
  private static List<Inline> upTo(List<Inline> runs, int end) {
    List<Inline> kept = new ArrayList<>();
    int room = end;
    for (Inline run : runs) {
      String text = run.text().substring(0, Math.min(room, run.text().length()));
      room -= text.length();
      if (!text.isEmpty()) {
        kept.add(new Inline(text, run.marks(), run.href(), run.rel()));
      }
    }
    return kept;
  }

  private static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher end = END.matcher(text);
    int start = 0;
    int rule = -1;
    while (end.find()) {
      String words = text.substring(start, end.start());
      boolean isRule = end.group("rule") != null;
      boolean isBeside =
          isAsking(words)
              || (isRule && (words.isBlank() || isList(words)))
              || (end.group("address") != null && isLabel(words))
              || (end.group("stop") != null && words.isBlank() && !pieces.isEmpty());
      pieces.add(new Piece(start, end.end(), isBeside, false));
      start = end.end();
      if (isRule && rule >= 0) {
        sell(pieces, rule, isAsking(words));
      }
      rule = isRule ? pieces.size() : rule;
    }
    if (start < text.length()) {
      String rest = text.substring(start);
      boolean isBeside = rest.isBlank() || isAsking(rest) || TAGS_ONLY.matcher(rest).matches();
      pieces.add(new Piece(start, text.length(), isBeside, false));
    }
    return pieces;
  }

  /// What stands between two rows of dashes is on sale where it ends with whom to write to, or all
  /// of it asks.
  private static void sell(List<Piece> pieces, int from, boolean isAsking) {
    List<Piece> section = pieces.subList(from, pieces.size());
    if (section.size() <= MAX_SALE && (isAsking || section.stream().allMatch(Piece::isBeside))) {
      section.replaceAll(piece -> new Piece(piece.start(), piece.end(), true, true));
    }
  }

  private static boolean isAsking(String words) {
    if (words.length() > MAX_ASKING) {
      return false;
    }
    Matcher asking = ASKING.matcher(words.strip());
    return (asking.find() && asking.start() <= ASKING_HEAD) || BELL.matcher(words).find();
  }

  /// A comma parts a sentence, which the archive has joined with the label.
  private static boolean isLabel(String words) {
    boolean isSeveral = words.indexOf('：') != words.lastIndexOf('：');
    return words.length() <= (isSeveral ? MAX_LABELS : MAX_LABEL)
        && !(isSeveral && Glance.holds(words, "「《『“"))
        && words.indexOf('，') < 0
        && !words.contains("...");
  }

  /// `摄影器材：…`: no sentence, but a label and things.
  private static boolean isList(String words) {
    int colon = words.indexOf('：');
    return colon > 0 && colon <= 8 && words.indexOf('，') < 0 && !Glance.isSentence(words);
  }
}
