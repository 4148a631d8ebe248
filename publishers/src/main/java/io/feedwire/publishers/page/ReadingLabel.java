package io.feedwire.publishers.page;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.publishers.text.Glance;
import io.feedwire.publishers.text.Line;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words with which a page leads to something else to read: `延伸閱讀`, `Related` above links,
/// `阅读全文` as a link, `原文链接：…` before an address. [FurtherReading] has the links.
public final class ReadingLabel {

  /// Longest label, in characters.
  static final int MAX_LENGTH = 30;

  /// Longest line with an address, in characters.
  private static final int MAX_ADDRESS = 400;

  /// Longest [#POINTER], in characters.
  private static final int MAX_POINTER = 40;

  private static final String OPENING = "[【\\[（(◎●▲▶►>＞*]*\\s*";

  private static final StockPhrases LABELS = StockPhrases.read("further-reading.txt");

  /// `延伸閱讀`, `更多报道`, `相关链接`.
  private static final String MORE_OF =
      anyOf("延[伸展]|相关|相關|推荐|推薦|扩展|擴展|更多|参考|參考")
          + anyOf("阅读|閱讀|报道|報道|报导|報導|新闻|新聞|文章|内容|內容", "专题|專題|链接|連結|图集|圖集|视频|影片");

  /// What it is about, between the words of a label or before them.
  private static final String SUBJECT = "[^，,。:：；;、“”！!？?|]{1,12}?";

  private static final String ARTICLES =
      "(?:专题|專題|深度)?" + anyOf("报道|報道|报导|報導|新闻|新聞|文章|内容|內容|阅读|閱讀|故事");

  /// `新冠病毒更多报道`, `更多新冠疫情报道`, `BBC 其他报道`: words of a headline as well, and a label only above links.
  private static final Pattern OF_SUBJECT =
      Pattern.compile(
          OPENING
              + anyOf(
                  "(?:" + SUBJECT + "的?)?更多(?:" + SUBJECT + ")?" + ARTICLES,
                  "(?:" + SUBJECT + "的?)?其[他它](?:相关|相關)?" + ARTICLES)
              + "\\s*[:：】\\])）|–—-]*");

  /// Of these words each of [#OF_SUBJECT] has one.
  private static final String[] MORE_OR_OTHER = {"更多", "其他", "其它"};

  /// `您可能感兴趣的文章`.
  private static final String MAY_LIKE =
      "[您你]?(?:可能|也许|也許)[还還也]?(?:会|會)?(?:[对對]以下[内內]容)?"
          + anyOf("感兴趣|感興趣|喜欢|喜歡|想看|想[读讀]")
          + "(?:的文章|的内容|的內容)?";

  /// `英文原文请见`.
  private static final String ORIGINAL = "(?:英|德|法|日)[文语語](?:原文|报导|報導|报道|報道)(?:请|請)?[见見看]?";

  /// The labels of [#LABELS] in Chinese.
  private static final Pattern LABEL =
      Pattern.compile(
          OPENING
              + anyOf(
                  MORE_OF,
                  MAY_LIKE,
                  "另?[请請]?[参參](?:[见見阅閱考看]|[阅閱][读讀])|另[见見]",
                  "相[关關]主[题題](?:[内內]容)?|同一主[题題]",
                  "相关|相關|阅读更多|閱讀更多|看更多|猜[您你]喜[欢歡]",
                  "往期(?:文章|回[顾顧]|精[选選彩]|推[荐薦]|[内內]容|[阅閱][读讀])",
                  "[热熱][门門](?:文章|新[闻聞]|[阅閱][读讀])|[编編][辑輯]推[荐薦]",
                  "返回首[页頁]|[回返]到?[顶頂]部",
                  "(?:更多)?(?:详情|詳情|精彩)[，,]?(?:请|請)(?:看|见|見|点击|點擊|参[看见]|參[看見])",
                  ORIGINAL)
              + "\\s*[:：】\\])）|–—-]*");

