package io.feedwire.publishers;

import static io.feedwire.publishers.text.Alternation.anyOf;
import static io.feedwire.publishers.text.Alternation.either;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.article.Publisher;
import io.feedwire.contracts.article.Reference;
import io.feedwire.publishers.address.WebAddress;
import io.feedwire.publishers.image.KnownImage;
import io.feedwire.publishers.page.Dateline;
import io.feedwire.publishers.text.Blocks;
import io.feedwire.publishers.text.Marginalia;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// The New York Times and its Chinese edition.
///
/// - pages `cn.nytimes.com/{section}/20200623/{slug}/`, with `zh-hant/` or `dual/` behind for
///   another script or both languages, on `m.cn.nytimes.com` for small screens
/// - pages `www.nytimes.com/2020/06/20/{section}/{slug}.html`
/// - images `static01.nyt.com/images/2020/06/21/…/21Kristof2-articleLarge.jpg`: the last word is
///   the size
@Singleton
public final class NewYorkTimes implements PublisherRules {

  private static final Evaluator FURNITURE =
      Selector.evaluatorOf(".article-footer, .favourite-container, .tbl-feed-header");

  private static final Publisher PUBLISHER = new Publisher("nyt", "The New York Times");

  /// The hour in the Chinese edition's datelines: eight ahead of when archives saw the pages.
  private static final ZoneId CHINESE_EDITION = ZoneId.of("Asia/Shanghai");

  private static final Pattern PAGE =
      Pattern.compile(
          anyOf(
              "/\\d{8}/[^/]+/?$",
              "^(?:/interactive|/zh|/es|/reuters|/aponline)?/\\d{4}/\\d\\d/\\d\\d/.+\\.html$",
              // Weblogs, and one entry of a page that was written on all day.
              "^(?:/live)?/\\d{4}/\\d\\d/\\d\\d/(?:[^/]+/){0,3}[^/]+-[^/]+/?$",
              "^/interactive/\\d{4}/.+\\.html$",
              "^/article/[^/]+\\.html$"));

  /// `/video/world/asia/100000007226041/river-ferry.html`.
  private static final Pattern FILM = Pattern.compile("^/video/(?:[^/]+/){0,4}\\d{12,18}/");

  private static final Pattern EDITION =
      Pattern.compile("(?<=/)(?:zh-hant|dual|zh-hans|en-us)/?(?:dual/?)?$");

  private static final Pattern IMAGE =
      Pattern.compile(
          "^(/(?:images|newsgraphics)/.*?)-([A-Za-z]+\\d*)(-v\\d+)?(\\.(?:jpe?g|png|webp))$");

