package io.feedwire.publishers;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line that names the agencies that an article draws on: `（法新社、路透社）`, `邹宗翰/杨威廉 (路透社、法新社)`,
/// `（本文依据了路透社的报道）`.
final class AgencyLine {

  /// Longest line, in characters.
  private static final int MAX_LENGTH = 90;

  /// Longest line that only names a source, in characters.
  private static final int MAX_SET = 50;

  /// Longest line that says where an article was printed first, in characters: more about the
  /// reprint follows there.
  private static final int MAX_REPRINTED = 220;

  private static final Pattern NAMES =
      Pattern.compile("^([^（()）。！？：:“「]{0,30})[（(]([^（()）。！？]{2,60})[）)]$");

  /// `邹宗翰/杨威廉`, `Zhu Li`.
  private static final String PERSON =
      "(?:[\\p{IsHan}a-z]{2,5}|[A-Z][\\p{L}.'-]*(?: [A-Z][\\p{L}.'-]*){0,3})";

  private static final Pattern PERSONS =
      Pattern.compile("(?:" + PERSON + "\\s*(?:[/／\\\\、，,]\\s*|$))*");

  /// `译自《新周刊》`: of what else something is translated from, prose tells.
  private static final String TRANSLATED =
      "翻?[译譯]自(?=\\s*[:：]?\\s*(?:《[^》]{1,40}》[^的，。]{0,10}?|\\p{Lu}[^的，。]{1,60}?|[^，。：:]{1,12}(?:社|[报報]|[网網]站?|[周週]?刊|[杂雜][志誌]|[电電][台臺]|新[闻聞]))"
          + "(?:[（(）)；;]|。?$|[，,](?:原|有|略|作者|[译譯]|[发發刊登载載由经經]|[标標][题題])))";

  /// `此文依据了路透社的报道`.
  private static final Pattern BASED =
      Pattern.compile(
          "^[（(]?\\s*[本此该該这這](?:[文篇]|篇?(?:文章|[报報][道导導]|新[闻聞]|稿件?))(?:[内內]容)?(?:主要|部分|亦|也|在)?(?:[参參][考照阅閱]|依据|依據|根据|根據|引用|援引|[综綜]合|[来來]自|取自|源自|[结結]合|包括|包含|采用|採用|取材[自于於]?|[编編][译譯]自|摘[自编編]|[汇匯]总|整合|基[于於]|使用|借[鉴鑒])+了?\\s*"
              + "(.{2,40}?)\\s*(?:等媒体|等媒體|等)?的?(?:英文|中文|相关|相關|部分|最新)*(?:[报報][道导導]|消息|稿件|新[闻聞]|[资資]料|[电電][讯訊]|[内內]容).{0,8}[）)]?$|^[（(][本此该該](?:[文篇]|[报報][道导導])(?:部分)?(?:[内內]容|[资資]料)?(?:[来來]自|取自|源自)(.{2,20}?)[）)]$");

  /// `本文经授权转载自《新周刊》微信公众号（…）`.
  private static final Pattern REPRINTED =
      Pattern.compile(
          "^[（(*＊]*(?:(?:以下|[本此该該原]篇?)?(?:文章|[内內]容|[报報][道导導]|稿件|[专專][栏欄]|作品)|[本此该該原]文)(?:系|[为為]|最初|最早|最先|首次|原|曾|先|亦|也|已){0,2}(?:[经經].{0,8}?)?(?:授[权權])?"
              + "(?:[转轉](?:自|[载載](?:自|[于於])?)|原?[载載][于於]?|首[发發](?:[于於]|自)?|[发發]表[于於在]|刊[登载載发發]?[于於在]|[选選摘]自|[来來](?:自|源(?:[于於])?)|[编編][译譯]自|"
              + TRANSLATED
              + "|出自)\\s*[:：]?\\s*"
              + "((?![时時后後的被之])[^。（(，,）)]{2,40}).{0,150}$");

  /// `来源：新周刊`, `（转自美国之音，有删节）`.
  private static final Pattern SOURCE =
      Pattern.compile(
          "^[（(▼▲*＊—–-]*\\s*(?:(?:[经經]?(?:作者)?授[权權](?:[转轉][载載])?自|首[发發刊](?:[于於]|自)(?=[^的]{2,12}$|《)|[转轉摘选選]自|[转轉][载載]自|[编編][译譯]自|"
              + TRANSLATED
              + "|原[载載][于於]?)\\s*[:：]?|"
              + "(?:[资資]料|文章|稿件?|信息|消息|新[闻聞]|[内內]容|[视視][频頻]|影片|音[频頻]|[图圖]文|[数數][据據])?[来來稿]源\\s*[:：/|｜]|原文出[处處]\\s*[:：])\\s*([^。（(，,；;）)|｜]{2,24}?)(?:[，,（(；;].{0,40}|\\s*https?://\\S{1,80})?[）)]?$|^[来來]源\\s+(\\S{2,16})$|^[（(][来來](?:自|源[于於]?)\\s*([^。，,（()）]{2,30})[）)]$");

