package io.feedwire.publishers;

import static io.feedwire.publishers.text.Alternation.either;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.article.Publisher;
import io.feedwire.publishers.address.WebAddress;
import io.feedwire.publishers.image.KnownImage;
import io.feedwire.publishers.line.AgencyLine;
import io.feedwire.publishers.line.Bylines;
import io.feedwire.publishers.page.Dateline;
import io.feedwire.publishers.page.FurtherReading;
import io.feedwire.publishers.text.Blocks;
import io.feedwire.publishers.text.Glance;
import io.feedwire.publishers.text.Marginalia;
import io.feedwire.publishers.text.Places;
import io.feedwire.publishers.text.RunLines;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Voice of America, in all languages; its pages are made by Pangea.
///
/// - pages `www.voachinese.com/a/{slug}/5495072.html`: the number is the page's, with and without
///   slug, as `/amp/…` and, for print, as `/p/…`
/// - editors' links
///   `voa.pangea-cms.com/publisher/zh-CN/Content/ContentEdit.aspx?IdArticle=5495072`, left in texts
/// - images `gdb.voanews.com/{uuid}_cx0_cy7_cw0_r1_s_w900.jpg`: what follows the uuid cuts and
///   resizes; `w` is the width, `h` the height
@Singleton
public final class VoiceOfAmerica implements PublisherRules {

  private static final Publisher PUBLISHER = new Publisher("voa", "Voice of America");

  private static final Pattern PAGE =
      Pattern.compile("^/(?:amp/|a/|p/){1,2}(?:[^/]+/)?(\\d{5,9})\\.html$");

  private static final String EDITORS_HOST = "voa.pangea-cms.com";

  /// The page that an editor's link is of; only the Chinese service's have been seen.
  private static final String EDITED = "/publisher/zh-CN/Content/ContentEdit.aspx";

  private static final String EDITED_HOST = "www.voachinese.com";

  private static final Pattern EDITED_NUMBER =
      Pattern.compile("(?:^|&)IdArticle=(\\d{5,9})(?:&|$)");

  private static final Pattern IMAGE =
      Pattern.compile(
          "^/([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})((?:_[a-z]+\\d*){0,12})(\\.[a-z]+)$");

  private static final Pattern WIDTH = Pattern.compile("_w(\\d{2,4})(?:_|$)");
  private static final Pattern HEIGHT = Pattern.compile("_h(\\d{2,4})(?:_|$)");

  /// Programmes end with where else they are to be had, and that guests speak for themselves.
  private static final Pattern NO_TEXT =
      Pattern.compile(
          either(
              "={6,}",
              "嘉宾和观众听众发表的都是个人观点.{0,30}",
              "[嘉來]賓和觀眾聽眾發表的都是個人觀點.{0,30}",
              "[请如].{0,24}美国之音.{0,12}翻墙(?:软件|工具|指南).{0,20}",
              "如果您无法.{0,12}美国之音.{0,30}翻墙.{0,16}",
              "美国之音.{0,8}翻墙(?:软件|工具|指南)[:：].{0,60}",
              "《[^》]{2,12}》YouTube播放列表.*",
              "YouTube视频[:：].{0,60}",
              ".*https?://bit\\.ly/VOA.{0,60}",
              ".*voachinese\\.com/apps.*",
              ".{0,12}美国之音新推出影音应用程序.*",
              "电邮订阅美国之音.*",
              "欢迎观众朋友在.{2,60}参与讨论。?",
              "《[^》]{2,12}》(?:推特|脸书|YouTube|Telegram|Instagram|微博).{0,6}"
                  + "(?:账号|帐号|专页|频道|播放列表)\\s?[:：]?.{0,80}",
              "更多精彩，?请点击\\s?[:：].*",
              // A player's words.
              "没有媒体可用资源|沒有媒體可用資源|No media source (?:currently|now) available",
              "\\d:\\d\\d(?::\\d\\d)?(?:\\s\\d{1,2}:\\d\\d(?::\\d\\d)?){0,2}(?:\\s0:00)?",
              "下[载載]|分享|[评評][论論][区區]|[脸臉][书書][论論][坛壇]|\\d{2,3}p? ?(?:kbps)? ?\\| ?(?:MP[34]|[\\d.]+MB).{0,12}",
              "Your browser doesn.t support HTML5",
              "直接下载|直接鏈接|直接链接|弹出播放器|彈出播放器|嵌入|Embed|Direct link|Pop-out player",
              "(?:代码|網址|网址|代碼)已[经經]拷[贝貝]到剪[贴貼]板[。.]?",
              "The (?:code|URL) has been copied to your clipboard\\.?",
              "美[国國]之音(?:[编編][译譯]|[综綜]合)[报報][道导導]|VOA[卫衛][视視]|[请請]收看[视視][频頻]\\s?[:：]?",
              "[关關]注美[国國]之音(?:中文[网網])?",
              "[订訂][阅閱](?:VOA|美[国國]之音).{0,12}"));

