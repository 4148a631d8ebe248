package io.feedwire.publishers.line;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.publishers.text.Line;
import io.feedwire.publishers.text.Marginalia;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line that says where an article was published first, what it was called there and that it may
/// be published again: `本文经授权转载自《新周刊》`, `原标题：渡船停了`, `This article was originally published in River
/// Weekly.`
final class ReprintLine {

  /// Longest line that says where an article was printed first, in characters: more about the
  /// reprint follows there.
  private static final int MAX_REPRINTED = 220;

  /// Longest line that says only that it is one, in characters.
  private static final int MAX_PERMITTED = 50;

  /// `译自《新周刊》`: of what else something is translated from, prose tells.
  static final String TRANSLATED =
      "翻?[译譯]自(?=\\s*[:：]?\\s*"
          + anyOf(
              "《[^》]{1,40}》[^的，。]{0,10}?",
              "\\p{Lu}[^的，。]{1,60}?",
              // A name of a medium ends so.
              "[^，。：:]{1,12}(?:社|[报報]|[网網]站?|[周週]?刊|[杂雜][志誌]|[电電][台臺]|新[闻聞])")
          + anyOf("[（(）)；;]", "。?$", "[，,](?:原|有|略|作者|[译譯]|[发發刊登载載由经經]|[标標][题題])") // `，原题…`
          + ")";

  /// What was printed elsewhere.
  private static final String ARTICLE =
      anyOf("(?:以下|[本此该該原]篇?)?(?:文章|[报報][道导導]|稿件|[专專][栏欄])", "以下(?:[内內]容|作品)|[本此该該原]文");

  /// How it came from there.
  private static final String FROM =
      anyOf(
          "[转轉](?:自|[载載](?:自|[于於])?)", // `转自`, `转载于`
          "原?[载載][于於]?",
          "首[发發](?:[于於]|自)?|[发發]表[于於在]|刊[登载載发發]?[于於在]",
          "[选選摘]自|[来來](?:自|源(?:[于於])?)|[编編][译譯]自",
          TRANSLATED,
          "出自");

  /// `本文经授权转载自《新周刊》微信公众号（…）`.
  private static final Pattern REPRINTED =
      Pattern.compile(
          "^"
              + LineMarks.OPENING
              + ARTICLE
              + "(?:[于於]?\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?)?(?:系|[为為]|最初|最早|最先|首次|原|曾|先|亦|也|已){0,2}"
              + "(?:[经經].{0,8}?)?(?:授[权權])?"
              + FROM
              + "\\s*[:：]?\\s*((?![时時后後的被之])(?:(?![:：]\\s?http)[^。（(，,）)]){2,40}"
              // Prose goes on about it: `该文章发表在最新一期《…》杂志上，作者…`.
              + "(?<![上里裡头頭版中]))(?=[。（(，,）):：]|$).{0,150}$");

  /// By whose leave, or changed how.
  private static final String PERMITTED =
      anyOf(
          "(?:[经經获獲由][^，。：“”]{0,10}|作者)授[权權](?:[转轉][载載]|刊[发登發])?", // `经作者授权转载`
          "(?:[转轉][载載发發]时|[转轉][載发發]時)?有?所?[删刪](?:[节節]|改|减|減)|有改[动動]", // `有删节`
          "(?<=文)(?:根据|根據|[据據由])[^，。：“”]{2,24}" // `文据新周刊改写`
              + "(?:改[编編写寫]|[节節][选選]|[摘编編]?[编編][译譯])(?:而成)?",
          "[与與和由同跟][^，。：“”]{2,24}(?:合作|[联聯]合|共同)" // `与新周刊联合出品`
              + "(?:刊[发發登]|出品|[发發][布佈]|推出|[制製]作)");

  /// That it is one, or has been cut: `经作者授权转载`, `（本文有删节）`.
  private static final Pattern REPRINT =
      Pattern.compile(
          LineMarks.OPENING
              + "(?:(?:[编編]者)?[注註按][:：])?(?:[本此该該][文篇]|原文|文章|[内內]容|本刊|本[报報])?(?:已|略|稍|均)?"
              + PERMITTED
              + "(?:[，,]原文.{2,16})?"
              + LineMarks.CLOSING);

  /// One of these is in each line of [#REPRINT].
  private static final String REPRINT_HOLDS = "权權删刪改合共节節译譯";

