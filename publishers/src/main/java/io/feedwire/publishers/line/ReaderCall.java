package io.feedwire.publishers.line;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.publishers.text.Line;
import java.util.regex.Pattern;

/// A line at the end of an article that speaks to its readers: to call them to another channel
/// ([ChannelCall], [EnglishCall]), to ask them to write ([ContactLine]), to pay, to share or to
/// come back, or to thank them. `支持独立媒体，立即捐款`, `更多精彩内容，请关注渡口中文网`, `感谢您的收看，再会。`
final class ReaderCall {

  /// Longest line, in characters: two clauses.
  private static final int MAX_LENGTH = 90;

  /// What publishers name that readers are to pay for.
  private static final String SUPPORTED =
      anyOf(
              CallWords.US,
              "[独獨]立|[优優][质質]|好|深度|[调調][查]",
              "[^，。：:“”]{2,8}(?=\\s*[:：])") // a name, before an address
          + "的?(?:[独獨]立)?(?:媒[体體]|新[闻聞]|[报報][导導道]|工作|[写寫創创]作|平[台臺])?";

  /// `您的支持是我们前进的动力`, `支持独立新闻，立即捐款`, `捐款支持我们`.
  private static final Pattern DONATION =
      Pattern.compile(
          "^"
              + CallWords.INTRO
              + anyOf(
                  anyOf(
                          "(?:捐[款助赠贈]|[赞贊]助|小[额額]捐款|打[赏賞])(?:支持|[给給])?", // `捐款支持`
                          "支持")
                      + SUPPORTED
                      + "(?:\\s*[:：]\\s*[^。，]{0,60}"
                      + "|[，,][^。“”]{0,6}(?:捐|[订訂]|加入|[请請]|[赞贊]助|[点點])[^。“”]{0,20})?",
                  "(?:您|你|[读讀]者|大家)的(?:支持|捐[款助]|[订訂][阅閱]|[赞贊]助|打[赏賞])"
                      + "[^。，“”]{0,6}[是让讓能]"
                      + CallWords.US
                      + "[^。“”]{0,24}",
                  "[请請]我喝(?:杯|一杯)?咖啡")
              + CallWords.STOP);

  /// What [#DONATION] begins with, and one of what all hold.
  private static final String DONATION_BEGIN = CallWords.INTRO_BEGINS + "捐赞贊小打支";

  private static final String DONATION_HOLDS = "捐支赞贊咖打";

  /// `如果您喜欢这篇文章，请分享给您的朋友`, `若你喜歡這篇文章，請支助本文`.
  private static final Pattern IF_LIKED =
      Pattern.compile(
          "^(?=.*(?:文|[节節]目|我[们們]|本|[频頻]道|[视視][频頻]|[内內]容|[报報][导導道]|[众眾][号號]|作者|[点點][^。]{0,8}在看))"
              + "(?:[^。“”「」]{0,20}[，,])?(?:如果?|若|假如|要是)?(?:[您你]|大家)?(?:也)?"
              + anyOf("喜[欢歡]|[觉覺]得|[认認]同|欣[赏賞]")
              + "[^。“”「」他她]{0,24}[，,？?]\\s*[^。“”「」他她]{0,6}"
              + anyOf("[请請]|[欢歡]迎|[记記]得|[别別]忘|不妨|可以|考[虑慮]")
              + "[^。“”「」]{0,16}"
              + anyOf("[点點按][赞讚]|分享|[转轉][发發]|收藏|留言", "捐[款助]|[赞贊支]助|支持|[订訂][阅閱]|打[赏賞]")
              + "[^。“”「」]{0,30}"
              + CallWords.STOP);

  /// Of the first words of [#IF_LIKED] each line has one.
  private static final String[] LIKING = {"喜欢", "喜歡", "觉得", "覺得", "认同", "認同", "欣赏", "欣賞"};

  /// `更多精彩内容，请关注渡口中文网`.
  private static final Pattern MORE =
      Pattern.compile(
          "^[（(]?\\s?(?:想?(?:了解|知道|看|[阅閱][读讀]|[获獲]取|[查收][看听聽]))?更多(?:精彩)?"
              + "[^。，“”他她]{0,10}[，,]?\\s?(?:[请請]|敬[请請]|[欢歡]迎)(?:[继繼][续續])?"
              + anyOf("[关關]注|[订訂][阅閱]|下[载載]|[访訪][问問]|[浏瀏][览覽]|[收观觀][看听聽]", "[点點][击擊]|至|到")
              + "[^。“”]{0,30}?[）)]?"
              + CallWords.STOP);

