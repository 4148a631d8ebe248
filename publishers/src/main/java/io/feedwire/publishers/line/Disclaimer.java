package io.feedwire.publishers.line;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.publishers.text.Line;
import java.util.regex.Pattern;

/// A line that says whose view an article is, and whose it is not: `（本文仅代表作者本人观点）`, `The views
/// expressed are the author's own`.
final class Disclaimer {

  /// Longer ones say more than that, in characters.
  private static final int MAX_LENGTH = 200;

  /// Longest line that is nothing else, in characters.
  private static final int MAX_SHORT = 40;

  /// What is, or has, a view: `本文`, `嘉宾言论`.
  private static final String VIEWED =
      anyOf("本文|文章|文中|[上此该該]文|以上|[内內]容|[节節]目|作者|嘉[宾賓]|[来來][宾賓]", "言[论論]|[观觀][点點]|[评評][论論]");

  /// `仅代表`, `不一定反映`.
  private static final String ONLY_OR_NOT =
      anyOf(
          "[仅僅只](?:代表|反映|[为為是]作者)",
          "(?:不|未必|[无無]法)(?:必然|一定)?(?:代表|反映|[等]同)",
          "[纯純][属屬][个個]人|[为為]作者(?=[个個本]人)");

  private static final String VIEW = anyOf("[观觀][点點]|立[场場]|意[见見]|看法|[见見]解|言[论論]");

  private static final String DENIAL =
      anyOf(
          VIEWED + "[^。“”「」\"]{0,30}?" + ONLY_OR_NOT + "[^。“”「」\"]{0,40}?" + VIEW,
          // `文中观点仅代表其个人`.
          VIEWED + VIEW + "[仅僅只](?:代表|[属屬])(?:(?:其|作者)?[本个個]人|作者)");

  /// What may stand before it: in brackets more, behind a sentence only if the article is meant.
  private static final String BEFORE =
      anyOf(
          "[（(【\\[＊*][^“”「」]{0,140}?",
          "(?:[注註免責责声聲明]{1,4}\\s*[:：])?[^。，“”「」\"]{0,12}?", // `免责声明：`
          "[^。“”「」\"]{0,70}。(?=文中|本文|[以上]{1,2}文?)");

  private static final Pattern CHINESE = Pattern.compile("^" + BEFORE + DENIAL + ".{0,80}$");

  /// Of both lists each line of [#CHINESE] has one word.
  private static final String[] DENYING = {"代表", "反映", "作者", "等同", "纯属", "純屬", "個人", "个人"};

  /// Whose view it is, or whose it is not, that a publisher speaks of: of what a party's or a
  /// state's words stand for prose tells.
  private static final String[] OWN = {
    "本文", "本评论", "本評論", "文中", "以上", "本节目", "本節目", "作者", "嘉宾", "嘉賓", "来宾", "來賓", "个人观点", "個人觀點",
    "本台", "本臺", "本网", "本号", "本號", "上文", "本音", "本视", "本視", "本片", "内容", "內容", "本網", "本站", "本刊", "本报",
    "本報", "本社", "我们", "我們", "网站", "網站", "平台", "平臺", "表频道", "表頻道", "本频道", "本頻道", "表编辑部", "表編輯部",
    "映编辑部", "映編輯部", "本编辑部", "本編輯部", "本专栏", "本專欄"
  };

  private static final String[] VIEWS = {
    "观点", "觀點", "立场", "立場", "意见", "意見", "看法", "见解", "見解", "言论", "言論"
  };

  /// `以上内容不构成投资建议`.
  private static final String NO_ADVICE =
      "(?:[本此该該]文|[本此]?文章|以上)(?:[内內]容|[观觀][点點])?[^。，“”]{0,10}"
          + "不[构構]成[^。“”]{0,20}(?:[建][议議]|依[据據])";