  /// In English: `This article was originally published in River Weekly.`
  private static final Pattern PUBLISHED =
      Pattern.compile(
          LineMarks.LATIN_OPENING
              + anyOf(
                  "this (?:article|story|post|piece|essay|text|report|interview|op-ed|commentary)"
                      + "(?: (?:was|is|has been))? (?:(?:originally|first|also) )?",
                  "(?:originally|first) ",
                  "(?=republished|reprinted)")
              + anyOf(
                  "published|appeared|posted|printed|reprinted|republished",
                  "produced|adapted|excerpted",
                  "appears(?= in [^.:;]{1,60}\\b(?:issue|edition|magazine|newspaper)\\b)")
              + "(?: here| online)?(?: with (?:the )?permission)?"
              + " (?:in partnership with|in collaboration with|in|on|at|by|from|of) (?:the )?"
              // A title, or the name of a site.
              + "((?-i:[\\p{Lu}《“\"])(?:[^.:;,]|, (?-i:\\p{Lu}|\\d{4})){1,60}?|[\\w-]{2,30}(?:\\.[\\w-]{2,20}){1,3}\\S{0,60}?)"
              + "(?: (?:on|in|under) [^.,]{2,60}(?:, \\d{4})?|, (?:on|in|under) [^.,]{2,40}(?:, \\d{4})?)?(?:, and [^.,]{2,20})?[.)\\]*_]*",
          Pattern.CASE_INSENSITIVE);

  /// A time, or a language: no place to be printed in.
  private static final Pattern WHEN =
      Pattern.compile(
          "\\d|"
              + anyOf(
                  "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?(?:\\s|,|$)",
                  "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day",
                  "(?:English|German|French|Spanish|Chinese|Russian|Arabic|Italian|Dutch)(?:\\s|$)"));

  /// Of the verbs of [#PUBLISHED] each has one.
  private static final String[] PRINTED = {
    "ublished", "rinted", "ppeared", "ppears", "roduced", "osted", "dapted", "xcerpted"
  };

  private static final String TITLE = anyOf("《[^。》]{1,80}》", "“[^。”]{1,80}”", "「[^。」]{1,80}」");

  /// What a reprint or a translation was called, and where it was: `原标题：渡船停了 来源：新周刊`.
  private static final Pattern TITLED =
      Pattern.compile(
          "^[（(【]?\\s*(?:[英中日德法俄韩韓][文语語]|文章)?原(?:文|[报報][道导導])?[标標]?[题題]目?\\s*"
              + anyOf(
                  "[:：]\\s*[^。]{2,160}?",
                  "[为為是]?\\s*"
                      + TITLE
                      + "(?:[，,；;](?=[^。]{0,6}(?:[来來]源|[刊登载載发發]|作者|[译譯]))[^。]{2,40})?")
              + "(?:\\s*[来來]源\\s*[:：]\\s*([^。\\s]{2,24}))?[）)】]?$");

  /// What the lines of [#TITLED] begin with, and one of what all hold.
  private static final String TITLED_BEGIN = "原英中日德法俄韩韓文";

  private static final String TITLED_HOLDS = "题題";

  private ReprintLine() {}

  /// Notes where an article was published first; false for a line that does not say it.
  ///
  /// @param isOfArticle whether the line begins with words for the article
  static boolean take(Line line, boolean isOfArticle, Marginalia notes) {
    return (isOfArticle && credited(REPRINTED, line, notes))
        || (mayBeTitled(line) && credited(TITLED, line, notes))
        || (line.contains(PRINTED) && credited(PUBLISHED, line, notes));
  }

  private static boolean mayBeTitled(Line line) {
    return line.begins(TITLED_BEGIN) && line.indexOf('原') >= 0 && line.holds(TITLED_HOLDS);
  }

  /// Whether a line only says that an article is a reprint, or has been changed.
  static boolean isPermitted(Line line) {
    return line.length() <= MAX_PERMITTED
        && line.holds(REPRINT_HOLDS)
        && REPRINT.matcher(line.text()).matches();
  }

  /// Notes whom a line credits: what its groups match, unless it is when: `本文最初发表于2020年…`.
  static boolean credited(Pattern pattern, Line line, Marginalia notes) {
    if (line.length() > MAX_REPRINTED) {
      return false;
    }
    Matcher found = pattern.matcher(line.text());
    if (!found.matches()) {
      return false;
    }
    for (int i = 1; i <= found.groupCount(); i++) {
      if (found.group(i) != null && !WHEN.matcher(found.group(i)).lookingAt()) {
        notes.credit(found.group(i).strip());
      }
    }
    return true;
  }
}
