package io.feedwire.publishers;

import io.feedwire.contracts.article.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A line that names who made an article and does nothing else: `编译 高思佳；审校 母红`, `自由亚洲电台记者郑崇生华盛顿报道
/// 责编：申铧`, `（译者：陈家伦/核稿：陈彦钧）`.
final class StaffLine {

  /// Parts that only a newsroom has: a name may follow without a blank, and whose newsroom it is
  /// may stand before them.
  private static final String KNOWN =
      "(?:记者|記者|作者|责编|責編|网编|網編|编辑|編輯|编审|編審|校对|校對|审校|審校|审核|審核|核稿|发稿|發稿|编译|編譯|译者|譯者"
          + "|翻译|翻譯|撰文|撰稿|评论员|評論員|采写|採寫|采访|採訪|策划|策劃|主播|剪辑|剪輯|制作|製作|整理)";

  /// Family names that hardly begin another word, of the hundred most frequent (report on names of
  /// the Ministry of Public Security, 2020).
  private static final String FAMILY =
      "[王李张張刘劉陈陳杨楊赵趙吴吳孙孫朱胡郭梁谢謝宋冯馮邓鄧曹彭袁潘蒋蔣蔡杜魏吕呂姚姜崔谭譚汪廖贾賈邹鄒邱侯尹薛闫閆黎陶贺賀龚龔邵覃戴]";

  private static final String PERSON = FAMILY + "\\p{IsHan}{1,2}";

  private static final String ENDED = "(?:[、，,/；;）)\\s]|$)";

  /// Before a word that introduces other things, too: names.
  private static final String IF_NAMES =
      "(?=\\s*[:：/｜|]\\s*(?:\\p{IsHan}{2,3}|\\p{Lu}\\p{Ll}+(?: \\p{Lu}[\\p{L}.'’-]*){1,3})"
          + ENDED
          + ")";

  /// Before one that often introduces something as short as a name: `图表：油价`, `主持人：再见`.
  private static final String IF_PERSON =
      "(?=\\s*[:：/｜|]\\s*(?:"
          + PERSON
          + "|\\p{Lu}\\p{Ll}+(?: \\p{Lu}[\\p{L}.'’-]*){1,3})"
          + ENDED
          + ")";

  /// What kind of a part it is: whose, how high.
  private static final String KIND =
      "(?:实习|實習|见习|見習|特约|特約|特派|首席|资深|資深|执行|執行|值班|责任|責任|助理|联合|聯合|采访|採訪|本[报報文刊台期]|节目|節目|视频|視頻"
          + "|影片|音频|音頻|文字|图片|圖片|图表|圖表|数据|數據|图文|圖文|网络|網絡|網路|核稿|\\p{IsHan}[语語][组組]|[总總副])";

  /// Parts whose words mean other things as well: a sign has to follow, and names.
  private static final String OTHER =
      "(?:主[编編笔筆]|文字(?=\\s*[:：/|｜]\\s*[^，：:]{2,12}[，,；;、\\s|/]{1,3}[^：:]{0,8}(?:[摄攝]影|[编編][辑輯]|[图圖]片|[视視][频頻])\\s*[:：/|｜])|(?:事[实實]核查|[数數][据據]可[视視]化|[实實][习習]生|[报報][道导導][补補]充|[补補]充(?:[报報][道导導]|[采採][访訪写寫]))"
          + IF_NAMES
          + "|(?:主持人|[图圖]表|[图圖]解|[数數][据據]|[动動][画畫]|漫[画畫])"
          + IF_PERSON
          + "|美[编編]|[审審][稿定读讀]|供稿|[组組约約]稿|[译譯]校|撰[写寫]|[执執][笔筆]|口述|[讲講]述|采[编編]|採編|[编編][写寫导導排务務]|[导導]演"
          + "|企[划劃]|[统統][筹籌]|[监監][制製审審]|出品人?|[制製]片人?|主持|播音|配音|[录錄]音|[摄攝][影像制製]|拍[摄攝]|插[画畫图圖]|[题題配绘繪制製][图圖]"
          + "|排版|版式(?:[设設][计計])?|[设設][计計]|[视視][觉覺]|[后後]期|字幕|[运運][营營]|文案|[参參][与與](?:[报報][道导導]|撰[写寫]|采[写寫访]|編輯|编辑)|[报報][道导導]|文[图圖稿]|[图圖]文"
          + "|[摄攝文編编译譯校])";

