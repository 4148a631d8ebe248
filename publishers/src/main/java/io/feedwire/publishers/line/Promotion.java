package io.feedwire.publishers.line;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.publishers.text.Line;
import java.util.regex.Pattern;

/// A line in which a publisher speaks of itself: subscribe, follow, download, donate.
final class Promotion {

  /// Longer ones are prose.
  private static final int MAX_LENGTH = 220;

  private static final int MAX_INVITATION = 80;

  /// Among so many characters at its beginning an invitation has one of [#INVITATION_HOLDS].
  private static final int HEAD = 24;

  /// What readers are asked to take.
  private static final String WARES =
      anyOf(
          CallWords.LARGE_CHANNELS,
          CallWords.LARGE_NETWORKS,
          "应用程序|應用程式|电邮|電郵|电子报|電子報|简报|簡報|podcast|中文网",
          "[帐帳账]号|二[维維][码碼]|专页|專頁|粉丝|粉絲");

  private static final String INVITING =
      anyOf("欢迎|歡迎|敬请|敬請|请|請|快来|立即|马上|馬上|免费|免費", "点击|點擊|點選|点选|您也?可以?在?")
          + "(?:在此|点击|點擊|點選|点选|点|按|此处|此處|这里|這裡|這裏|链接|連結|在.{1,30}上|[，,])*";

  /// Verbs that alone open a line of promotion.
  private static final String SUBSCRIBE = anyOf("订阅|訂閱|扫描|掃描|扫码|掃碼", CallWords.DOWNLOAD);

  /// Those that do so only after an invitation.
  private static final String JOIN = anyOf(CallWords.FOLLOW, "注册|註冊");

  private static final Pattern ASKING =
      Pattern.compile(
          "^[\\s（(\\[【「*]*"
              + anyOf(
                  INVITING + anyOf(SUBSCRIBE, JOIN) + ".{0,120}?",
                  SUBSCRIBE + "(?!量|支付|[点點]餐|次[数數])[^，,。]{0,40}?")
              + WARES
              // Of those who do so prose tells.
              + "(?![的者时時后後了之用]).*",
          Pattern.CASE_INSENSITIVE);

  /// The first characters of [#ASKING].
  private static final String ASKING_BEGIN = "欢歡敬请請快立马馬免点點您订訂扫掃下";

  /// What English readers are to take, or where; prose asks for other things: `Register for the
  /// hearing`, `Donate blood`, `Like him or not`.
  private static final String ENGLISH_WARES =
      "\\b"
          + anyOf(
              "newsletters?|podcasts?|(?:you ?tube|telegram|whatsapp|our|my) channel",
              "e-?mails?|mailing list|inbox|alerts?|notifications?|updates?",
              "briefings?|digest|bulletins?|(?:web|mobile|free|news|our|the|i?phone|android) app",
              "membership|subscription|our (?:[a-z]+ )?(?:site|letter|magazine|coverage|articles|stories|work)")
          + "\\b";

  /// `Subscribe to our newsletter`, `Sign up here`, `Register now to continue reading`.
  private static final String ENGLISH_SUBSCRIBE =
      anyOf(
          "subscribe(?="
              + anyOf(
                  " (?:and|here|now|today|for|on|at|with|via|below|free|to)\\b", "\\W*$", "[!,:]")
              + ").{0,160}",
          "(?:sign up|register)"
              + anyOf(
                  "(?: here| now| today| below| for free)*\\W*$",
                  "(?: here| now| today| below| for free)* to (?:read|continue|receive|get|access)"
                      + "\\b.{0,120}",
                  "\\b.{0,120}" + ENGLISH_WARES + ".{0,80}"));

  private static final String ENGLISH_DOWNLOAD =
      "download"
          + anyOf(
              "(?: here| now| it(?= (?:here|now|from|free)\\b)).{0,60}",
              ":.{0,120}",
              "\\W*$",
              "\\b.{0,60}" + ENGLISH_WARES + ".{0,80}");

  private static final String ENGLISH_FOLLOW =
      "(?:(?:follow|find|join) (?:me|him|her|them|us|our)|like (?:us|our))(?! or\\b)"
          + anyOf(
              "(?<=follow us)\\W*$",
              "(?<=follow us)\\s*[:→–-]\\s*(?:@\\S{2,40}|" + CallWords.AN_ADDRESS + ")\\W*$",
              "\\b[^,;]{0,60}\\b(?:on|at|via) " + CallWords.ENGLISH_NETWORK + "\\b.{0,100}",
              "\\b[^,;]{0,60} @\\w.{0,60}",
              "\\b[^,;]{0,60}" + ENGLISH_WARES + ".{0,60}");

  private static final String ENGLISH_GIVE =
      anyOf(
          "(?:support us|donate)"
              + anyOf(" (?:here|now|today|via|by|on|with|at|through)\\b.{0,60}", "\\W*$"),
          "(?:support us[!.]? )?donate\\s*[:→–-]+>?\\s*" + CallWords.AN_ADDRESS + "\\W*$",
          "donate to (?:us|our|support)\\b.{0,60}");

