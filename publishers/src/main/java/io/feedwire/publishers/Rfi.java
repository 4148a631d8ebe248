package io.feedwire.publishers;

import static io.feedwire.publishers.text.Alternation.either;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.contracts.article.Publisher;
import io.feedwire.contracts.article.Reference;
import io.feedwire.contracts.article.Timestamp;
import io.feedwire.publishers.address.WebAddress;
import io.feedwire.publishers.image.KnownImage;
import io.feedwire.publishers.line.StaffLine;
import io.feedwire.publishers.page.FurtherReading;
import io.feedwire.publishers.page.Wrapping;
import io.feedwire.publishers.text.Blocks;
import io.feedwire.publishers.text.Glance;
import io.feedwire.publishers.text.Marginalia;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// Radio France Internationale. Pages have no number, only an address with the day and a slug.
///
/// - pages `www.rfi.fr/{lang}/{section}/20240403-{slug}`, earlier without TLS and with `//` before
///   the language
/// - short links `rfi.my/AUB4`, the same with a letter for where it is shared: `rfi.my/AUB4.F`
/// - images `s.rfi.fr/media/display/{uuid}/w:1280/p:16x9/{name}`: width and ratio are parameters
@Singleton
public final class Rfi implements PublisherRules {

  private static final Evaluator OWN_LINKS = Selector.evaluatorOf("a[href*=rfi.my]");
  private static final Evaluator BOXES = Selector.evaluatorOf("div");

  private static final Publisher PUBLISHER = new Publisher("rfi", "RFI");

  /// The hour in an article's first element is that of the newsroom.
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  /// Without the hour, midnight.
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("dd/MM/uuuu[ - HH:mm]")
          .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
          .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
          .toFormatter(Locale.ROOT);

  private static final int TIME_LENGTH = "03/04/2024 - 21:41".length();
  private static final int DAY_LENGTH = "03/04/2024".length();

  /// The same pages for small screens and as AMP.
  private static final Set<String> HOSTS = Set.of("www.rfi.fr", "rfi.fr", "m.rfi.fr", "amp.rfi.fr");

  private static final Pattern PAGE = Pattern.compile("/\\d{8}-[^/]+/?$");
  private static final Pattern IMAGE =
      Pattern.compile(
          "^/media/display/([0-9a-f-]{36})(?:/w:(\\d{1,5}))?(?:/h:\\d+)?(?:/p:(\\d{1,3})x(\\d{1,3}))?/.*");
  private static final Pattern SHORT_LINK =
      Pattern.compile("rfi\\.my(?:/|%2F)([A-Za-z0-9]+)", Pattern.CASE_INSENSITIVE);

  private static final Evaluator PROMOTION =
      Selector.evaluatorOf(
          "[data-selfpromo-newsletter], [data-selfpromo-app], .o-self-promo, .m-interstitial,"
              + " [data-root-share], share-button, share-modal");

  private static final Pattern SHARE = Pattern.compile("分享\\s*[:：]?\\s*");

  /// Opens a link to another article, as `其它 / 民主希望的终结`.
  private static final Pattern OTHER = Pattern.compile("^其[它他][^/]{0,6}/.*");

  /// A headline with the column behind it: `渡轮停航 - 要闻分析`. Whoever said so stands there as well, so
  /// that only the columns seen are some.
  private static final Pattern COLUMN =
      Pattern.compile(
          "(.{4,}?)\\s+[-–]\\s+"
              + "(?<column>"
              + either(
                  "要闻(?:分析|解说)|法国报纸摘要|法国世界报|观察中国|今日经济|亚洲周刊|特别节目|公民论坛",
                  "法国(?:风光|风土人情|美食|思想长廊)|文化遗产|环境与发展|柏林飞鸿|北美来鸿|东京专栏")
              + ")");

  /// What archives keep of the page's foot.
  private static final Pattern FOOT =
      Pattern.compile(
          either(
              "[浏瀏][览覽]其[他它]章[节節]",
              "您所?[寻尋]找的(?:[内內]容|[页頁]面)不存在或(?:已被移除|不再可用)。?",
              "您想[对對]本文[作做]出反[应應][？?]?",
              "[订訂][阅閱](?:法[广廣]|每日新[闻聞]).{0,20}",
              "最新播音|Google Play bouton",
              "(?:[发發]表|更改|更新)[时時][间間]\\s?(?:[:：]|(?=\\d)).{4,80}",
              "[页頁]面未[找能]到.{0,4}|您[尝嘗][试試][访訪][问問]的[内內]容.{0,20}",
              "[订訂][阅閱]|[收播]?[听聽]|播放|如果您想收[听聽].{0,30}",
              "每日新[闻聞][头頭][条條].{0,80}",
              "[将將]所有[国國][际際][头頭][条條]新[闻聞].{0,60}",
              "我[订訂][阅閱]",
              "分享\\s*[:：]?",
              "[继繼][续續][浏瀏][览覽][后後][续續]",
              "[阅閱][读讀]全文\\s+[阅閱][读讀]更少",
              "感[谢謝]您?收[听聽]法.{0,16}"));

  /// `法广RFI 李河 | 编辑：赵舟`.
  private static final Pattern SIGNED =
      Pattern.compile(
          "法[广廣]\\s?(?:RFI|[记記]者)?\\s+(\\p{IsHan}{2,4})\\s*[|｜]\\s*([编編][辑輯]\\s?[:：].{2,20})");

  /// What stands in an archive's page for a list that it could not write.
  private static final String NO_LIST = "Array";

  /// Blocks that share the page, of which it has one or two. Taking one out takes time with the
  /// number of its siblings.
  private static final int MAX_SHARE_BLOCKS = 100;

