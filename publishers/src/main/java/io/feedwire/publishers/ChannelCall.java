package io.feedwire.publishers;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line at the end of an article that calls readers to another channel of its publisher, or to
/// pay: a verb of calling and what readers are called to, with nothing behind it but an address, a
/// name or what for. `关注我们的WhatsApp频道`, `在Spotify收听本节目`, `支持独立媒体，立即捐款`, `Follow The Ferry on
/// Threads`. What the channel is called makes no difference to its shape; of prose, which begins
/// alike (`加入WhatsApp频道的人越来越多`), a sentence is left behind the channel.
final class ChannelCall {

  /// Longest line, in characters: two clauses.
  private static final int MAX_LENGTH = 90;

  /// Longest line that is only a channel and whom to follow there, in characters.
  private static final int MAX_SHORT = 60;

  /// Where people and newsrooms have accounts, or programmes are to be had.
  private static final String NETWORK =
      "(?:Telegram|WhatsApp|Threads|Bluesky|Mastodon|TikTok|Instagram|IG|Facebook|FB|Twitter|X|YouTube|LINE|Discord|Signal|Substack|Medium|Patreon|LinkedIn"
          + "|Spotify|(?:Apple|Google|Pocket)\\s?Podcasts?|SoundOn|KKBOX|iTunes|SoundCloud|Google\\s?News|抖音|脸书|臉書|面[书書]|推特|微博|微信|[电電][报報]|油管|小宇宙|喜[马馬]拉雅|荔枝"
          + "|[苹蘋]果播客|Clubhouse|知乎|豆瓣|小[红紅][书書]|[视視][频頻][号號]|[头頭][条條][号號]?|B站|噗浪|方格子|Matters)";

  private static final String NETWORKS =
      NETWORK + "(?:\\s?(?:[、，,/／|和及与與或]|and|or)\\s?" + NETWORK + "){0,6}";

  /// What readers are called to.
  private static final String CHANNEL =
      "(?:[频頻]道|(?:公[众眾]|[官订訂][方閱阅]|[视視][频頻]|[帐帳账])[号號]|[户戶](?=\\W|$)|[专專][页頁]|粉[专專]|主[页頁]|[社群][群组組團团]|群|好友|播客|[节節]目|[电電]子?[报報邮郵]|[简簡][报報]|通[讯訊]|快[讯訊]|周[报報刊]|[邮郵]件|新[闻聞]信|推送|[网網][站页頁]|newsletter|podcasts?"
          + "|app|应用(?:程序)?|應用(?:程式)?|客[户戶]端|[会會][员員](?:[区區])?|[订訂][户戶閱阅]|@)";

  private static final String US = "(?:我[们們]|本[台臺报報刊站网網社号號频頻][台臺道]?)";

  private static final Pattern OURS = Pattern.compile(US);

  /// Politeness, haste and to whom.
  private static final String INTRO =
      "(?:(?:[欢歡]迎|[敬恳懇]?[请請]|快[来來]|立[即刻]|[马馬]上|[现現]在就?|[马馬]上|免[费費]|[记記]得|[别別]忘了?|不妨|[您你](?:[们們])?|[大各][家位]|也|[还還]|可以?|[手机機]{2}用[户戶]|[读讀][者友]|[听聽觀观]众|[点點][击擊选選]|此[处處]|[并並]|即刻|[继繼][续續]|[长長]期|[随隨][时時])"
          + "[，,]?\\s?){0,6}";

  private static final String VERB =
      "(?:[关關]注|追[踪蹤]|like|[订訂][阅閱]|加入|下[载載]|安[装裝]|收[听聽看藏]|[观觀收][看]|搜[索寻尋]|添加|加|成[为為]|按[赞讚]|[点點][赞讚]|follow|subscribe)";

  /// Whose channel, and of what kind: not what somebody does.
  private static final String WHOSE = "[^，。：:！!？?“”他她了着著]{0,16}?";

  /// What for.
  private static final String AIM =
      "(?:[，,]|以便?(?=[获獲掌]))(?:[随隨即第][时時刻一]|每[天日周週月]|掌握|[获獲]取|接收|不[错錯]|[阅閱][读讀]|了解|[瞭]解|[与與]?[我和][们們]?|一起|享|[让讓]|看|[听聽]|支持|[欢歡]迎|[获獲]得|收到|更多|[解]?[锁鎖]|即可|免|[畅暢]|[陪]|就能|一手|[马馬]上|立即|[请請]|[并並])[^。“”]{0,30}";

  /// An address, an account or a name.
  private static final String WHERE =
      "\\s*[:：]?\\s*(?:[「《“【(（]?(?:(?:https?://)?[\\w@./?=&%+-]{2,80}|[^，。：:！!？?“”]{0,14})[」》”】)）]?)?";