  /// The first characters of [#MORE].
  private static final String MORE_BEGIN = "更想了知看阅閱获獲查收";

  /// When a programme is on: `《河上谈》每周五晚上播出，欢迎收看`.
  private static final Pattern SCHEDULE =
      Pattern.compile(
          "^[^。“”]{2,30}每[^。“”]{1,36}(?:播出|播放|直播|更新|[发發][布佈送])[，,。]?\\s?"
              + "(?:[欢歡]迎|敬[请請])[^。“”]{0,14}(?:收[看听聽]|[观觀]看|[关關]注|[订訂][阅閱])"
              + CallWords.STOP);

  /// What readers do below an article.
  private static final String REACTION = anyOf("[点點][赞讚]|[转轉][发發]|分享|收藏|在看|[评評][论論]|留言|一[键鍵]三[连連]");

  /// Whom a newsroom thanks.
  private static final String READERS =
      anyOf("您|你|[您你][们們]|大家", "各位(?:[观觀][众眾]|[听聽][众眾]|[读讀]者|朋友)?");

  /// What for: `收看本期节目`.
  private static final String ATTENTION =
      "(?:耐心|本[次期])?(?:[阅閱][读讀]|[收观觀聆][看听聽])"
          + "(?:到[这這最][里裡裏后後]"
          + "|[本此今][期次天集档檔]?的?(?:[节節]目|[视視][频頻]|影片|新[闻聞]|直播|[内內]容))?";

  /// `我们下期再见`.
  private static final String GOODBYE =
      "(?:[，,。！!]?\\s?(?:我[们們]|咱[们們])?(?:下[期次周週回集]|明[天晚日])?(?:同一?[时時][间間])?" + "(?:再[见見会會]|[见見]))?";

  /// Behind a question, or alone: `欢迎留言探讨。`, `感谢您的收看，再会。`.
  private static final Pattern WORDS =
      Pattern.compile(
          "^"
              + anyOf(
                  "[^。“”「」？?]{2,24}[？?]\\s?[欢歡]迎[^。“”他她]{0,12}"
                      + "(?:留言|[評评][论論]|投稿|[来來]信)[^。“”他她]{0,10}",
                  "(?:感[谢謝]|[谢謝]{1,2}|多[谢謝])" + READERS + "?的?" + ATTENTION + GOODBYE,
                  REACTION + "(?:\\s?[、，,+和]\\s?" + REACTION + "){1,4}")
              + CallWords.STOP);

  /// What [#WORDS] begins with, apart from a question.
  private static final String WORDS_BEGIN = "感谢謝多的耐本次期阅閱收观觀聆点點转轉发發分在评評留一";

  /// What a line begins with that begins in Latin letters: one of [EnglishCall], a word before an
  /// address, the name of an account.
  private static final String LATIN_BEGIN = EnglishCall.BEGIN + "gcek@投";

  private ReaderCall() {}

  /// Asked of paragraphs at the end of an article: a heading may name a channel.
  static boolean isOne(Line line) {
    if (line.length() > MAX_LENGTH || ReportedSpeech.isIn(line)) {
      return false;
    }
    if (line.beginsLatin()) {
      return line.begins(LATIN_BEGIN)
          && (EnglishCall.isOne(line.text()) || ContactLine.isMail(line) || isChinese(line));
    }
    return isChinese(line);
  }

  /// What all lines of a form begin with, or hold: nearly all lines of prose do not.
  private static boolean isChinese(Line line) {
    return ChannelCall.isOne(line)
        || (line.begins(DONATION_BEGIN)
            && line.holds(DONATION_HOLDS)
            && DONATION.matcher(line.text()).matches())
        || (line.contains(LIKING) && IF_LIKED.matcher(line.text()).matches())
        || (line.indexOf('更') >= 0
            && line.begins(MORE_BEGIN)
            && MORE.matcher(line.text()).matches())
        || (line.indexOf('每') > 0 && line.holds("迎请請") && SCHEDULE.matcher(line.text()).matches())
        || (mayThank(line) && WORDS.matcher(line.text()).matches())
        || ContactLine.isWhere(line);
  }

  private static boolean mayThank(Line line) {
    return line.begins(WORDS_BEGIN) || (line.indexOf('迎') > 0 && line.holds("?？"));
  }
}