  private static final String ONE = KIND + "{0,2}(?:" + KNOWN + "|" + OTHER + ")";

  /// A picture alone has a caption, and no author.
  private static final String EACH = "(?:" + ONE + "|[图圖])";

  private static final String NEXT = "\\s{0,2}[/／、&＆]\\s{0,2}" + EACH;

  /// One part, or several that the same people have: `文/图`.
  private static final String PART =
      "(?:" + ONE + "(?:" + NEXT + "){0,3}|[图圖](?:" + NEXT + "){1,3})";

  private static final String SIGNS = ":：/／|｜丨︱";

  private static final String SIGN = "\\s*[" + SIGNS + "]\\s*";

  /// Behind a blank a part needs no sign: `记者李河 责编张码 网编赵舟`.
  private static final Pattern ROLE =
      Pattern.compile(
          "(?<!\\p{IsHan})(?:"
              + PART
              + "[·]?(?="
              + SIGN
              + ")|"
              + KNOWN
              + "[·]?(?=\\s)|(?<=\\s)"
              + KNOWN
              + "(?=\\p{IsHan}{2,4}(?:[、，,/／\\s]|$)))");

  /// The first part may follow the name of a newsroom, and its name may follow without a blank.
  private static final Pattern BEGIN =
      Pattern.compile(
          "^[（(【\\[*＊▷▶►▼▲■●·•\\s]*(?:(?<part>"
              + PART
              + ")(?<sign>"
              + SIGN
              + ")|(?<pair>"
              + EACH
              + "(?:"
              + NEXT
              + "){1,3})\\s+|(?<room>[\\p{IsHan}A-Za-z]{0,8}?)(?<known>"
              + KIND
              + "{0,2}"
              + KNOWN
              + ")(?<gap>"
              + SIGN
              + "|\\s+|))");

  /// What is in every line of staff: a sign or a blank.
  private static final String PARTED = SIGNS + " \u00a0\u3000\t";

  /// `李河 王岸|撰稿`.
  private static final Pattern REVERSED =
      Pattern.compile("^([^|｜丨︱。：:]{2,30}?)\\s*[|｜丨︱]\\s*(" + PART + ")$");

  /// `李河（实习记者）`.
  private static final Pattern TITLED =
      Pattern.compile("^(\\p{IsHan}{2,4})\\s?[（(](" + KIND + "{0,2}" + KNOWN + ")[）)]$");

  private static final String NAMES = PERSON + "(?:[、/]" + PERSON + "){0,4}";

  private static final Pattern PERSONS =
      Pattern.compile(
          "([记記作译譯]者|[责責网網][编編]|[编編][辑輯译譯审審]|翻[译譯]|校[对對]|[审審]校|撰[文稿]|[评評][论論][员員])(" + NAMES + ")");

  /// `（作者李河，译者张码）`, without brackets two at least.
  private static final Pattern UNSIGNED =
      Pattern.compile(
          "[（(]"
              + PERSONS
              + "(?:[，,；;、]\\s?"
              + PERSONS
              + "){0,3}[）)]|"
              + PERSONS
              + "(?:[，,；;、]\\s?"
              + PERSONS
              + "){1,3}");

  /// What somebody says who is asked, or asks: no name.
  private static final Set<String> ANSWERS =
      Set.of("谢谢", "謝謝", "明白", "好", "好的", "是", "是的", "对", "對", "嗯", "没有", "沒有");

  private static final Pattern TURN = Pattern.compile("(?:记者|記者|主持人?)\\s*[:：]");

  private static final Pattern LABEL = Pattern.compile(PART + SIGN);

  /// Longest part alone, in characters.
  private static final int MAX_LABEL = 12;

  private static final Pattern END = Pattern.compile("\\s*[#＃◇◆※]*\\s*\\d{0,8}$");

  /// Of a line in brackets.
  private static final Pattern CLOSING = Pattern.compile("[）)】\\]]?\\s*[#＃◇◆※]*\\s*\\d{0,8}$");