  private static final String STOP = "\\s*[。！!~～♥❤\\ufe0f]{0,3}$";

  /// `加入我们的Telegram频道：t.me/ferry`, `关注渡口的Facebook专页`. A verb and a channel alone may be a step of
  /// instructions: politeness, whose it is, its network, where it is or what for has to be there.
  private static final Pattern CALL =
      Pattern.compile(
          "^(?<intro>"
              + INTRO
              + ")(?:[在通于於用透](?:[过過])?\\s?"
              + NETWORKS
              + "\\s?(?:上|[里裡])?)?"
              + VERB
              + "(?:(?:并|並|、|和)?"
              + VERB
              + "){0,2}(?<whose>"
              + WHOSE
              + ")(?<network>"
              + NETWORKS
              + "\\s?)?(?:[官方專专粉絲丝]{2,4})?"
              + CHANNEL
              + "(?:(?=[:：「《“【(（@\\s])(?<where>"
              + WHERE
              + "))?(?<aim>"
              + AIM
              + ")?"
              + STOP,
          Pattern.CASE_INSENSITIVE);

  /// Groups of [#CALL] of which one has to have something.
  private static final String[] EVIDENCE = {"intro", "network", "where", "aim"};

  /// `在Threads上关注我们：@ferry`, `追踪我们的Instagram`, `在Apple Podcasts、Spotify收听本节目`.
  private static final Pattern ON_NETWORK =
      Pattern.compile(
          "^"
              + INTRO
              + "(?:(?:在|通[过過]|透[过過]|用)\\s?"
              + NETWORKS
              + "(?:等平[台臺])?\\s?(?:上|[里裡])?\\s?"
              + VERB
              + "(?:"
              + US
              + "|本?[节節]目|[^，。：:他她]{2,12}(?:新[闻聞]|[网網]|[台臺社]|[报報]|[周週]刊|中文)|"
              + WHOSE
              + CHANNEL
              + ")?|"
              + VERB
              + US
              + "的?\\s?(?:[官方專专]{2})?\\s?"
              + NETWORKS
              + ")(?:(?=[:：「《“【(（@\\s])"
              + WHERE
              + ")?(?:"
              + AIM
              + ")?"
              + STOP,
          Pattern.CASE_INSENSITIVE);

  /// `您的支持是我们前进的动力`, `支持独立新闻，立即捐款`, `捐款支持我们`.
  private static final Pattern DONATION =
      Pattern.compile(
          "^"
              + INTRO
              + "(?:(?:(?:捐[款助赠贈]|[赞贊]助|小[额額]捐款|打[赏賞])(?:支持|[给給])?|支持)(?:"
              + US
              + "|[独獨]立|[优優][质質]|好|深度|[调調][查]|[^，。：:“”]{2,8}(?=\\s*[:：]))的?(?:[独獨]立)?(?:媒[体體]|新[闻聞]|[报報][导導道]|工作|[写寫創创]作|平[台臺])?(?:\\s*[:：]\\s*[^。，]{0,60}|[，,][^。“”]{0,6}(?:捐|[订訂]|加入|[请請]|[赞贊]助|[点點])[^。“”]{0,20})?"
              + "|(?:您|你|[读讀]者|大家)的(?:支持|捐[款助]|[订訂][阅閱]|[赞贊]助|打[赏賞])[^。，“”]{0,6}[是让讓能]"
              + US
              + "[^。“”]{0,24}|[请請]我喝(?:杯|一杯)?咖啡)"
              + STOP);

  /// `如果您喜欢这篇文章，请分享给您的朋友`, `若你喜歡這篇文章，請支助本文`.
  private static final Pattern IF_LIKED =
      Pattern.compile(
          "^(?:[^。“”「」]{0,20}[，,])?(?:如果?|若|假如|要是)?(?:[您你]|大家)?(?:也)?(?:喜[欢歡]|[觉覺]得|[认認]同|欣[赏賞])[^。“”「」他她]{0,24}[，,？?]\\s*[^。“”「」他她]{0,6}(?:[请請]|[欢歡]迎|[记記]得|[别別]忘|不妨|可以|考[虑慮])[^。“”「」]{0,16}(?:[点點按][赞讚]|分享|[转轉][发發]|捐[款助]|[赞贊支]助|支持|[订訂][阅閱]|打[赏賞]|收藏|留言)[^。“”「」]{0,30}"
              + STOP);

