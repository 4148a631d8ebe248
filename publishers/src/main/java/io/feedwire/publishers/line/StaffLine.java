package io.feedwire.publishers.line;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.contracts.article.Block;
import io.feedwire.publishers.text.Blocks;
import io.feedwire.publishers.text.Glance;
import io.feedwire.publishers.text.Line;
import io.feedwire.publishers.text.Marginalia;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A line that names who made an article and does nothing else: `编译 高小舟；审校 母河`, `自由亚洲电台记者王河华盛顿报道
/// 责编：申河`, `（译者：陈小舟/核稿：陈小河）`. [StaffPart] has the words for the parts, [StaffNames] says what can
/// be a name behind one.
public final class StaffLine {

  /// Longest line, in characters.
  static final int MAX_LENGTH = 160;

  /// Longest part alone, in characters.
  private static final int MAX_LABEL = 12;

  /// Longest names of a part that only a blank follows, where nothing else shows what the line is.
  private static final int MAX_BARE = 24;

  /// `1090820` and blanks.
  private static final int MAX_DATE = 12;

  /// The name of a newsroom before a part, in characters.
  private static final int MAX_ROOM = 8;

  /// The words for parts are Chinese: among so many characters of a line that [#BEGIN] fits is an
  /// ideograph.
  private static final int FIRST_WORDS = MAX_ROOM + 4;

  private static final String OPENING = "[（(【\\[*＊▷▶►▼▲■●·•\\s]*";

  /// The first part: before a sign, several before a blank, or behind the name of a newsroom, where
  /// a name may follow without a blank.
  private static final Pattern BEGIN =
      Pattern.compile(
          "^"
              + OPENING
              + anyOf(
                  "(?<part>" + StaffPart.PART + ")(?<sign>" + StaffPart.SIGN + ")",
                  "(?<pair>" + StaffPart.PAIR + "|" + StaffPart.LISTED + ")\\s+",
                  "(?<room>[\\p{IsHan}A-Za-z]{0,"
                      + MAX_ROOM
                      + "}?)(?<known>"
                      + StaffPart.QUALIFIED
                      + ")(?<gap>"
                      + StaffPart.SIGN
                      + "|\\s+|)"));

  /// What is in every line of staff that [#BEGIN] fits: a sign or a blank.
  private static final String PARTED = StaffPart.SIGNS + " \u00a0\u3000\t";

  private static final Pattern LABEL = Pattern.compile(StaffPart.PART + StaffPart.SIGN);

  /// A mark of the end and a day of the Republic's calendar: `# 1090820`.
  private static final String MARK_AND_DAY = "\\s*[#＃◇◆※]*\\s*\\d{0,8}$";

  /// An editor's number, as portals have it behind the name: `李河 TN001`, `李河_NB12345`.
  private static final String NUMBER = "(?:[\\s_]+[A-Z]{1,4}\\d{2,6})?";

  private static final Pattern END = Pattern.compile(NUMBER + MARK_AND_DAY);

  /// Of a line in brackets.
  private static final Pattern CLOSING = Pattern.compile(NUMBER + "[）)】\\]]?" + MARK_AND_DAY);

  private static final String BRACKETS = "（(【[";

  /// Where it is from, behind the last name with or without a blank: `文 | 李河来源 |《渡口周刊》`.
  private static final Pattern SOURCE =
      Pattern.compile("(?<=[\\p{L}|｜）)\\s])[来來]源" + StaffPart.SIGN + "(?=[^|｜]{2,40}$)");

  /// What names do not hold: marks of sentences, and a stop behind a word in Latin letters.
  private static final Pattern SENTENCE = Pattern.compile("[" + Glance.SENTENCE + "]|\\.\\s");

  /// `（编辑：陳小舟）1090820` behind the last sentence, with a day of the Republic's calendar.
  private static final Pattern NOTE =
      Pattern.compile(
          "\\s*[（(]\\s*("
              + anyOf(
                  StaffPart.QUALIFIED + "(?:\\s*[:：/／]|\\s)", // `编辑：`, `编辑 `
                  "文\\s*[:：/／]")
              + "[^（()）。]{1,60})[）)]\\s*\\d{0,8}$");

  private static final Pattern SET =
      Pattern.compile("^" + anyOf(StaffPart.QUALIFIED, "文") + "\\s*[|｜丨]\\s*.{2,30}$");

  /// The bars of [#SET].
  private static final String BARS = "|｜丨";

  private StaffLine() {}

  /// Notes whom a line names; false for any other line.
  public static boolean take(String line, Marginalia notes) {
    return take(Line.of(line), notes);
  }

