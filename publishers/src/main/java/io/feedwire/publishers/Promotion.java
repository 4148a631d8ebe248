package io.feedwire.publishers;

import java.util.regex.Pattern;

/// A line in which a publisher speaks of itself: subscribe, follow, download, donate.
final class Promotion {

  /// Longer ones are prose.
  private static final int MAX_LENGTH = 220;

  private static final int MAX_INVITATION = 80;

  /// Among so many characters at its beginning an invitation has one of these.
  private static final int HEAD = 24;

  private static final String INVITING_LETTERS = "迎敬按描码碼扫掃识識击擊选選微";

  /// What WordPress writes behind an excerpt holds a whole headline.
  private static final int MAX_FEED = 360;

  /// What readers are asked to take.
  private static final String WARES =
      "(?:app|应用程序|應用程式|邮件|郵件|电邮|電郵|电子报|電子報|简报|簡報|频道|頻道|公[众眾][号號]|[帐帳账]号|二[维維][码碼]|播客|通讯|通訊|newsletter"
          + "|podcast|facebook|twitter|instagram|youtube|telegram|脸书|臉書|推特|微信|微博|专页|專頁|粉丝|粉絲|中文网)";

  private static final String INVITING =
      "(?:欢迎|歡迎|敬请|敬請|请|請|快来|立即|马上|馬上|免费|免費|点击|點擊|點選|点选|您也?可以?在?)"
          + "(?:在此|点击|點擊|點選|点选|点|按|此处|此處|这里|這裡|這裏|链接|連結|在.{1,30}上|[，,])*";