  /// `更多精彩内容，请关注渡口中文网`.
  private static final Pattern MORE =
      Pattern.compile(
          "^[（(]?\\s?(?:想?(?:了解|知道|看|[阅閱][读讀]|[获獲]取|[查收][看听聽]))?更多(?:精彩)?[^。，“”他她]{0,10}[，,]?\\s?(?:[请請]|敬[请請]|[欢歡]迎)(?:[继繼][续續])?(?:[关關]注|[订訂][阅閱]|下[载載]|[访訪][问問]|[浏瀏][览覽]|[收观觀][看听聽]|[点點][击擊]|至|到)[^。“”]{0,30}?[）)]?"
              + STOP);

  /// When a programme is on: `《河上谈》每周五晚上播出，欢迎收看`.
  private static final Pattern SCHEDULE =
      Pattern.compile(
          "^[^。“”]{2,30}每[^。“”]{1,36}(?:播出|播放|直播|更新|[发發][布佈送])[，,。]?\\s?(?:[欢歡]迎|敬[请請])[^。“”]{0,14}(?:收[看听聽]|[观觀]看|[关關]注|[订訂][阅閱])"
              + STOP);

  /// Behind a question, or alone: `欢迎留言探讨。`, `感谢您的收看，再会。`.
  private static final Pattern WORDS =
      Pattern.compile(
          "^(?:[^。“”「」？?]{2,24}[？?]\\s?[欢歡]迎[^。“”他她]{0,12}(?:留言|[评評][论論]|投稿|[来來]信)[^。“”他她]{0,10}"
              + "|(?:感[谢謝]|[谢謝]{1,2}|多[谢謝])(?:您|你|[您你][们們]|大家|各位(?:[观觀][众眾]|[听聽][众眾]|[读讀]者|朋友)?)?的?(?:耐心|本[次期])?(?:[阅閱][读讀]|[收观觀聆][看听聽])(?:到[这這最][里裡裏后後]|[本此今][期次天集档檔]?的?(?:[节節]目|[视視][频頻]|影片|新[闻聞]|直播|[内內]容))?(?:[，,。！!]?\\s?(?:我[们們]|咱[们們])?(?:下[期次周週回集]|明[天晚日])?(?:同一?[时時][间間])?(?:再[见見会會]|[见見]))?"
              + "|(?:[点點][赞讚]|[转轉][发發]|分享|收藏|在看|[评評][论論]|留言|一[键鍵]三[连連])(?:\\s?[、，,+和]\\s?(?:[点點][赞讚]|[转轉][发發]|分享|收藏|在看|[评評][论論]|留言|一[键鍵]三[连連])){1,4})"
              + STOP);

  private static final String MAIL =
      "[\\w.+-]{1,40}(?:@|\\(at\\)|#)[\\w-]{1,40}(?:\\.[\\w-]{2,20}){1,4}";