  /// The same of a line that others are asked of, too.
  static boolean take(Line line, Marginalia notes) {
    if (line.length() > MAX_LENGTH || line.isSentence() || !line.holds(PARTED)) {
      return UnsignedStaffLine.take(line, notes);
    }
    if (!Glance.beginsHan(line.text(), FIRST_WORDS) || !BEGIN.matcher(line.text()).lookingAt()) {
      return UnsignedStaffLine.takeTitled(line, notes);
    }
    String stripped = line.text().strip();
    Pattern end = BRACKETS.indexOf(stripped.charAt(0)) < 0 ? END : CLOSING;
    String whole = end.matcher(stripped).replaceFirst("");
    int source = source(whole);
    String text = whole.substring(0, source);
    Matcher begin = BEGIN.matcher(text);
    if (!begin.lookingAt() || SENTENCE.matcher(text).find()) {
      return false;
    }
    List<Named> parts = parts(text, begin);
    if (!isNames(parts, begin)) {
      return UnsignedStaffLine.takeTitled(line, notes);
    }
    parts.forEach(each -> StaffNames.note(each.part, each.names, notes));
    if (source < whole.length()) {
      SourceLine.take(Line.of(whole.substring(source)), notes);
    }
    return true;
  }

  /// Where the source of the article begins in a line of staff; its end where none is named.
  private static int source(String line) {
    Matcher source = SOURCE.matcher(line);
    return source.find()
            && SourceLine.take(Line.of(line.substring(source.start())), new Marginalia())
        ? source.start()
        : line.length();
  }

  /// Notes the name that stands in a block of its own below a part: `文/`; false for any other two.
  static boolean takeBelow(String label, Block below, Marginalia notes) {
    String part = label.strip();
    String name = part.length() > MAX_LABEL ? "" : Blocks.paragraphText(below);
    return !name.isEmpty()
        && name.length() <= MAX_BARE
        && LABEL.matcher(part).matches()
        && StaffNames.isName(name)
        && take(part + name, notes);
  }

  /// The note behind the last sentence of a paragraph, as an index into its text; empty when it has
  /// none. Whom it names is noted.
  static Optional<Integer> takeNote(String paragraph, Marginalia notes) {
    // It ends with a bracket and at most a date, and begins with the last that opens: to search
    // from every blank costs.
    int end = Math.max(paragraph.lastIndexOf('）'), paragraph.lastIndexOf(')'));
    int begin = Math.max(paragraph.lastIndexOf('（', end), paragraph.lastIndexOf('(', end));
    if (begin < 0 || end < paragraph.length() - MAX_DATE) {
      return Optional.empty();
    }
    while (begin > 0 && Character.isWhitespace(paragraph.charAt(begin - 1))) {
      begin--;
    }
    Matcher note = NOTE.matcher(paragraph).region(begin, paragraph.length());
    if (!note.find()) {
      return Optional.empty();
    }
    return take(note.group(1), notes) ? Optional.of(note.start()) : Optional.empty();
  }

  /// Whether a line is one wherever it stands: `编辑 | 纣现`, as only signatures are set.
  static boolean isSet(Line line) {
    return line.holds(BARS) && SET.matcher(line.text()).matches();
  }

  /// A part and what stands behind it.
  private record Named(String part, String names) {}

  private static List<Named> parts(String text, Matcher begin) {
    List<Named> parts = new ArrayList<>();
    String part = part(begin);
    int from = begin.end();
    Matcher next = StaffPart.WITHIN.matcher(text);
    next.region(from, text.length()).useTransparentBounds(true);
    while (next.find()) {
      parts.add(new Named(part, StaffNames.in(text.substring(from, next.start()))));
      part = next.group();
      from = next.end();
    }
    parts.add(new Named(part, StaffNames.in(text.substring(from))));
    return parts;
  }

  private static String part(Matcher begin) {
    @Nullable String part = begin.group("part");
    @Nullable String pair = begin.group("pair");
    return part != null ? part : pair != null ? pair : begin.group("known");
  }

  /// One part alone, where its words may go on with prose: `报道：两国将会谈`, `美国记者 白宫要求释放`.
  private static boolean isNamed(Named only, boolean hasSign) {
    return hasSign && !StaffNames.MAY_BE_PROSE.matcher(only.part).find()
        || StaffNames.areSure(only.names);
  }

  private static boolean gapIsBlank(@Nullable String gap) {
    return gap != null && gap.isBlank();
  }

  private static boolean isNames(List<Named> parts, Matcher begin) {
    boolean isLabelled = begin.group("sign") != null || begin.group("pair") != null;
    @Nullable String gap = begin.group("gap");
    int bare = parts.getFirst().names.length();
    boolean fits =
        isLabelled
            || (gap != null && !gap.isBlank())
            || (bare <= MAX_BARE && (parts.size() > 1 || (gap != null && !gap.isEmpty())));
    return fits
        && (parts.size() > 1 || isNamed(parts.getFirst(), isLabelled || !gapIsBlank(gap)))
        && parts.stream().allMatch(each -> StaffNames.fit(each.part, each.names))
        && parts.stream().anyMatch(each -> !each.names.isEmpty());
  }
}
