package io.feedwire.publishers.line;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.publishers.text.Line;
import io.feedwire.publishers.text.Marginalia;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line that names the agencies that an article draws on: `（法新社、路透社）`, `张河/李码 (路透社、法新社)`,
/// `（本文依据了路透社的报道）`; or where it comes from, which [ReprintLine] and [SourceLine] know.
public final class AgencyLine {

  /// Longest line, in characters.
  private static final int MAX_LENGTH = 90;

  /// Longest name of an agency, in characters.
  private static final int MAX_AGENCY = 12;

  private static final Pattern NAMES =
      Pattern.compile("^([^（()）。！？：:“「]{0,30})[（(]([^（()）。！？]{2,60})[）)]$");

  /// Who wrote, before agencies in brackets: `李码`, `Zhu Li`. The agencies behind it show that it is
  /// a name, so that any few characters are one.
  private static final String WRITER =
      anyOf("[\\p{IsHan}a-z]{2,5}", "[A-Z][\\p{L}.'-]*(?: [A-Z][\\p{L}.'-]*){0,3}");

  /// `张河/李码`.
  private static final Pattern WRITERS =
      Pattern.compile("(?:" + WRITER + "\\s*(?:[/／\\\\、，,]\\s*|$))*");

  private static final Pattern BETWEEN_WRITERS = Pattern.compile("[/／\\\\、，,]");

  /// `本文`, `这篇报道`.
  private static final String THIS_ARTICLE =
      "[本此该該这這]" + anyOf("[文篇]", "篇?(?:文章|[报報][道导導]|新[闻聞]|稿件?)");

  /// How an article draws on others.
  private static final String DRAWS_ON =
      anyOf(
          "[参參][考照阅閱]|依据|依據|根据|根據|引用|援引|[综綜]合",
          "[来來]自|取自|源自|[结結]合|包括|包含|采用|採用|取材[自于於]?",
          "[编編][译譯]自|摘[自编編]|[汇匯]总|整合|基[于於]|使用|借[鉴鑒]");

  /// What it draws on.
  private static final String MATERIAL = anyOf("[报報][道导導]|消息|稿件|新[闻聞]|[资資]料|[电電][讯訊]|[内內]容");

  /// `此文依据了路透社的报道`.
  private static final Pattern BASED =
      Pattern.compile(
          "^[（(]?\\s*"
              + THIS_ARTICLE
              + "(?:[内內]容)?(?:主要|部分|亦|也|在)?"
              + DRAWS_ON
              + "+了?\\s*(.{2,40}?)\\s*(?:等媒体|等媒體|等)?的?(?:英文|中文|相关|相關|部分|最新)*"
              + MATERIAL
              + ".{0,8}[）)]?$"
              // `（本文部分内容来自路透社）`
              + "|^[（(][本此该該](?:[文篇]|[报報][道导導])(?:部分)?(?:[内內]容|[资資]料)?"
              + "(?:[来來]自|取自|源自)(.{2,20}?)[）)]$");

  /// What lines about the article itself begin with, those of [ReprintLine] as well.
  private static final String ARTICLE_BEGIN = "文稿本原此以内內报報专專作该該这這";

  /// What the names of agencies, papers, stations and sites end with.
  private static final String ENDING =
      anyOf(
          "社|[电電][台视視讯訊]|[电電][视視]台|之[声聲音]|通[讯訊]|[综綜]合[报報][导道導]",
          "[日晚晨早时時邮郵商快周週新参參考]?[报報]|[周週]刊|[杂雜][志誌]|[卫衛][视視]|新[闻聞]",
          "[网網]站?|客[户戶]端|公[众眾][号號]",
          // Short forms.
          "路透|法新|美[联聯]|德新|德[广廣][联聯]|法[广廣]|新[华華]|Reuters");

  /// Stations and papers that name themselves in Latin letters.
  private static final String NEWSROOM =
      anyOf("BBC|CNN|VOA|RFA|RFI|DW|NHK|NPR|ABC|CBS|NBC|FT|NYT|WSJ|SCMP");

  private static final Pattern AGENCY =
      Pattern.compile(".*" + ENDING + "[a-z]{0,8}|《.{2,12}》|(?i:" + NEWSROOM + ")");

  /// What stands around the names: `据德广联`, `路透社等`.
  private static final Pattern AROUND =
      Pattern.compile(
          "^(?:据|據|[来來]源\\s*[:：]|[综綜]合(?![报報])|[编編][译譯]自|(?i:theo|with|avec)\\s)\\s*"
              + "|等(?:媒[体體])?(?:的?[报報][道导導])?$"
              + "|(?<![综綜]合)[报報][道导導]$");

  private static final Pattern BETWEEN_AGENCIES =
      Pattern.compile("[、丶，,/／和及与與]|(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");

  /// How somebody worked, where others name an agency: `李河（综合报道）`.
  private static final Pattern MANNER =
      Pattern.compile(
          "[综綜]合(?:外[电電]|媒[体體])?[报報][导導道]|[编編][译譯]|[摘综綜][编編译譯]|[采採][访訪][报報][导導道]|[发發]自\\p{IsHan}{2,6}");

  /// `李河综合报道`.
  private static final Pattern WROTE =
      Pattern.compile("(" + PersonName.BY_FAMILY + ")\\s?[综綜]合[报報][导道導]");

  private static final Pattern WRITER_BESIDE = Pattern.compile(PersonName.BY_FAMILY);

  private static final Pattern SIGNED =
      Pattern.compile("(\\p{IsHan}{2,10})\\s?[/／|｜]\\s?(\\p{IsHan}{2,10})");