  /// Blocks from the end among which lines stand that name who contributed.
  private static final int TAIL = 5;

  private static final int MAX_LENGTH = 60;

  /// `（本文含有法新社信息）`, `（根据美联社、路透社报道编译）`, `（路透社对本报道有贡献）`.
  private static final Pattern AGENCIES =
      Pattern.compile(
          "[（(](?:(?:[本此]文)?(?:含有|部分内容(?:参考|来自|取材于?|引用)了?|根?据|依据了?|参考了?)([^（()）。：]{2,40}?)(?:等媒体|等)?的?(?:信息|消息|报道|新闻)(?:编译)?"
              + "|([^（()）。：]{2,20}社)(?:提供[本此]?报道的?部分内容|[对为][本此](?:文|报道)(?:亦)?有贡献))。?[)）]");

  /// `（李河 编译）`.
  private static final Pattern TRANSLATED =
      Pattern.compile("[（(](\\p{IsHan}{2,4})\\s*(编译|翻译|综合报道)[)）]");

  /// `（美国之音国务院记者李河供稿）`, `（美国之音李河发自华盛顿的报道）`.
  private static final Pattern FILED =
      Pattern.compile(
          "[（(](?:美国之音(?:\\p{IsHan}{0,6}记者)?|[粤藏英]语?组)(\\p{IsHan}{2,4}?)(?:发自\\p{IsHan}{2,6}的?报道|\\s\\p{IsHan}{2,6}报道|供稿|报道)[)）]");

  /// `美国之音记者李河华盛顿报道`, `美国之音 李河 华盛顿报道`.
  private static final Pattern REPORTED =
      Pattern.compile("美国之音(?:记者(\\p{IsHan}{4,10}?)|\\s(\\p{IsHan}{2,4})\\s\\p{IsHan}{2,6})报道。?");

  /// `美国之音记者 Anna Fisher 对此报道有贡献。`
  private static final Pattern GAVE =
      Pattern.compile(
          "[（(]?美国之音\\p{IsHan}{0,6}记者\\s*([^，。：]{2,30}?)\\s*[对为][本此](?:文|报道)(?:亦)?有贡献。?[）)]?");

  private static final Pattern OWNER = Pattern.compile("版权\\s?©.{2,20}");

  /// The agencies in brackets behind the last sentence.
  private static final Pattern NOTE =
      Pattern.compile("(?<=[。！？”])\\s?([（(][^（()）。]{4,40}[)）])\\s?$");

  /// Longest of these, in characters, with the blanks around it: nothing before can begin one.
  private static final int MAX_NOTE = 45;

  @Override
  public Publisher publisher() {
    return PUBLISHER;
  }

  @Override
  public Set<String> domains() {
    return Set.of(
        "voachinese.com",
        "voacantonese.com",
        "voanews.com",
        "voanews.eu",
        "voatibetan.com",
        EDITORS_HOST);
  }

  @Override
  public Set<String> names() {
    return Set.of("美国之音", "美國之音", "美国之音中文网", "VOA");
  }

  @Override
  public WebAddress canonical(WebAddress address) {
    return Publishers.withoutQueryOfArticle(this, published(address));
  }