  /// The first characters of [#LABEL], and what they go on with.
  private static final String LABEL_BEGIN = "同往另请請你猜热熱编編返回延相推扩擴更您可也阅閱参參看详詳英德法日精";

  private static final String LABEL_SECOND = "一期请請参參见見閱看伸展关關荐薦多考可也能许許读讀更您你门門辑輯回到顶頂情彩文语語";

  /// A label and what to read in one line, linked or not.
  private static final Pattern PREFIXED =
      Pattern.compile("(?:延[伸展]|扩展|擴展|相关|相關|推荐|推薦|更多)(?:阅读|閱讀)\\s*[:：>»]+.{0,100}");

  /// The first characters of [#PREFIXED].
  private static final String PREFIXED_BEGIN = "延扩擴相推更";

  /// `原文链接：https://…`, `视频地址`.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[（(【]?"
              + anyOf("原文|全文|[本此][文页頁]|短|永久|固定|更多[详詳]情|文章|新[闻聞]|[视視][频頻]|影片|音[频頻]|[报報]告|[来來]源")
              + "?"
              + anyOf(
                  "[链鏈]接|連結|[网網]?址|地址|出[处處]", "(?<=文|情)(?=\\s*[:：])", "(?<=源)(?=\\s*[:：]\\s*http)")
              + "\\s*[:：]?\\s*(https?://\\S+?)?[）)】]?");

  /// One of these is in each line of [#ADDRESS].
  private static final String ADDRESS_HOLDS = "链鏈連址处處文情源";

  private static final StockPhrases READ_ON = StockPhrases.read("read-on.txt");

  /// The same in Chinese.
  private static final Pattern MORE =
      Pattern.compile("[.…\\s]*(?:阅读|閱讀|查看|继续阅读|繼續閱讀)(?:全文|原文|更多)?[.…>»→:：\\s]*");

  /// The first characters of [#MORE].
  private static final String MORE_BEGIN = ".…阅閱查继繼";

  /// WordPress puts the headline behind it.
  private static final String CONTINUE = "continue reading ";

  private static final String ARROWS = "[>»›→…";

  /// Words before a link that say what it leads to, in a line that has nothing else.
  private static final Pattern BEFORE_LINK =
      Pattern.compile(
          OPENING
              + anyOf(
                  "(?:[另也][请請]?)?[参參][见見阅閱考]|另[见見]", // `另请参见`
                  "[^，。:：“”]{0,10}(?:[视視][频頻]版?|影片|音[频頻]版?|[节節]目|完整版|播客)" + "(?:[链鏈]接|回[顾顧])?",
                  "“[^，。:：“”]{1,8}”播客",
                  "系列(?:[报報][道导導]|文章)|[专專][题題](?:[报報][道导導])?",
                  "接?[上下]一?[篇则則期集回]|原文|(?:[英中德法日][文语語])?原文(?:[网網]址|[链鏈連][接結]|地址)?",
                  "(?:完整|[详詳][细細]?|更多)?(?:[报報][道导導]|[内內]容|[详詳]情|新[闻聞])"
                      + "[请請详詳]?(?:[见見看]|[点點][击擊阅閱])?",
                  "watch|listen|video|more|also read")
              + "\\s*[:：]\\s*[】\\])）]*",
          Pattern.CASE_INSENSITIVE);

  /// The same in Japanese: `【写真】`.
  private static final Pattern PICTURES =
      Pattern.compile("[【\\[](?:写真|動画|画像|図解|フォト(?:ギャラリー)?)(?:を見る|特集)?[】\\]]");

  /// What readers are asked to do before they read: `请点击此处`.
  private static final String GO =
      "(?:(?:[请請]|[欢歡]迎|[您你]可以?)?" + anyOf("[点點][击擊选選阅閱]|[访訪][问問]|前往|到|按") + "[^。，“”他她]{0,16}?)?";

  private static final String READ = anyOf("[阅閱]?[读讀]|查看|[浏瀏][览覽]|[观觀收][看]|看");

  /// `完整报道`, `更多内容`.
  private static final String WHOLE =
      "(?:完整|全部|更多|相[关關]|原始)(?:的?|[^，。“”他她]{0,8}?的?\\s*"
          + anyOf("[报報][导導道]|[内內]容|[详詳]情|[视視][频頻]|影片|新[闻聞]|文章|版本?")
          + ")";

  /// `英文原文`, `繁体版`.
  private static final String VERSION = "(?:[英中德法日俄][文语語]|[简簡繁][体體]?)?(?:原文|全文|版本?|原版)";

  /// A whole line that leads to another version of the text: `请点击此处阅读英文原文`, `（看完整报道）`.
  private static final Pattern POINTER =
      Pattern.compile(
          "[（(【\\[]*\\s*"
              + GO
              + "\\s*"
              + READ
              + "(?:[本此该該]文)?的?\\s*"
              + anyOf(WHOLE, VERSION)
              + "\\s*[>»›→.…。]*[）)】\\]]*");

  /// One of these is in each line of [#POINTER].
  private static final String POINTER_HOLDS = "读讀看览覽";

  private ReadingLabel() {}

  /// Whether a text is one above links, and nothing else.
  public static boolean isOne(String text) {
    String label = text.strip();
    return !label.isEmpty()
        && label.length() <= MAX_LENGTH
        && (LABELS.holds(label)
            || (Glance.begins(label, LABEL_BEGIN, LABEL_SECOND) && LABEL.matcher(label).matches()));
  }

  /// Whether a text is one where links stand below it. One that says what they are about may be a
  /// headline where none do.
  public static boolean isAboveLinks(String text) {
    if (isOne(text)) {
      return true;
    }
    String label = text.strip();
    return label.length() <= MAX_LENGTH
        && Glance.contains(label, MORE_OR_OTHER)
        && OF_SUBJECT.matcher(label).matches();
  }

  static boolean mayBegin(String text) {
    return Glance.begins(text, LABEL_BEGIN)
        || LABELS.mayBegin(text)
        || Glance.contains(text, MORE_OR_OTHER);
  }

  /// Whether a line only says that there is more to read. A single word without an arrow may be
  /// somebody's answer, unless it is a link.
  static boolean leadsOn(Line line) {
    return READ_ON.holds(line) && (line.indexOf(' ') > 0 || line.holds(ARROWS));
  }

  /// Whether these words of a link lead to the rest of the text.
  static boolean isMore(String words) {
    return READ_ON.holds(words)
        || words.regionMatches(true, 0, CONTINUE, 0, CONTINUE.length())
        || (Glance.begins(words, MORE_BEGIN) && MORE.matcher(words).matches());
  }

  /// Whether these words say what the link leads to that they stand before.
  static boolean isBeforeLink(String words) {
    String label = words.strip();
    return isOne(words)
        || isMore(label)
        || BEFORE_LINK.matcher(label).matches()
        || PICTURES.matcher(label).matches();
  }

  /// Whether a line has a label before what to read: `延伸閱讀：…`.
  static boolean isPrefix(Line line) {
    return line.begins(PREFIXED_BEGIN) && PREFIXED.matcher(line.text()).matches();
  }

  /// Whether a line leads to another version of the text.
  static boolean isPointer(Line line) {
    return line.length() <= MAX_POINTER
        && line.holds(POINTER_HOLDS)
        && POINTER.matcher(line.text()).matches();
  }

  /// What matches a line that says where the text is and has nothing but, in its first group, the
  /// address; null for any other.
  static @Nullable Matcher address(Line line) {
    if (line.length() > MAX_ADDRESS || !line.holds(ADDRESS_HOLDS)) {
      return null;
    }
    Matcher found = ADDRESS.matcher(line.text());
    return found.matches() ? found : null;
  }
}