  /// That it is one, or has been cut: `经作者授权转载`, `（本文有删节）`.
  private static final Pattern REPRINT =
      Pattern.compile(
          "[（(*＊]*(?:[注註][:：])?(?:[本此该該][文篇]|原文|文章|[内內]容|本刊|本[报報])?(?:已|略|稍|均)?(?:[经經获獲][^，。：“”]{0,10}授[权權](?:[转轉][载載]|刊[发登發])?|有?所?[删刪](?:[节節]|改|减|減)|有改[动動]|(?<=文)(?:根据|根據|[据據由])[^，。：“”]{2,24}(?:改[编編写寫]|[节節][选選]|[摘编編]?[编編][译譯])(?:而成)?|[与與和由同跟][^，。：“”]{2,24}(?:合作|[联聯]合|共同)(?:刊[发發登]|出品|[发發][布佈]|推出|[制製]作))[。]?[）)]?");

  /// In English: `This article was originally published in River Weekly.`
  private static final Pattern PUBLISHED =
      Pattern.compile(
          "[*(\\[_]*(?:this (?:article|story|post|piece|essay|text|report|interview|op-ed|commentary)(?:"
              + " (?:was|is|has been))? (?:(?:originally|first|also) )?|(?:originally|first)"
              + " |(?=republished|reprinted))(?:published|appeared|posted|printed|reprinted|republished|produced|adapted|excerpted|appears(?= in [^.:;]{1,60}\\b(?:issue|edition|magazine|newspaper)\\b))(?:"
              + " here| online)?(?: with (?:the )?permission)? (?:in partnership with|in collaboration"
              + " with|in|on|at|by|from|of) (?:the )?((?-i:[\\p{Lu}《“\"])[^.:;]{1,60}?|[\\w-]{2,30}(?:\\.[\\w-]{2,20}){1,3}\\S{0,60}?)(?:,? (?:on|in|under)"
              + " [^.]{2,60})?[.)\\]*_]*",
          Pattern.CASE_INSENSITIVE);

  /// What a reprint or a translation was called, and where it was: `原标题：渡船停了 来源：新周刊`.
  private static final Pattern TITLED =
      Pattern.compile(
          "^[（(【]?\\s*(?:[英中日德法俄韩韓][文语語]|文章)?原(?:文|[报報][道导導])?[标標]?[题題]目?\\s*(?:[:：]\\s*[^。]{2,160}?|[为為是]?\\s*(?:《[^。》]{1,80}》|“[^。”]{1,80}”|「[^。」]{1,80}」)(?:[，,；;](?=[^。]{0,6}(?:[来來]源|[刊登载載发發]|作者|[译譯]))[^。]{2,40})?)(?:\\s*[来來]源\\s*[:：]\\s*([^。\\s]{2,24}))?[）)】]?$");

  private static final Pattern SET =
      Pattern.compile("^(?:[资資]料|[数數][据據]|影片|[视視][频頻])?[来來]源\\s*[:：][^。？！]{2,40}$");