  @Override
  public Optional<Target> target(WebAddress address) {
    return Target.article(PUBLISHER, PAGE.matcher(published(address).path()));
  }

  /// The page that readers have of what an editor's link is of; any other address as it is.
  private static WebAddress published(WebAddress address) {
    if (!address.host().equals(EDITORS_HOST) || !address.path().equals(EDITED)) {
      return address;
    }
    Matcher number = EDITED_NUMBER.matcher(address.query());
    return number.find() ? address.moved(EDITED_HOST, "/a/" + number.group(1) + ".html") : address;
  }

  @Override
  public Optional<KnownImage> image(WebAddress address) {
    Matcher image = IMAGE.matcher(address.path());
    if (!image.matches()) {
      return Optional.empty();
    }
    var rendition =
        new Rendition(
            address.toString(),
            number(WIDTH, image.group(2)),
            number(HEIGHT, image.group(2)),
            null);
    return Optional.of(
        new KnownImage("voa:" + image.group(1).toLowerCase(Locale.ROOT), List.of(rendition)));
  }

  private static @Nullable Integer number(Pattern pattern, String parameters) {
    Matcher number = pattern.matcher(parameters);
    return number.find() ? Integer.valueOf(number.group(1)) : null;
  }

  @Override
  public void prune(Element body, Marginalia notes) {
    Dateline.take(body, notes, ZoneOffset.UTC);
  }

  @Override
  public List<Block> refine(List<Block> written, Marginalia notes) {
    List<Block> blocks =
        FurtherReading.withoutOffers(written, href -> Publishers.isArticle(this, href), notes);
    List<Block> refined = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      boolean isLast = i >= blocks.size() - TAIL;
      Blocks.withoutLines(
              blocks.get(i),
              line -> NO_TEXT.matcher(line).matches() || (isLast && isNamed(line, notes)))
          .map(block -> isLast ? withoutNote(block, notes) : block)
          .ifPresent(refined::add);
    }
    return refined;
  }

  private static boolean isNamed(String line, Marginalia notes) {
    if (line.length() > MAX_LENGTH || !Glance.begins(line, "（(美版")) {
      return false;
    }
    if (OWNER.matcher(line).matches()) {
      notes.copyright(line);
      return true;
    }
    return isCredit(line, notes)
        || isByline(TRANSLATED, line, notes)
        || isByline(FILED, line, notes)
        || isByline(REPORTED, line, notes)
        || isGift(line, notes);
  }

  private static boolean isCredit(String line, Marginalia notes) {
    Matcher agencies = AGENCIES.matcher(line);
    if (!agencies.matches()) {
      return false;
    }
    @Nullable String first = agencies.group(1);
    AgencyLine.split(first == null ? agencies.group(2) : first).forEach(notes::credit);
    return true;
  }

  private static boolean isByline(Pattern pattern, String line, Marginalia notes) {
    Matcher named = pattern.matcher(line);
    if (!named.matches()) {
      return false;
    }
    String part = pattern == TRANSLATED && !named.group(2).endsWith("报道") ? named.group(2) : "";
    @Nullable String spaced = pattern == REPORTED ? named.group(2) : null;
    Bylines.add(part, spaced == null ? Places.without(named.group(1)) : spaced, notes);
    return true;
  }

  private static boolean isGift(String line, Marginalia notes) {
    Matcher gave = GAVE.matcher(line);
    if (gave.matches()) {
      Bylines.add("报道贡献", gave.group(1), notes);
    }
    return gave.matches();
  }

  private static Block withoutNote(Block block, Marginalia notes) {
    if (!(block instanceof Block.Paragraph paragraph)) {
      return block;
    }
    String text = Inline.text(paragraph.content());
    Matcher note = NOTE.matcher(text).useTransparentBounds(true);
    note.region(Math.max(0, text.length() - MAX_NOTE), text.length());
    return note.find() && isNamed(note.group(1), notes)
        ? new Block.Paragraph(RunLines.upTo(paragraph.content(), note.start()))
        : block;
  }
}
