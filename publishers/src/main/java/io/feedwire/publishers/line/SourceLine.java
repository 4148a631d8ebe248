package io.feedwire.publishers.line;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.publishers.text.Line;
import io.feedwire.publishers.text.Marginalia;
import java.util.regex.Pattern;

/// A line that only names what an article is from, or the account that it is from: `来源：新周刊`,
/// `（转自美国之音，有删节）`, `新周刊（ID：new-weekly）`.
final class SourceLine {

  /// Longest line that is one wherever it stands, in characters.
  private static final int MAX_SET = 50;

  /// Words in front of a source that need no sign: `转自新周刊`.
  private static final String FROM =
      anyOf(
          "[经經]?(?:作者)?授[权權](?:[转轉][载載])?自", // `经授权转载自`
          "首[发發刊](?:[于於]|自)(?=[^的]{2,12}$|《)",
          "[转轉摘选選]自|[转轉][载載]自|[编編][译譯]自",
          ReprintLine.TRANSLATED,
          "原[载載][于於]?");

  /// What has a source.
  private static final String MATERIAL =
      anyOf(
          "[资資]料|文章|稿件?|信息|新[闻聞]|[内內]容",
          "[视視][频頻]|影片|音[频頻]|[图圖][文表]|[数數][据據]",
          // Of whom reports tell what was heard, unless it is an agency's.
          "消息(?=[来來]源\\s*[:：]\\s*[^，。：的他她两兩]{1,8}[社网網報报]$)");

  /// Words that a sign stands behind: `资料来源：新周刊`.
  private static final String LABEL = anyOf(MATERIAL + "?[来來稿]源\\s*[:：/|｜]", "原文出[处處]\\s*[:：]");

  /// `来源：新周刊`, `（转自美国之音，有删节）`.
  private static final Pattern SOURCE =
      Pattern.compile(
          "^[（(▼▲*＊—–-]*\\s*"
              + anyOf(FROM + "\\s*[:：]?", LABEL)
              + "\\s*(?![^。]{0,24}"
              + StaffPart.QUALIFIED // which is a line of its own
              + "\\s?[:：])([^。（(，,；;）)|｜]{2,24}?)(?:[，,（(；;].{0,40}|\\s*https?://\\S{1,80}|\\s+[于於]\\s?\\d{4}[-./年].{4,16})?[）)]?$"
              + "|^[来來]源\\s+(\\S{2,16})$"
              + "|^[（(][来來](?:自|源[于於]?)\\s*([^。，,（()）]{2,30})[）)]$");

  /// What the lines of [#SOURCE] begin with, and one of what all hold.
  private static final String SOURCE_BEGIN = "转轉摘选選编編翻译譯原资資文稿信消新内內视視影音图圖数數来來授经經首▼—–-";

  private static final String SOURCE_HOLDS = "自源载載于於处處";

  private static final Pattern SET =
      Pattern.compile("^(?:[资資]料|[数數][据據]|影片|[视視][频頻])?[来來]源\\s*[:：][^。？！]{2,40}$");

  /// `新周刊（ID：new-weekly）`, as accounts of WeChat sign.
  private static final Pattern ACCOUNT =
      Pattern.compile(
          "^([^。：:（(]{2,20}?)\\s*[（(]?\\s*(?:微信|公[众眾]?[号號])*\\s?ID\\s*[:：]"
              + "\\s*[A-Za-z][\\w-]{3,30}\\s*[）)]?$",
          Pattern.CASE_INSENSITIVE);

  private SourceLine() {}

  /// Notes the source; false for any other line.
  static boolean take(Line line, Marginalia notes) {
    return (mayHaveSource(line) && ReprintLine.credited(SOURCE, line, notes))
        || (line.contains("ID") && ReprintLine.credited(ACCOUNT, line, notes));
  }

  private static boolean mayHaveSource(Line line) {
    return line.begins(SOURCE_BEGIN) && line.holds(SOURCE_HOLDS);
  }

  /// Whether a line is one wherever it stands: `来源：新周刊`, as only sources are set.
  static boolean isSet(Line line) {
    return line.length() <= MAX_SET && line.holds(":：") && SET.matcher(line.text()).matches();
  }
}