  /// `新周刊（ID：new-weekly）`, as accounts of WeChat sign.
  private static final Pattern ACCOUNT =
      Pattern.compile(
          "^([^。：:（(]{2,20}?)\\s*[（(]?\\s*(?:微信|公[众眾]?[号號])*\\s?ID\\s*[:：]\\s*[A-Za-z][\\w-]{3,30}\\s*[）)]?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern AGENCY =
      Pattern.compile(
          ".*(?:社|[电電][台视視讯訊]|[电電][视視]台|之[声聲音]|通[讯訊]|[综綜]合[报報][导道導]|[日晚晨早时時邮郵商快周週新参參考]?[报報]|[周週]刊|[杂雜][志誌]|[卫衛][视視]|新[闻聞]|[网網]站?|客[户戶]端|公[众眾][号號]"
              + "|路透|法新|美[联聯]|德新|德[广廣][联聯]|法[广廣]|新[华華]|Reuters)[a-z]{0,8}|《.{2,12}》|[A-Za-z]{2,10}");

  /// What stands around the names: `据德广联`, `路透社等`.
  private static final Pattern AROUND =
      Pattern.compile(
          "^(?:据|據|[来來]源\\s*[:：]|[综綜]合(?![报報])|[编編][译譯]自)\\s*|等(?:媒[体體])?(?:的?[报報][道导導])?$|(?<![综綜]合)[报報][道导導]$");

  private static final Pattern BETWEEN_AGENCIES =
      Pattern.compile("[、丶，,/／和及与與]|(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");

  private static final Pattern BETWEEN_WRITERS = Pattern.compile("[/／\\\\、，,]");

  /// How somebody worked, where others name an agency: `李河（综合报道）`.
  private static final Pattern MANNER =
      Pattern.compile("[综綜]合(?:外[电電]|媒[体體])?[报報][导導道]|[编編][译譯]|[摘综綜][编編译譯]|[采採][访訪][报報][导導道]");

  /// Longest name of an agency, in characters.
  private static final int MAX_AGENCY = 12;

  /// Of [#PUBLISHED] each has one.
  private static final String[] PRINTED = {
    "ublished", "rinted", "ppeared", "ppears", "roduced", "osted", "dapted", "xcerpted"
  };

  private AgencyLine() {}

  /// Notes the agencies, and who wrote where the line says so; false for any other line.
  static boolean take(String line, Marginalia notes) {
    boolean mayBeBased = Glance.begins(line, "文稿本原此以内內报報专專作该該这這");
    return (mayBeBased && credited(REPRINTED, line, notes))
        || (mayBeTitled(line) && credited(TITLED, line, notes))
        || (Glance.contains(line, PRINTED) && credited(PUBLISHED, line, notes))
        || (line.length() <= MAX_LENGTH
            && ((mayBeBased && based(line, notes))
                || (mayBeReprint(line) && REPRINT.matcher(line).matches())
                || (mayHaveSource(line) && credited(SOURCE, line, notes))
                || (line.contains("ID") && credited(ACCOUNT, line, notes))
                || ((line.endsWith("）") || line.endsWith(")")) && named(line, notes))));
  }

  private static boolean mayBeTitled(String line) {
    return Glance.begins(line, "原英中日德法俄韩韓文") && line.indexOf('原') >= 0 && Glance.holds(line, "题題");
  }

  private static boolean mayBeReprint(String line) {
    return line.length() <= MAX_SET && Glance.holds(line, "权權删刪改合共节節译譯");
  }

  private static boolean mayHaveSource(String line) {
    return Glance.begins(line, "转轉摘选選编編翻译譯原资資文稿信消新内內视視影音图圖数數来來授经經首▼—–-")
        && Glance.holds(line, "自源载載于於处處");
  }

  /// Whether a line is one wherever it stands: `来源：新周刊`, as only sources are set.
  static boolean isSet(String line) {
    return line.length() <= MAX_SET && Glance.holds(line, ":：") && SET.matcher(line).matches();
  }

  /// The first group that fits is who is credited, unless it is when: `本文最初发表于2020年…`.
  private static boolean credited(Pattern pattern, String line, Marginalia notes) {
    if (line.length() > MAX_REPRINTED) {
      return false;
    }
    Matcher found = pattern.matcher(line);
    if (!found.matches()) {
      return false;
    }
    for (int i = 1; i <= found.groupCount(); i++) {
      if (found.group(i) != null && !Character.isDigit(found.group(i).charAt(0))) {
        notes.credit(found.group(i).strip());
      }
    }
    return true;
  }

  private static boolean based(String line, Marginalia notes) {
    Matcher based = BASED.matcher(line);
    if (!based.matches()) {
      return false;
    }
    String agencies = based.group(1) == null ? based.group(2) : based.group(1);
    split(agencies).forEach(notes::credit);
    return true;
  }

  /// Agencies behind writers may be any; alone in brackets each has to look like one.
  private static boolean named(String line, Marginalia notes) {
    Matcher names = NAMES.matcher(line);
    if (!names.matches() || !PERSONS.matcher(names.group(1).strip()).matches()) {
      return false;
    }
    List<String> agencies = split(AROUND.matcher(names.group(2).strip()).replaceAll(""));
    List<String> writers = split(names.group(1), BETWEEN_WRITERS);
    boolean isShort = agencies.stream().allMatch(name -> name.length() <= MAX_AGENCY);
    boolean isKnown =
        writers.size() > 1
            ? agencies.stream().anyMatch(name -> AGENCY.matcher(name).matches())
            : agencies.stream().allMatch(name -> AGENCY.matcher(name).matches());
    if (!isShort || !isKnown || agencies.isEmpty()) {
      return false;
    }
    agencies.stream().filter(name -> !MANNER.matcher(name).matches()).forEach(notes::credit);
    writers.forEach(notes::byline);
    return true;
  }

  /// Whether a name ends as those of agencies do: `法新社`.
  static boolean isAgency(String name) {
    return name.length() <= MAX_AGENCY && name.endsWith("社") && AGENCY.matcher(name).matches();
  }

  /// The agencies of a list of them.
  static List<String> split(String agencies) {
    return split(agencies, BETWEEN_AGENCIES);
  }

  private static List<String> split(String names, Pattern separators) {
    return Arrays.stream(separators.split(names))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