  /// Verbs that alone open a line of promotion, and those that do so only after an invitation.
  private static final Pattern ASKING =
      Pattern.compile(
          "^[\\s（(\\[【「*]*(?:"
              + INVITING
              + "(?:订阅|訂閱|下载|下載|关注|關注|追踪|追蹤|扫描|掃描|扫码|掃碼|加入|注册|註冊).{0,120}?"
              + "|(?:订阅|訂閱|扫描|掃描|扫码|掃碼|下载|下載).{0,40}?)"
              + WARES
              // Of those who do so prose tells.
              + "(?![的者时時后後了之用]).*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ENGLISH =
      Pattern.compile(
          "^[\\s(\\[*]*(?:(?:please )?(?:(?:subscribe|sign up|register)(?="
              + " (?:and|here|now|today|for|on|at|with|via|below|free)\\b| to (?!vote)|\\W*$|[!,:])|follow us|download(?="
              + " (?:our|the|it|this|here|now|from|free)\\b|\\W*$|:)|(?:follow|like|find|join)"
              + " (?:me|him|her|them|us|our)\\b.{0,60}(?:on|channel|group|at))\\b.{0,160}|for"
              + " (?:full access|more coverage).{0,120}(?:subscribe|register|newsletter).*|listen"
              + " on:?.{0,120}|(?:support us|donate)\\b.{0,80}|editor.s note: some of our .{0,60}"
              + " free .*)",
          Pattern.CASE_INSENSITIVE);

  /// Whole lines of feeds, advertisements and newsletters, in whatever place.
  private static final StockPhrases FURNITURE = StockPhrases.read("furniture-lines.txt");

  /// The same in Chinese.
  private static final Pattern FEED =
      Pattern.compile(
          "^(?:广告|廣告|(?:[获獲]取)?更多\\s*RSS.*|(?:添加|新增)?[图圖]片[说說]明(?:文字)?"
              + "|(?:\\(?\\s*)?(?:阅读|閱讀|查看|继续阅读|繼續閱讀)(?:全文|原文|更多)?\\s*[>»›→.…]*\\)?)$",
          Pattern.CASE_INSENSITIVE);

  /// Where readers pay authors.
  private static final Pattern PATRONAGE =
      Pattern.compile(
          "[^。]{0,80}(?:liker\\.land|patreon\\.com|paypal\\.(?:me|com)|buymeacoffee\\.com|ko-fi\\.com|afdian\\.(?:net|com)|opencollective\\.com)/\\S*.{0,40}",
          Pattern.CASE_INSENSITIVE);

  /// `欢迎在评论区留言`, `长按识别二维码`, `请点击购买`.
  private static final Pattern INVITATION =
      Pattern.compile(
          "^(?:欢迎|歡迎|敬请|敬請)[^。]{0,16}(?:评论|評論|留言|投稿|来稿|來稿|来信|來信|转发|轉發|打赏|打賞|赞赏|讚賞|点赞|點讚|订阅|訂閱|关注|關注)[^。]{0,40}[。！!~～]?[^。]{0,12}[！!~～]?$"
              + "|^.{0,10}(?:[长長]按|[识識][别別]|[扫掃](?:描|[码碼]|一[扫掃])).{0,16}(?:二[维維][码碼]|[关關]注|公[众眾][号號]|小程序|加入).{0,30}$"
              + "|^.{0,4}(?:[请請]|[欢歡]迎)?[点點][击擊选選][:：]?(?:此[处處]|[这這][里裡裏])?[:：]?(?:[购購][买買]|[订訂][购購]|支持|[捐赞贊][款助]|打[赏賞]|上方|下方|[阅閱][读讀]原文|[关關]注|右下角).{0,60}$"
              + "|^.{0,20}(?:[添加]加?|[复複][制製]).{0,6}微信[号號]?\\s*[:：].{0,40}$");

  /// How to reach whoever published it: `投稿邮箱：…`, `商务合作请联系：…`.
  private static final Pattern CONTACT =
      Pattern.compile(
          "^[◎●▲▶►*＊\\s]*(?:投稿|[商業业][务務]|[广廣]告|媒[体體]|[联聯][系繫络絡]|合作|[备備]用|官方)(?:合作|投稿|[联聯][系繫络絡])?(?:[邮郵]箱|信箱|[邮郵]件|微信[号號]?|[号號]|微博|[热熱][线線]|[电電][话話]|[请請][联聯][系繫络絡]|方式)?\\s*[:：].{2,80}$"
              + "|^微信(?:[号號]|公[众眾][号號])\\s*[:：|｜].{2,40}$|^.{0,16}[点點][个個]?[“「]?在看[”」]?.{0,12}$");

  private static final Pattern SUPPORT =
      Pattern.compile(
          "^(?:请|請|欢迎|歡迎|敬请|敬請)?(?:支持|赞助|贊助|捐助|捐款)(?:我们|我們|本[报報网網刊台]|大[纪紀]元).{0,60}$"
              + "|^(?:请|請)?微信搜索.{0,80}$|^微信公[众眾][号號]\\s*[:：|｜].{0,80}$");

  /// Whole lines that ask, wherever they stand.
  private static final Pattern NEWSLETTER =
      Pattern.compile(
          "^(?:#[^#]{1,40})*#?更多精彩.{0,8}(?:订阅|訂閱).{0,60}|^成[为為]此[频頻]道的[会會][员員].*"
              + "|^.{0,30}(?:请|請)(?:搜索)?(?:关注|關注)本?公[众眾][号號].{0,60}$");

  private Promotion() {}

  /// Whether a line advertises a feed or a newsletter, wherever it stands.
  static boolean isAnywhere(String line) {
    if (line.length() > MAX_FEED) {
      return false;
    }
    boolean mayBeFeed = Glance.begins(line, "广廣获獲更阅閱查继繼添新图圖");
    boolean mayBeNewsletter = Glance.begins(line, "#更成") || Glance.holds(line, "众眾");
    return (mayBeFeed && FEED.matcher(line).matches())
        || FURNITURE.holds(line)
        || ReadingLabel.leadsOn(line)
        || (mayBeNewsletter && line.length() <= MAX_LENGTH && NEWSLETTER.matcher(line).matches());
  }

  /// Whether a line at the beginning or end of an article asks for something.
  static boolean isAsking(String line) {
    return line.length() <= MAX_LENGTH && asks(line) && !ReportedSpeech.isIn(line);
  }

  private static boolean asks(String line) {
    return (Glance.begins(line, "欢歡敬请請快立马馬免点點您订訂扫掃下支赞贊捐微psrfdlej")
            && (ASKING.matcher(line).matches()
                || ENGLISH.matcher(line).matches()
                || SUPPORT.matcher(line).matches()))
        || (line.length() <= MAX_INVITATION
            && Glance.holds(line, HEAD, INVITING_LETTERS)
            && INVITATION.matcher(line).matches())
        || (line.length() <= MAX_INVITATION
            && (Glance.begins(line, "投商業业广廣媒联聯合备備用官微") || line.contains("在看"))
            && CONTACT.matcher(line).matches())
        || (line.contains("://") && PATRONAGE.matcher(line).matches());
  }
}