  private static final Pattern ENGLISH =
      Pattern.compile(
          "^[\\s(\\[*]*"
              + anyOf(
                  "(?:please )?"
                      + anyOf(ENGLISH_SUBSCRIBE, ENGLISH_DOWNLOAD, ENGLISH_FOLLOW, ENGLISH_GIVE),
                  "for (?:full access|more coverage).{0,120}(?:subscribe|register|newsletter).*",
                  "listen on\\b:?.{0,60}\\b" + CallWords.ENGLISH_NETWORK + "\\b.{0,60}",
                  "editor.s note: some of our .{0,60} free .*"),
          Pattern.CASE_INSENSITIVE);

  /// The first letters of [#ENGLISH].
  private static final String ENGLISH_BEGIN = "psrfdlej";

  /// `支持我们…`, `请微信搜索…`.
  private static final Pattern SUPPORT =
      Pattern.compile(
          "^(?:请|請|欢迎|歡迎|敬请|敬請)?(?:支持|赞助|贊助|捐助|捐款)"
              + "(?:我们|我們|本[报報网網刊台]|大[纪紀]元).{0,60}$"
              + "|^(?:请|請)?微信搜索(?!.{0,40}(?:[显顯]示|[发發][现現]|[结結]果)).{0,80}$"
              + "|^微信公[众眾][号號]\\s*[:：|｜].{0,80}$");

  /// The first characters of [#SUPPORT] that [#ASKING] has not.
  private static final String SUPPORT_BEGIN = "支赞贊捐微";

  /// What lines of the three begin with.
  private static final String BEGIN = ASKING_BEGIN + SUPPORT_BEGIN + ENGLISH_BEGIN;

  /// Where readers pay authors.
  private static final Pattern PATRONAGE =
      Pattern.compile(
          "[^。]{0,80}"
              + anyOf(
                  "liker\\.land|patreon\\.com|paypal\\.(?:me|com)|buymeacoffee\\.com",
                  "ko-fi\\.com|afdian\\.(?:net|com)|opencollective\\.com")
              + "/\\S*.{0,40}",
          Pattern.CASE_INSENSITIVE);

  /// `欢迎在评论区留言`.
  private static final String WELCOME =
      "^(?:欢迎|歡迎|敬请|敬請)[^。，,]{0,16}"
          + anyOf("评论|評論|留言|投稿|来稿|來稿|来信|來信|转发|轉發", "打赏|打賞|赞赏|讚賞|点赞|點讚|订阅|訂閱|关注|關注")
          + "[^。]{0,40}[。！!~～]?[^。]{0,12}[！!~～]?$";

  /// `长按识别二维码`.
  private static final String SCAN =
      // Of whom it was done to prose tells.
      "^(?!.*[她他骗騙])[^\\p{IsHan}。]{0,6}"
          + anyOf("[^。]{0,10}更多[^。]{0,10}(?=[请請长長])", "[进進]群")
          + "?(?:"
          // What prose says of passengers and phones has others before the verb.
          + anyOf(
              "[请請]|[欢歡]迎|[您你]|[也可]以?|[打][开開]|[使]?用|手[机機]|微信|[长長]按",
              "[图圖]片|[上下右左]方|立即|快[来來]?|或|保存|[并並]")
          + "){0,4}\\s?"
          + anyOf("[长長]按|[识識][别別]|[扫掃](?:描|[码碼]|一[扫掃])")
          + ".{0,16}"
          + anyOf("二[维維][码碼]|[关關]注|公[众眾][号號]|小程序|加入")
          + ".{0,30}$";

  /// `请点击购买`.
  private static final String CLICK =
      "^[^\\p{IsHan}。]{0,4}(?:.{0,3}(?:[请請]|[欢歡]迎))?[点點][击擊选選][:：]?(?:此[处處]|[这這][里裡裏])?[:：]?"
          + anyOf("[购購][买買]|[订訂][购購]|支持|[捐赞贊][款助]|打[赏賞]", "上方|下方|[阅閱][读讀]原文|[关關]注|右下角")
          + ".{0,60}$";

  /// `请添加客服微信号：…`.
  private static final String ADD = "^.{0,20}(?:[添加]加?|[复複][制製]).{0,6}微信[号號]?\\s*[:：].{0,40}$";

  private static final Pattern INVITATION = Pattern.compile(anyOf(WELCOME, SCAN, CLICK, ADD));

  /// One of these is near the beginning of each line of [#INVITATION].
  private static final String INVITATION_HOLDS = "迎敬按描码碼扫掃识識击擊选選微";

  private Promotion() {}

  /// Whether a line at the beginning or end of an article asks for something.
  static boolean isAsking(Line line) {
    return line.length() <= MAX_LENGTH && asks(line) && !ReportedSpeech.isIn(line);
  }

  private static boolean asks(Line line) {
    return (line.begins(BEGIN)
            && (ASKING.matcher(line.text()).matches()
                || ENGLISH.matcher(line.text()).matches()
                || SUPPORT.matcher(line.text()).matches()))
        || (line.length() <= MAX_INVITATION
            && line.holds(HEAD, INVITATION_HOLDS)
            && INVITATION.matcher(line.text()).matches())
        || (line.length() <= MAX_INVITATION && ContactLine.isContact(line))
        || (line.contains("://") && PATRONAGE.matcher(line.text()).matches());
  }
}
