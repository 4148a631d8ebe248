package io.feedwire.publishers.line;

import static io.feedwire.publishers.text.Alternation.anyOf;

/// The words with which publishers call readers to their channels, for all forms of such lines:
/// where the channels are, what kinds there are, how readers are asked. Patterns with words in
/// Latin letters are to disregard case.
final class CallWords {

  /// Networks that all forms know, an advertisement as well.
  private static final String LARGE = "Telegram|Instagram|Facebook|Twitter|YouTube";

  private static final String LARGE_IN_CHINESE = "脸书|臉書|推特|微博|微信";

  static final String LARGE_NETWORKS = anyOf(LARGE, LARGE_IN_CHINESE);

  /// Networks that calls in Chinese and in English name.
  private static final String LATIN =
      anyOf(
          LARGE,
          "WhatsApp|Threads|Bluesky|Mastodon|TikTok|X|LINE|Discord|LinkedIn",
          "Substack|Medium|Patreon",
          "Spotify|SoundCloud");

  /// Where people and newsrooms have accounts, or programmes are to be had, as Chinese names it.
  static final String NETWORK =
      anyOf(
          LATIN,
          LARGE_IN_CHINESE,
          "IG|FB|Signal|Clubhouse|Matters|Google\\s?News",
          "抖音|面[书書]|[电電][报報]|油管|知乎|豆瓣|小[红紅][书書]|B站|噗浪|方格子",
          "[视視][频頻][号號]|[头頭][条條][号號]?",
          // To listen to.
          "(?:Apple|Google|Pocket)\\s?Podcasts?|SoundOn|KKBOX|iTunes",
          "[苹蘋]果播客|小宇宙|喜[马馬]拉雅|荔枝");

  /// The same as English names it.
  static final String ENGLISH_NETWORK =
      anyOf(LATIN, "Flipboard|Reddit", "Google News|Apple News", "Apple Podcasts|Google Podcasts");

  /// Where readers can be sent: a page or an account, not a word.
  static final String AN_ADDRESS = "\\S{0,60}(?:[\\p{Alnum}]\\.\\p{Alpha}{2}|[/@])\\S{0,60}";

  /// `Apple Podcasts、Spotify`.
  static final String NETWORKS =
      NETWORK + "(?:\\s?(?:[、，,/／|和及与與或]|and|or)\\s?" + NETWORK + "){0,6}";

  /// Kinds of channels that all forms know.
  static final String LARGE_CHANNELS = "[频頻]道|公[众眾][号號]|播客|通[讯訊]|[邮郵]件|newsletter|app";

  /// What readers are called to.
  static final String CHANNEL =
      anyOf(
          LARGE_CHANNELS,
          // Accounts and groups.
          "(?:[官订訂][方閱阅]|[视視][频頻]|[帐帳账])[号號]|[户戶](?=\\W|$)",
          "[专專][页頁]|粉[专專]|主[页頁]|[社群][群组組團团]|群|好友",
          // What is sent or is to be had.
          "[节節]目|[电電]子?[报報邮郵]|[简簡][报報]|快[讯訊]|周[报報刊]|新[闻聞]信|推送|podcasts?",
          "[网網][站页頁]|应用(?:程序)?|應用(?:程式)?|客[户戶]端",
          // What readers become.
          "[会會][员員](?:[区區])?|[订訂][户戶閱阅]",
          "@");

  /// Verbs of calling that all forms know.
  static final String FOLLOW = "[关關]注|追[踪蹤]|加入";

  static final String DOWNLOAD = "下[载載]";

  static final String VERB =
      anyOf(
          FOLLOW,
          DOWNLOAD,
          "[订訂][阅閱]|安[装裝]|收[听聽看藏]|[观觀]看|搜[索寻尋]|添加|加|成[为為]",
          "按[赞讚]|[点點][赞讚]",
          "like|follow|subscribe");

  /// The first characters of the Chinese ones of [#VERB], and of the English ones.
  static final String VERBS_BEGIN = "关關追订訂加下安收观觀搜添成按点點";

  static final String ENGLISH_VERBS_BEGIN = "lfs";

  /// The publisher.
  static final String US = anyOf("我[们們]", "本[台臺报報刊站网網社号號频頻][台臺道]?");

  /// Politeness, haste and to whom.
  static final String INTRO =
      "(?:"
          + anyOf(
              "[欢歡]迎|[敬恳懇]?[请請]|[记記]得|[别別]忘了?|不妨|也|[还還]|可以?|[并並]",
              "快[来來]|立[即刻]|[马馬]上|[现現]在就?|免[费費]|即刻|[继繼][续續]|[长長]期|[随隨][时時]",
              "[您你](?:[们們])?|[大各][家位]|[手机機]{2}用[户戶]|[读讀][者友]|[听聽观觀]众",
              "[点點][击擊选選]|此[处處]")
          + "[，,]?\\s?){0,6}";

  /// The first characters of [#INTRO].
  static final String INTRO_BEGINS = "欢歡敬恳懇请請快立马馬现現免记記得别別不您你大各也还還可手机機读讀听聽观觀点點选選此并並即继繼长長随隨";

  /// The end of a call, with what replaces a stop.
  static final String STOP = "\\s*[。！!~～♥❤\\ufe0f]{0,3}$";

  private CallWords() {}
}
