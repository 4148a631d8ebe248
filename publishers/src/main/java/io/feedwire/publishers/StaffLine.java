package io.feedwire.publishers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line that names who made an article and does nothing else: `编译 高思佳；审校 母红`, `自由亚洲电台记者郑崇生华盛顿报道
/// 责编：申铧`, `（译者：陈家伦/核稿：陈彦钧）`.
final class StaffLine {

  /// Parts of those who wrote the text, in whatever language first.
  private static final Set<String> WRITERS =
      Set.of(
          "记者", "記者", "作者", "撰文", "撰稿", "采写", "採寫", "采访", "採訪", "文", "编译", "編譯", "译者", "譯者", "翻译",
          "翻譯", "采访记者", "採訪記者", "实习编译", "實習編譯", "特约记者", "特約記者");

  private static final String PART =
      "(?:实习编译|實習編譯|特约记者|特約記者|采访记者|採訪記者|责任编辑|責任編輯|本文编辑|本文編輯|责任校对|责编|責編|网编|網編|编辑|編輯|编审|編審|校对|校對"
          + "|审校|審校|审核|審核|核稿|发稿|發稿|编译|編譯|译者|譯者|翻译|翻譯|撰文|撰稿|采写|採寫|采访|採訪|记者|記者|作者|策划|策劃|主播"
          + "|剪辑|剪輯|制作|製作|文字整理|整理|文)";

  private static final Pattern ROLE =
      Pattern.compile("(?<![\\p{IsHan}])" + PART + "[·]?(?=\\s*[:：/／|｜丨\\s])");

  /// The first part may follow the name of a newsroom, and its name may follow without a blank.
  private static final Pattern BEGIN =
      Pattern.compile(
          "^[（(【\\[]?\\s*(?<room>\\p{IsHan}{0,8}?)(?<part>"
              + PART
              + ")(?<gap>\\s*[:：/／|｜丨]\\s*|\\s+|)");

  private static final Pattern END = Pattern.compile("[）)】\\]]?\\s*[#＃◇◆※]*\\s*\\d{0,8}$");

  /// `（编辑：沈朋達）1090820` behind the last sentence, with a day of the Republic's calendar.
  private static final Pattern NOTE =
      Pattern.compile("\\s*[（(]\\s*(" + PART + "\\s*[:：/／][^（()）。]{1,60})[）)]\\s*\\d{0,8}$");

  private static final Pattern SET = Pattern.compile("^" + PART + "\\s*[|｜丨]\\s*.{2,30}$");

  /// Where a reporter reports from, behind the name: `蔡凌巴黎报导`, `夏小华 台北报导`. Without a blank only the
  /// places that newsrooms are in are told from a name.
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:\\s+\\p{IsHan}{2,6}?|\\s*(?:华盛顿|台北|巴黎|香港|首尔|东京|柏林|伦敦|纽约|洛杉矶|旧金山|多伦多|温哥华|悉尼|曼谷|华府|華盛頓|倫敦|紐約|東京|首爾))?"
              + "(?:综合|綜合|采访|採訪)?[报報][导道導]$");

  /// Between several names of one part.
  private static final String BETWEEN = "\\s*[、/／,，;；&]\\s*|\\s+和\\s+";

  /// Longest line, and longest names of one part, in characters.
  private static final int MAX_LENGTH = 160;

  private static final int MAX_NAMES = 80;

  /// Longest names of a part that only a blank follows, where nothing else shows what the line is.
  private static final int MAX_BARE = 24;

  /// `1090820` and blanks.
  private static final int MAX_DATE = 12;

  private static final Pattern SENTENCE = Pattern.compile("[。！？!?“”「」]|\\.\\s");

  private StaffLine() {}

  /// Notes whom a line names; false for any other line.
  static boolean take(String line, Marginalia notes) {
    if (line.length() > MAX_LENGTH || Glance.isSentence(line) || !BEGIN.matcher(line).lookingAt()) {
      return false;
    }
    String text = END.matcher(line.strip()).replaceFirst("");
    Matcher begin = BEGIN.matcher(text);
    if (!begin.lookingAt() || SENTENCE.matcher(text).find()) {
      return false;
    }
    List<String[]> parts = parts(text, begin);
    String gap = begin.group("gap");
    int bare = parts.getFirst()[1].length();
    boolean isNames =
        !gap.isBlank()
            || (parts.size() > 1 ? bare <= MAX_BARE : !gap.isEmpty() && bare <= MAX_BARE);
    if (!isNames
        || parts.stream().anyMatch(part -> part[1].length() > MAX_NAMES)
        || parts.stream().allMatch(part -> part[1].isEmpty())) {
      return false;
    }
    parts.forEach(part -> note(part[0], part[1], notes));
    return true;
  }

  /// Whether a line is one wherever it stands: `编辑 | 纣现`, as only signatures are set.
  static boolean isSet(String line) {
    return Glance.holds(line, "|｜丨") && SET.matcher(line).matches();
  }

  /// Each part with its names.
  private static List<String[]> parts(String text, Matcher begin) {
    List<String[]> parts = new ArrayList<>();
    String part = begin.group("part");
    int from = begin.end();
    Matcher next = ROLE.matcher(text);
    next.region(from, text.length()).useTransparentBounds(true);
    while (next.find()) {
      parts.add(new String[] {part, names(text.substring(from, next.start()))});
      part = next.group();
      from = next.end();
    }
    parts.add(new String[] {part, names(text.substring(from))});
    return parts;
  }

  private static String names(String text) {
    return text.replaceAll("^[\\s:：/／|｜丨]+|[\\s;；,，、/／|｜丨（(]+$", "").strip();
  }

  private static void note(String part, String names, Marginalia notes) {
    if (names.isEmpty()) {
      return;
    }
    if (!WRITERS.contains(part)) {
      notes.byline(part + "：" + names);
      return;
    }
    for (String name : names.split(BETWEEN)) {
      if (!name.isBlank()) {
        notes.byline(PLACE.matcher(name.strip()).replaceFirst(""));
      }
    }
  }

  /// The note behind the last sentence of a paragraph, as an index into its text; empty when it has
  /// none. Whom it names is noted.
  static Optional<Integer> takeNote(String paragraph, Marginalia notes) {
    // It ends with a bracket and at most a date; the search from every blank costs.
    int end = Math.max(paragraph.lastIndexOf('）'), paragraph.lastIndexOf(')'));
    if (end < 0 || end < paragraph.length() - MAX_DATE) {
      return Optional.empty();
    }
    Matcher note = NOTE.matcher(paragraph);
    if (!note.find()) {
      return Optional.empty();
    }
    return take(note.group(1), notes) ? Optional.of(note.start()) : Optional.empty();
  }
}