  /// Who answers for it, and that nobody should act on it: `文责自负`.
  private static final Pattern LIABILITY =
      Pattern.compile(
          LineMarks.OPENING
              + anyOf("文[责責]自[负負](?:[，,；;][^。“”]{0,12})?", NO_ADVICE)
              + LineMarks.CLOSING);

  /// One of these is in each line of [#LIABILITY].
  private static final String[] LIABLE = {"自负", "自負", "不构成", "不構成"};

  private static final String VIEWPOINT = "(?:views?|opinions?|positions?|polic(?:y|ies)|stance)";

  /// By its name, or by what it is to its readers.
  private static final String INSTITUTION =
      anyOf(
          "(?-i:\\p{Lu})",
          "(?:our|this|its|editors?|publishers?|newspaper|magazine|site|website)\\b",
          "(?:company|organi[sz]ation|station|channel|broadcaster|network|agency)\\b");

  private static final Pattern ENGLISH =
      Pattern.compile(
          "^.{0,60}\\b(?:views?|opinions?)\\b(?=(?: and [a-z]+)? "
              + anyOf(
                  "(?:expressed|here|presented|stated|contained|in th(?:is|e)|are|is)\\b",
                  "of (?:the |its |our )?(?:author|writer|speaker|guest|contributor|columnist)",
                  "do(?:es)? not necessarily")
              + ").{0,60}\\b"
              + anyOf(
                  "(?:not|n't) necessarily (?:reflect|represent)",
                  // Of columnists and voters prose tells.
                  "(?:not|n't) (?:reflect|represent)\\b.{0,60}"
                      + anyOf(
                          "\\b(?:those|" + VIEWPOINT + ") of (?:the )?" + INSTITUTION,
                          "['’]s? (?:own |editorial |official )*" + VIEWPOINT + "\\b",
                          "\\b(?:our|its) (?:own |editorial |official )*" + VIEWPOINT + "\\b"),
                  "(?:author|writer|speaker|guest)s?['’]?s?['’]? own",
                  "\\b(?:those|solely) of the (?:author|writer|speaker|guest)",
                  "(?:his|her|their) own")
              + ".{0,100}$",
          Pattern.CASE_INSENSITIVE);

  /// One of these is in each line of [#ENGLISH].
  private static final String[] ENGLISH_VIEWS = {"view", "pinion"};

  private Disclaimer() {}

  /// Asked of lines at the end of an article.
  static boolean isOne(Line line) {
    if (line.length() > MAX_LENGTH) {
      return false;
    }
    return (line.contains(LIABLE) && LIABILITY.matcher(line.text()).matches())
        || (line.contains(DENYING)
            && line.contains(VIEWS)
            && line.contains(OWN)
            && !ReportedSpeech.isIn(line)
            && CHINESE.matcher(line.text()).matches())
        || (line.contains(ENGLISH_VIEWS)
            && !ReportedSpeech.isIn(line)
            && ENGLISH.matcher(line.text()).matches());
  }

  /// Whether a line says so in as few words that it is nothing else, wherever it stands.
  static boolean isShort(Line line) {
    return line.length() <= MAX_SHORT && isOne(line);
  }

  /// Where the one begins that stands in brackets behind the last sentence; -1 for none.
  static int start(String paragraph) {
    String text = paragraph.stripTrailing();
    if (!text.endsWith("）") && !text.endsWith(")")) {
      return -1;
    }
    for (int at = Math.max(1, text.length() - MAX_LENGTH); at < text.length(); at++) {
      if ((text.charAt(at) == '（' || text.charAt(at) == '(')
          && closesLast(text, at)
          && isOne(Line.of(text.substring(at)))) {
        return at;
      }
    }
    return -1;
  }

  /// Whether the bracket at an index closes with the last character.
  private static boolean closesLast(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '（', '(' -> depth++;
        case '）', ')' -> depth--;
        default -> {}
      }
      if (depth == 0) {
        return i == text.length() - 1;
      }
    }
    return false;
  }
}