  /// `（编辑：沈朋達）1090820` behind the last sentence, with a day of the Republic's calendar.
  private static final Pattern NOTE =
      Pattern.compile(
          "\\s*[（(]\\s*((?:"
              + KIND
              + "{0,2}"
              + KNOWN
              + "(?:\\s*[:：/／]|\\s)|文\\s*[:：/／])[^（()）。]{1,60})[）)]\\s*\\d{0,8}$");

  private static final Pattern SET =
      Pattern.compile("^(?:" + KIND + "{0,2}" + KNOWN + "|文)\\s*[|｜丨]\\s*.{2,30}$");

  /// Where a reporter reports from, behind the name: `蔡凌巴黎报导`, `夏小华 台北报导`. Without a blank only the
  /// places that newsrooms are in are told from a name.
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:\\s+\\p{IsHan}{2,6}?|\\s*(?:台湾|台灣|美国|美國|加拿大|德国|法国|英国|日本|韩国|澳洲)?(?:华盛顿|台北|巴黎|香港|首尔|东京|柏林|伦敦|纽约|洛杉矶|旧金山|多伦多|温哥华|悉尼|曼谷|华府|華盛頓|倫敦|紐約|東京|首爾))?"
              + "(?:综合|綜合|采访|採訪)?[报報][导道導]$|\\s*[发發]自\\p{IsHan}{2,6}$");

  /// Between several names of one part.
  private static final String BETWEEN = "\\s*[、/／,，;；&]\\s*|\\s+和\\s+";

  /// Longest line, and longest names of one part, in characters.
  private static final int MAX_LENGTH = 160;

  private static final int MAX_NAMES = 80;

  /// Longest names of a part that only a blank follows, where nothing else shows what the line is.
  private static final int MAX_BARE = 24;

  /// Longest name in a list with commas: `自由亚洲电台特约记者李河`.
  private static final int MAX_LISTED = 12;

  /// Longest `李河、王岸 | 撰稿`.
  private static final int MAX_TITLED = 40;

  private static final Pattern ENDS_KNOWN = Pattern.compile(KNOWN + "[·]?$|^文$");

  /// Of a person or a group: no number, and none of the small words that sentences have.
  private static final Pattern NAME =
      Pattern.compile("[@#]?[^\\d的是在了有我你他她这那不也就都]{1,24}(?:[（(@][^（()）]{1,24}[）)]?)?");

  /// `1090820` and blanks.
  private static final int MAX_DATE = 12;

  private static final Pattern SENTENCE = Pattern.compile("[。！？!?“”「」]|\\.\\s");

  private StaffLine() {}

  /// Notes whom a line names; false for any other line.
  static boolean take(String line, Marginalia notes) {
    if (line.length() > MAX_LENGTH || Glance.isSentence(line) || !Glance.holds(line, PARTED)) {
      return titled(TITLED, line, notes) || unsigned(line, notes);
    }
    if (!BEGIN.matcher(line).lookingAt()) {
      return titled(REVERSED, line, notes) || titled(TITLED, line, notes);
    }
    Pattern end = "（(【[".indexOf(line.strip().charAt(0)) < 0 ? END : CLOSING;
    String text = end.matcher(line.strip()).replaceFirst("");
    Matcher begin = BEGIN.matcher(text);
    if (!begin.lookingAt() || SENTENCE.matcher(text).find()) {
      return false;
    }
    List<String[]> parts = parts(text, begin);
    if (!isNames(parts, begin)) {
      return false;
    }
    parts.forEach(part -> note(part[0], part[1], notes));
    return true;
  }

  /// Notes the name that stands in a block of its own below a part: `文/`; false for any other two.
  static boolean takeBelow(String label, Block below, Marginalia notes) {
    String part = label.strip();
    String name = part.length() > MAX_LABEL ? "" : Blocks.paragraphText(below);
    return !name.isEmpty()
        && name.length() <= MAX_BARE
        && LABEL.matcher(part).matches()
        && NAME.matcher(name).matches()
        && take(part + name, notes);
  }

  private static boolean isNames(List<String[]> parts, Matcher begin) {
    boolean isLabelled = begin.group("sign") != null || begin.group("pair") != null;
    @Nullable String gap = begin.group("gap");
    int bare = parts.getFirst()[1].length();
    boolean fits =
        isLabelled
            || (gap != null && !gap.isBlank())
            || (bare <= MAX_BARE && (parts.size() > 1 || (gap != null && !gap.isEmpty())));
    return fits
        && parts.stream().allMatch(StaffLine::fits)
        && parts.stream().anyMatch(part -> !part[1].isEmpty());
  }

  /// A word that is no part alone is one before names.
  private static boolean fits(String[] part) {
    return part[1].length() <= MAX_NAMES
        && !isProse(part[1])
        && Arrays.stream(part[1].split(BETWEEN)).noneMatch(name -> isSpoken(name.strip()))
        && (ENDS_KNOWN.matcher(part[0]).find()
            || Arrays.stream(part[1].split(BETWEEN + "|\\s{2,}"))
                .allMatch(name -> NAME.matcher(name.strip()).matches()));
  }

  private static boolean isSpoken(String name) {
    return Glance.holds(name, "我你您他她吗嗎呢吧么麼") || ANSWERS.contains(name);
  }

  /// Between commas names are short.
  private static boolean isProse(String names) {
    int from = 0;
    for (int comma = names.indexOf('，'); comma >= 0; comma = names.indexOf('，', from)) {
      if (comma - from > MAX_LISTED) {
        return true;
      }
      from = comma + 1;
    }
    return from > 0 && names.length() - from > MAX_LISTED;
  }

  private static boolean titled(Pattern pattern, String line, Marginalia notes) {
    if (line.length() > MAX_TITLED || !Glance.holds(line, "|｜丨︱)）")) {
      return false;
    }
    Matcher titled = pattern.matcher(line);
    if (titled.matches()) {
      note(titled.group(2), titled.group(1), notes);
    }
    return titled.matches();
  }

  private static boolean unsigned(String line, Marginalia notes) {
    if (line.length() > MAX_TITLED
        || !Glance.begins(line, "记記作译譯责責网網编編翻校审審撰评評")
        || !UNSIGNED.matcher(line).matches()) {
      return false;
    }
    Matcher persons = PERSONS.matcher(line);
    while (persons.find()) {
      note(persons.group(1), persons.group(2), notes);
    }
    return true;
  }

  /// Whether a line may be a turn in an interview, where several begin so: `记者：谢谢`.
  static boolean isTurn(String line) {
    Matcher begin = TURN.matcher(line);
    if (!Glance.begins(line, "记記主") || !begin.lookingAt()) {
      return false;
    }
    Matcher next = ROLE.matcher(line);
    next.region(begin.end(), line.length()).useTransparentBounds(true);
    // A longer line names no staff, and to look for a part all through it costs.
    return line.length() > MAX_LENGTH || !next.find();
  }

  /// Whether a line is one wherever it stands: `编辑 | 纣现`, as only signatures are set.
  static boolean isSet(String line) {
    return Glance.holds(line, "|｜丨") && SET.matcher(line).matches();
  }

  /// Each part with its names.
  private static List<String[]> parts(String text, Matcher begin) {
    List<String[]> parts = new ArrayList<>();
    String part = part(begin);
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

  private static String part(Matcher begin) {
    @Nullable String part = begin.group("part");
    @Nullable String pair = begin.group("pair");
    return part != null ? part : pair != null ? pair : begin.group("known");
  }

  private static String names(String text) {
    return text.replaceAll("^[\\s:：/／|｜丨︱]+|[\\s;；,，、/／|｜丨︱（(◇◆※#＃]+$", "").strip();
  }

  private static void note(String part, String names, Marginalia notes) {
    var bare = new StringBuilder();
    for (String name : names.split(BETWEEN)) {
      String person = PLACE.matcher(name.strip()).replaceFirst("");
      if (AgencyLine.isAgency(person)) {
        notes.credit(person);
      } else if (!person.isBlank() && !person.startsWith("发自") && !person.startsWith("發自")) {
        bare.append(person).append('、');
      }
    }
    Bylines.add(part, bare.toString(), notes);
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