  /// How deep below a wrapper the first element is looked for.
  private static final int MAX_WRAPPERS = 4;

  @Override
  public Publisher publisher() {
    return PUBLISHER;
  }

  @Override
  public Set<String> domains() {
    return Set.of("rfi.fr", "rfi.my");
  }

  @Override
  public Set<String> names() {
    return Set.of("法广", "法廣", "法国国际广播电台");
  }

  @Override
  public WebAddress canonical(WebAddress address) {
    if (address.host().equals("rfi.my")) {
      int dot = address.path().lastIndexOf('.');
      String path = dot < 0 ? address.path() : address.path().substring(0, dot);
      return address.moved("rfi.my", path).withoutQuery();
    }
    if (HOSTS.contains(address.host())) {
      return address.moved("www.rfi.fr", address.path().replaceAll("/{2,}", "/"));
    }
    return address;
  }

  @Override
  public Optional<Target> target(WebAddress address) {
    return address.host().equals("www.rfi.fr") && PAGE.matcher(address.path()).find()
        ? Optional.of(new Target(Reference.Kind.ARTICLE, address.id()))
        : Optional.empty();
  }

  @Override
  public Optional<KnownImage> image(WebAddress address) {
    Matcher image = IMAGE.matcher(address.path());
    if (!image.matches()) {
      return Optional.empty();
    }
    @Nullable Integer width = image.group(2) == null ? null : Integer.valueOf(image.group(2));
    var rendition =
        new Rendition(
            address.toString(), width, height(width, image.group(3), image.group(4)), null);
    return Optional.of(new KnownImage("rfi:" + image.group(1), List.of(rendition)));
  }

  private static @Nullable Integer height(
      @Nullable Integer width, @Nullable String across, @Nullable String down) {
    if (width == null || across == null || down == null || Integer.parseInt(across) == 0) {
      return null;
    }
    return Math.round(width * Float.parseFloat(down) / Float.parseFloat(across));
  }

  /// What stands for the station where an article has no picture.
  @Override
  public Optional<Image.Use> imageUse(WebAddress address) {
    return address.path().startsWith("/meta_og_twcards/")
        ? Optional.of(Image.Use.PLACEHOLDER)
        : Optional.empty();
  }

  @Override
  public void prune(Element body, Marginalia notes) {
    takeTime(body, notes);
    for (Element link : body.select(OWN_LINKS)) {
      Matcher shortLink = SHORT_LINK.matcher(link.attr("href"));
      if (shortLink.find() && link.text().isBlank()) {
        notes.otherUrl("https://rfi.my/" + shortLink.group(1));
      }
    }
    body.select(PROMOTION).remove();
    removeNoList(body);
    body.children().forEach(Rfi::removeNoList);
    List<Element> labels =
        body.select(BOXES).stream()
            .filter(element -> SHARE.matcher(element.ownText()).matches())
            .limit(MAX_SHARE_BLOCKS)
            .toList();
    for (Element label : labels) {
      if (label.hasParent()) {
        removeShareBlock(body, label);
      }
    }
  }

  /// The label stands in a block of its own with the links beside it.
  private static void removeShareBlock(Element body, Element label) {
    @Nullable Element block = label.parent();
    if (block != null && block != body && SHARE.matcher(block.text()).matches()) {
      block.remove();
      return;
    }
    @Nullable Element links = label.nextElementSibling();
    if (links != null && links.text().isBlank()) {
      links.remove();
    }
    label.remove();
  }

  @Override
  public List<Block> refine(List<Block> blocks, Marginalia notes) {
    List<Block> refined = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      boolean isOther = OTHER.matcher(Blocks.text(block)).matches();
      if (!isOther || !FurtherReading.takeLinks(block, notes)) {
        Blocks.withoutLines(block, line -> isFoot(line, notes)).ifPresent(refined::add);
      }
    }
    return refined;
  }

  private static boolean isFoot(String line, Marginalia notes) {
    if (!Glance.begins(line, "浏瀏您如发發更每法将將我分继繼阅閱感订訂最页頁收听聽播g")) {
      return false;
    }
    Matcher signed = SIGNED.matcher(line);
    return FOOT.matcher(line).matches()
        || (signed.matches()
            && StaffLine.take("作者：" + signed.group(1) + " " + signed.group(2), notes));
  }

  @Override
  public String headline(String written, Marginalia notes) {
    // Signs that the newsroom's fonts lack stand as references, escaped once more: 大&#22338;直美.
    String headline = written.contains("&#") ? Parser.unescapeEntities(written, false) : written;
    Matcher column = COLUMN.matcher(headline);
    if (!column.matches()) {
      return headline;
    }
    notes.section(column.group("column"));
    return column.group(1);
  }

  private static void removeNoList(Element element) {
    element.textNodes().stream()
        .filter(text -> text.text().strip().equals(NO_LIST))
        .forEach(Node::remove);
  }

  private static void takeTime(Element body, Marginalia notes) {
    @Nullable Element first = Wrapping.first(body);
    for (int i = 0; first != null && i < MAX_WRAPPERS; i++) {
      String text = first.ownText().strip();
      boolean mayBeTime = text.length() == TIME_LENGTH || text.length() == DAY_LENGTH;
      if (first.childrenSize() == 0 && mayBeTime && readTime(text, notes)) {
        first.remove();
        return;
      }
      first = Wrapping.first(first);
    }
  }

  private static boolean readTime(String text, Marginalia notes) {
    try {
      LocalDateTime local = LocalDateTime.parse(text, TIME);
      String rule = text.length() == DAY_LENGTH ? "date-only" : "rfi-local";
      notes.published(Timestamp.assuming(ZONE, local, text, rule));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