  /// Sizes by their name, in pixels of width; a picture too small for one is given as it is.
  private static final Map<String, Integer> WIDTHS =
      Map.of(
          "thumbStandard", 75,
          "thumbLarge", 150,
          "articleInline", 190,
          "articleLarge", 600,
          "popup", 650,
          "jumbo", 1024,
          "superJumbo", 2048);

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:master|threeByTwoSmallAt2X|mediumThreeByTwo|largeHorizontal|videoSixteenByNine)(\\d{3,4})");

  private static final String NETWORK = "(?:Twitter|推特|Instagram|Facebook|脸书|臉書|微博)";

  private static final String TO_FOLLOW = "(?:关注|關注|追踪|追蹤)";

  /// Below an article: about its author, with where to follow them. A network and who follows
  /// something are in reports as well: the line invites, or says whom.
  private static final Pattern FOLLOW =
      Pattern.compile(
          ".*"
              + anyOf(
                  "(?:欢迎|歡迎|请|請|可以?)(?:在|通过|透過)?\\s*" + NETWORK + ".{0,30}" + TO_FOLLOW,
                  NETWORK + "[^。]{0,30}" + TO_FOLLOW + "\\s*(?:[他她]们?(?![们的])|本文|@)",
                  TO_FOLLOW + "(?:他|她|他们|本文).{0,30}@",
                  "欢迎(?:注册|订阅|写邮件)|歡迎(?:註冊|訂閱)")
              + ".*");

  private static final String LATIN =
      "\\p{Lu}[\\p{IsLatin}'’.-]{0,20}(?: (?:\\p{Lu}[\\p{IsLatin}'’.-]{0,20}|de|di|van|von|der|la|al)){1,4}";

  /// Who somebody is, with a name in Latin letters: `Anna Fisher是…`, `李河(He Li)是…`.
  private static final Pattern SOMEBODY =
      Pattern.compile(
          "^(?:("
              + LATIN
              + ")|(\\p{IsHan}{2,6}(?:·[\\p{IsHan}A-Z]{1,6}){0,3})\\s?[(（]("
              + LATIN
              + "|@\\w{2,20})[)）])(?=是|[为為]《|自\\d|自从|负责|負責|[驻駐]|常[驻駐]|报道|報道|於|于\\d{4}|担任)");

  /// What the paper's authors are.
  private static final Pattern TRADE =
      Pattern.compile(
          either(
              "[时時][报報]|《[纽紐][约約][时時][报報]》|[记記]者",
              "[专專][栏欄]|[编編][辑輯]|作者|作家|[评評][论論][员員]",
              "[摄攝]影[师師]|设计师|教授|研究员|校长|社长|撰稿|次长",
              "活动人士|博士生|报道.{0,14}(?:新闻|政策)"));

  /// The paper's own people, or a trade with which a sentence ends or goes on about itself: of an
  /// expert whom a report introduces it goes on to tell what they think.
  private static final Pattern WHOLE =
      Pattern.compile(
          either(
              "[时時][报報]",
              anyOf(TRADE.pattern())
                  + "(?:。|$|[，、；](?:也|并|並|兼|著有|曾|此前|现|現|常?驻|常?駐|主要|专注|專注|负责|負責|报道|報道|报导|報導|聚焦))"));

  /// What they say in a report, which a biography does not have.
  private static final Pattern SPEECH =
      Pattern.compile("说[，：:。]|[，。”]\\S{0,12}[说表]示?[，。：]|“.{12,}”");

  /// Longest biography, in characters; the longest seen has some 260.
  private static final int MAX_BIOGRAPHY = 400;

  private static final Pattern ASKING =
      Pattern.compile(
          either(
              "^[（(]?(?:欢迎|歡迎)?(?:点击|點擊)(?:此处|此處|这里|這裡|這裏).{0,400}",
              "^[（(](?:请|請)?(?:关注|關注|阅读|閱讀|查看)(?:我们|我們|时报|時報).{2,80}(?:报道|報道|报导|報導|更新|直播|分析)[。]?[）)]",
              "^感谢阅读今天的简报.*",
              "^感謝閱讀今天的簡報.*"));

  private static final Pattern ORIGINAL =
      Pattern.compile("^(?:点击|點擊)(?:查看|此处查看)本文[中英]文版[。.]?$|^(?:查看|阅读)[中英]文(?:原文|版)[。.]?$");

  private static final Pattern OWN =
      Pattern.compile("^本文(?:根据|由)《?(?:纽约时报|紐約時報)》?.{0,20}$|^(?:本文)?最初发表于.{0,30}$");

  @Override
  public Publisher publisher() {
    return PUBLISHER;
  }

  @Override
  public Set<String> domains() {
    return Set.of("nytimes.com", "nyt.com");
  }

  @Override
  public Set<String> names() {
    return Set.of("纽约时报", "紐約時報", "纽约时报中文网");
  }

  /// One address for every script and screen: they show one article.
  @Override
  public WebAddress canonical(WebAddress address) {
    String path = EDITION.matcher(address.path()).replaceFirst("");
    if (!PAGE.matcher(path).find()) {
      return address;
    }
    String host = address.host();
    String desktop =
        host.equals("m.cn.nytimes.com")
            ? "cn.nytimes.com"
            : host.equals("mobile.nytimes.com") ? "www.nytimes.com" : host;
    boolean isSame = path.equals(address.path()) && desktop.equals(host);
    return (isSame ? address : address.moved(desktop, path)).withoutQuery();
  }

  @Override
  public Optional<Target> target(WebAddress address) {
    if (PAGE.matcher(address.path()).find()) {
      return Optional.of(new Target(Reference.Kind.ARTICLE, address.id()));
    }
    return FILM.matcher(address.path()).find()
        ? Optional.of(new Target(Reference.Kind.VIDEO, address.id()))
        : Optional.empty();
  }

  @Override
  public Optional<KnownImage> image(WebAddress address) {
    Matcher image = IMAGE.matcher(address.path());
    if (!image.matches() || width(image.group(2)) == null) {
      return Optional.empty();
    }
    WebAddress sized = address.withoutQuery();
    String id = sized.moved(address.host(), image.group(1) + image.group(4)).id();
    var rendition = new Rendition(sized.toString(), width(image.group(2)), null, null);
    return Optional.of(new KnownImage(id, List.of(rendition)));
  }

  private static @Nullable Integer width(String name) {
    Matcher numbered = NUMBERED.matcher(name);
    return numbered.matches() ? Integer.valueOf(numbered.group(1)) : WIDTHS.get(name);
  }

  @Override
  public void prune(Element body, Marginalia notes) {
    Dateline.take(body, notes, CHINESE_EDITION);
    body.select(FURNITURE).remove();
  }

  @Override
  public List<Block> refine(List<Block> blocks, Marginalia notes) {
    List<Block> refined = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      original(block, notes);
      boolean isLast = i >= blocks.size() - 3;
      String tail = isLast ? Blocks.paragraphText(block) : "";
      Blocks.withoutLines(block, line -> isNone(line, tail, notes)).ifPresent(refined::add);
    }
    return refined;
  }

  /// @param tail the whole paragraph, where it is one of the last
  private static boolean isNone(String line, String tail, Marginalia notes) {
    if (ASKING.matcher(line).matches() || ORIGINAL.matcher(line).matches()) {
      return true;
    }
    if (tail.isEmpty()) {
      return false;
    }
    Matcher somebody = SOMEBODY.matcher(line);
    boolean isSomebody = somebody.find();
    boolean isBiography =
        FOLLOW.matcher(line).matches()
            || (isSomebody
                && line.length() <= MAX_BIOGRAPHY
                && TRADE.matcher(line).find()
                && WHOLE.matcher(line).find()
                && !SPEECH.matcher(line).find());
    if (isBiography && isSomebody) {
      author(somebody, tail, notes);
    }
    return isBiography || OWN.matcher(line).matches();
  }

  /// The line above an article names one author only; those who have a biography below it are the
  /// others.
  private static void author(Matcher somebody, String tail, Marginalia notes) {
    @Nullable String latin = somebody.group(1) == null ? somebody.group(3) : somebody.group(1);
    @Nullable String chinese = somebody.group(2);
    boolean isOnly = tail.indexOf("关注") == tail.lastIndexOf("关注");
    for (String known : notes.bylines()) {
      // The one biography of one author, who has a Chinese name above it.
      boolean isAuthor =
          isOnly
              && known.indexOf('：') < 0
              && known.codePoints().anyMatch(Character::isIdeographic)
              && (chinese == null || known.indexOf('·') >= 0);
      if (isAuthor || known.equals(chinese) || (latin != null && isAlike(known, latin))) {
        return;
      }
    }
    boolean isSignedLatin = latin != null && tail.contains(latin + "自");
    notes.byline(chinese == null || isSignedLatin ? Objects.requireNonNull(latin) : chinese);
  }

  /// Whether two spellings of a name begin and end alike: `BRET STEPHENS`, `Bret L. Stephens`.
  private static boolean isAlike(String known, String name) {
    String[] one = known.toLowerCase(Locale.ROOT).split(" ");
    String[] other = name.toLowerCase(Locale.ROOT).split(" ");
    return one[one.length - 1].equals(other[other.length - 1]) && one[0].equals(other[0]);
  }

  /// The English article is a reference of its translation.
  private static void original(Block block, Marginalia notes) {
    if (block instanceof Block.Paragraph paragraph) {
      for (Inline run : paragraph.content()) {
        if (run.href() != null && run.text().contains("本文英文版")) {
          notes.reference(Reference.of(Reference.Kind.ARTICLE, "original", run.href(), null, null));
        }
      }
    }
  }
}