  /// Alone in a line only those that are nothing else.
  private static final Pattern LONE =
      Pattern.compile("(?:法新|路透|美[联聯]|德新|新[华華]|中央|中新|共同|俄新|埃菲|安莎|塔斯|[韩韓][联聯]|[时時]事)社");

  /// Longest of [#SIGNED], in characters.
  private static final int MAX_SIGNED = 18;

  private AgencyLine() {}

  /// Notes the agencies, and who wrote where the line says so; false for any other line.
  public static boolean take(String line, Marginalia notes) {
    return take(Line.of(line), notes);
  }

  /// The same of a line that others are asked of, too.
  static boolean take(Line line, Marginalia notes) {
    boolean isOfArticle = line.begins(ARTICLE_BEGIN);
    return ReprintLine.take(line, isOfArticle, notes)
        || (line.length() <= MAX_LENGTH
            && ((isOfArticle && based(line, notes))
                || ReprintLine.isPermitted(line)
                || SourceLine.take(line, notes)
                || signed(line, notes)
                || (LONE.matcher(line.text()).matches() && takeAlone(line, notes))
                || ((line.text().endsWith("）") || line.text().endsWith(")"))
                    && named(line, notes))));
  }

  private static boolean based(Line line, Marginalia notes) {
    Matcher based = BASED.matcher(line.text());
    if (!based.matches()) {
      return false;
    }
    String agencies = based.group(1) == null ? based.group(2) : based.group(1);
    List<String> named = split(agencies);
    if (named.stream().noneMatch(AgencyLine::isKnown)) {
      return false;
    }
    named.forEach(notes::credit);
    return true;
  }

  /// Agencies behind writers may be any; alone in brackets each has to look like one.
  private static boolean named(Line line, Marginalia notes) {
    Matcher names = NAMES.matcher(line.text());
    if (!names.matches() || !WRITERS.matcher(names.group(1).strip()).matches()) {
      return false;
    }
    List<String> agencies = split(AROUND.matcher(names.group(2).strip()).replaceAll(""));
    List<String> writers = split(names.group(1), BETWEEN_WRITERS);
    boolean isShort = agencies.stream().allMatch(name -> name.length() <= MAX_AGENCY);
    boolean isKnown =
        writers.size() > 1
            ? agencies.stream().anyMatch(name -> isKnown(name) || isLatin(name))
            : agencies.stream().anyMatch(name -> isKnown(name) || isFiled(name, writers))
                && agencies.stream()
                    .allMatch(name -> isKnown(name) || isWriter(name) || isFiled(name, writers));
    if (!isShort || !isKnown || agencies.isEmpty()) {
      return false;
    }
    for (String name : agencies) {
      Matcher wrote = WROTE.matcher(name);
      if (wrote.matches()) {
        notes.byline(wrote.group(1));
      } else if (isWriter(name)) {
        notes.byline(name);
      } else if (!MANNER.matcher(name).matches()) {
        notes.credit(name);
      }
    }
    writers.forEach(notes::byline);
    return true;
  }

  /// Notes the agency or the medium that a part of a line names, and nothing else.
  static boolean takeAlone(Line line, Marginalia notes) {
    if (isAlone(line)) {
      notes.credit(line.text().strip());
      return true;
    }
    return false;
  }

  /// Whether a part of a line names an agency or a medium, and nothing else.
  static boolean isAlone(Line line) {
    String name = line.text().strip();
    return name.length() <= MAX_AGENCY && isKnown(name);
  }

  /// Notes who wrote, and for whom: `渡口社/李河`, `李河 | 渡口网`.
  private static boolean signed(Line line, Marginalia notes) {
    Matcher signed = line.length() <= MAX_SIGNED ? SIGNED.matcher(line.text()) : null;
    if (signed == null || !signed.matches()) {
      return false;
    }
    boolean isLast = isWriter(signed.group(2));
    String writer = signed.group(isLast ? 2 : 1);
    String room = signed.group(isLast ? 1 : 2);
    if (!isWriter(writer) || !isKnown(room)) {
      return false;
    }
    notes.byline(writer);
    notes.credit(room);
    return true;
  }

  /// Behind who wrote, in brackets: `李河（发自渡口）`.
  private static boolean isFiled(String name, List<String> writers) {
    return writers.size() == 1 && isWriter(writers.getFirst()) && MANNER.matcher(name).matches();
  }

  /// Beside the paper, in brackets: `（渡口网/李河）`.
  private static boolean isWriter(String name) {
    return WRITER_BESIDE.matcher(name).matches() && !isKnown(name);
  }

  /// Behind several who wrote.
  private static boolean isLatin(String name) {
    return name.chars().allMatch(c -> c < 0x80 && Character.isLetter(c));
  }

  /// In Latin letters other names stand in brackets as well: `人工智能（AI）`, `信用评级（AA）`.
  private static boolean isKnown(String name) {
    return AGENCY.matcher(name).matches()
        || (NewsAgencies.isOneInAnyCase(name) && !NewsAgencies.isAmbiguous(name));
  }

  /// Whether a name ends as those of agencies do: `法新社`.
  static boolean isAgency(String name) {
    return name.length() <= MAX_AGENCY && name.endsWith("社") && isKnown(name);
  }

  /// The agencies of a list of them.
  public static List<String> split(String agencies) {
    return split(agencies, BETWEEN_AGENCIES);
  }

  private static List<String> split(String names, Pattern separators) {
    return Arrays.stream(separators.split(names))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