  /// Whom to write to: `记者邮箱：…`, `如有线索，请联系我们：…`, `Got a tip? Email …`.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "^(?:(?:作者|[记記]者|[编編][辑輯]|[责責][编編]|爆料|[报報]料|新[闻聞]|[线線]索|客服|[读讀]者|[听聽]众|[观觀]众|[联聯][系繫络絡]|投稿|合作|[责責]任[编編][辑輯])(?:我[们們]|服[务務])?(?:(?:[邮郵]箱|信箱|E-?mail|[电電]子?[邮郵]件?(?:信?箱|地址)?|方式)?\\s*[:：]\\s*"
              + MAIL
              + "|(?:微信[号號]?|微博|推特|公[众眾][号號])\\s*[:：]\\s*@?[A-Za-z][\\w-]{3,30}|(?:[热熱][线線]|[电電][话話])\\s*[:：]\\s*[+\\d() -]{6,24})"
              + "|(?:[^。“”]{0,6}(?:如果?|若)(?:[您你])?(?:[们們])?有[^。“”他她]{0,20}[，,]|[欢歡]迎|[请請])[^。“”他她]{0,16}(?:[联聯][系繫络絡]|[邮郵]件|[写寫來来]信|投稿|致[电電信])[^。“”他她]{0,14}?[:：]?\\s*"
              + MAIL
              + "[^。“”]{0,10}"
              + "|(?:contact|e-?mail|write to|reach|get in touch|got a tip|send|have a)\\b[^.“”\"]{0,50}?"
              + MAIL
              + ")\\W*$",
          Pattern.CASE_INSENSITIVE);

  private static final String ENGLISH_NETWORK =
      "(?:Telegram|WhatsApp|Threads|Bluesky|Mastodon|TikTok|Instagram|Facebook|Twitter|X|YouTube|LINE|Discord|LinkedIn|Flipboard|Google News|Apple News|Spotify|Apple Podcasts|Google Podcasts|SoundCloud|Substack|Reddit|Medium|Patreon)";

  /// `Follow The Ferry on Threads`, `Listen to our podcast`, `Support our journalism`.
  private static final Pattern ENGLISH =
      Pattern.compile(
          "^(?:(?:please|you can|also|and) ){0,2}(?:(?:follow|find|join|like|watch|listen to|listen|subscribe to|read)"
              + " (?:[^.,:;“”\"]{1,40} )?(?:on|via|at) "
              + ENGLISH_NETWORK
              + "(?:(?:, | and |, and | or )"
              + ENGLISH_NETWORK
              + "){0,5}(?: (?:and|for|to)\\b[^.“”\"]{0,60}|\\s?[:@][^.“”\"]{0,60})?"
              + "|(?:listen|subscribe) to (?:our|the|this) [^.,“”\"]{0,30}\\b(?:podcast|newsletter|channel|show)"
              + "|(?:support|donate to|help fund|fund) (?:our|independent|quality|the) ?(?:[a-z]{2,14} )?(?:journalism|reporting|newsroom|work|media)\\b(?:[.!:,] ?(?:please )?(?:donate|subscribe|become|join|give|click|help)[^.]{0,40})?"
              + "|(?:buy (?:me|us|the author) a coffee|become a (?:member|subscriber|patron|supporter))(?: (?:today|now|here|to support|to help|for as little|and support)\\b[^.“”\"]{0,40})?"
              + "|share (?:this|the) (?:article|story|post|page)(?: [^.“”\"]{0,40})?|share on "
              + ENGLISH_NETWORK
              + "|thank(?:s| you) (?:so much |very much )?for (?:reading|watching|listening|tuning in|joining us)(?: (?:this|our|us|to the end|today|tonight)[^.“”\"]{0,24})?)[.!]?$",
          Pattern.CASE_INSENSITIVE);

  /// What [#CALL], [#ON_NETWORK] and [#DONATION] begin with: politeness, where, and what is asked.
  private static final String CALLING =
      "欢歡敬恳懇请請快立马馬现現免记記得别別不您你大各也还還可手机機读讀听聽观觀点點选選此并並即继繼长長随隨" + "在通于於用透关關追订訂加下安收搜添成按捐赞贊小打支lfs";

  private static final String[] LIKING = {"喜欢", "喜歡", "觉得", "覺得", "认同", "認同", "欣赏", "欣賞"};

  private ChannelCall() {}

  /// Asked of paragraphs at the end of an article: a heading may name a channel.
  static boolean isOne(String line) {
    if (line.length() > MAX_LENGTH || ReportedSpeech.isIn(line)) {
      return false;
    }
    char first = line.charAt(0);
    if (first < '\u2000') {
      return Glance.begins(line, "pyaflwsjrbdhtgcek@投")
          && (ENGLISH.matcher(line).matches()
              || (line.indexOf('@') > 0 && ADDRESS.matcher(line).matches())
              || isChinese(line));
    }
    return isChinese(line);
  }

  /// What all lines of a form begin with, or hold: nearly all lines of prose do not.
  private static boolean isChinese(String line) {
    if (Glance.begins(line, CALLING)) {
      if ((Glance.holds(line, "关關追订訂加下安收观觀搜添成按点點") && isCall(CALL.matcher(line)))
          || (line.length() <= MAX_SHORT && ON_NETWORK.matcher(line).matches())
          || (Glance.holds(line, "捐支赞贊咖打") && DONATION.matcher(line).matches())) {
        return true;
      }
    }
    return (Glance.contains(line, LIKING) && IF_LIKED.matcher(line).matches())
        || (line.indexOf('更') >= 0
            && Glance.begins(line, "更想了知看阅閱获獲查收")
            && MORE.matcher(line).matches())
        || (line.indexOf('每') > 0 && Glance.holds(line, "迎请請") && SCHEDULE.matcher(line).matches())
        || (mayThank(line) && WORDS.matcher(line).matches())
        || (Glance.holds(line, ":：@") && ADDRESS.matcher(line).matches());
  }

  private static boolean mayThank(String line) {
    return Glance.begins(line, "感谢謝多的耐本次期阅閱收观觀聆点點转轉发發分在评評留一")
        || (line.indexOf('迎') > 0 && Glance.holds(line, "?？"));
  }

  private static boolean isCall(Matcher call) {
    if (!call.matches()) {
      return false;
    }
    for (String name : EVIDENCE) {
      String part = call.group(name);
      if (part != null && !part.isBlank()) {
        return true;
      }
    }
    return OURS.matcher(call.group("whose")).find();
  }
}
