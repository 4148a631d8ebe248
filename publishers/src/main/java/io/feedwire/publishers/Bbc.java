package io.feedwire.publishers;

import static io.feedwire.publishers.text.Alternation.either;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.contracts.article.Publisher;
import io.feedwire.contracts.article.Reference;
import io.feedwire.publishers.address.RelativeAddress;
import io.feedwire.publishers.address.WebAddress;
import io.feedwire.publishers.image.KnownImage;
import io.feedwire.publishers.page.Dateline;
import io.feedwire.publishers.page.FurtherReading;
import io.feedwire.publishers.text.Blocks;
import io.feedwire.publishers.text.Marginalia;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// The BBC, in all languages.
///
/// - pages `www.bbc.com/zhongwen/simp/world-53469399`: the number is the article's in either
///   script, on `bbc.co.uk`, as `/news/amp/…` and below `/news/av/`; newer ones
///   `/zhongwen/articles/c9x8y7z6w5vo/simp`; older ones, still there, have a day and words
/// - images `ichef.bbci.co.uk/news/640/cpsprodpb/B1D5/production/_113252554_name.jpg`, newer ones
///   `ichef.bbci.co.uk/ace/ws/640/cpsprodpb/…`: the number after the section is the width
@Singleton
public final class Bbc implements PublisherRules {

  private static final Evaluator POSTS = Selector.evaluatorOf("div.social-embed, div.embed");
  private static final Evaluator TWITTER =
      Selector.evaluatorOf("div[data-e2e^=twitter-embed-http]");
  private static final Evaluator PLAYERS = Selector.evaluatorOf(".media-player");
  private static final Evaluator FILMS = Selector.evaluatorOf(".media-with-caption");
  private static final Evaluator FIGURES = Selector.evaluatorOf(".image-and-copyright-container");
  private static final Evaluator LABELS =
      Selector.evaluatorOf(
          "figure p > span.visually-hidden, figure p > span[class*=VisuallyHidden]");
  private static final Evaluator EMBEDS = Selector.evaluatorOf("a[href$=/embed]");
  private static final Evaluator SHOTS = Selector.evaluatorOf("img[src*=/socialembed/]");
  private static final Evaluator LINES = Selector.evaluatorOf("p, li, span");

  private static final Publisher PUBLISHER = new Publisher("bbc", "BBC");

  private static final Pattern PAGE =
      Pattern.compile("^/(?:[a-z_]+/){1,6}(?:[a-z0-9_-]+-)?(\\d{7,9})(?:\\.amp)?(?:/embed)?/?$");

  /// Before 2010: `/chinese/simp/hi/newsid_2970000/newsid_2971700/2971780.stm`.
  private static final Pattern OLDEST = Pattern.compile("^/(?:[a-z0-9_-]+/){1,8}(\\d{5,8})\\.stm$");

  /// From 2009 to 2016: `/zhongwen/simp/uk/2015/10/151022_uk_river`, earlier with `.shtml`.
  private static final Pattern OLDER =
      Pattern.compile(
          "^/(?:[a-z_]+/){2,6}\\d{4}/\\d\\d/(\\d{6}_[a-z0-9_-]{2,120})(?:\\.amp|\\.s?html)?/?$");

  /// Magazines: `/worklife/article/20201125-why-rivers-bend`, earlier `/future/story/…`.
  private static final Pattern FEATURE =
      Pattern.compile("^/[a-z]+/(?:article|story)/(\\d{8}-[a-z0-9-]{2,160})(?:\\.amp)?/?$");

  private static final List<Pattern> PAGES = List.of(PAGE, OLDER, FEATURE, OLDEST);

  private static final Pattern NAMED =
      Pattern.compile(
          "/(articles|videos|live)/([a-z0-9]{10,14})(?:\\.amp)?(?:/(?:simp|trad|amp)(?:\\.amp)?)?/?$");

  /// Section, width, the picture's path.
  private static final Pattern IMAGE =
      Pattern.compile("^/((?:news|ace/[a-z]+))/(\\d{2,4})/(.*/(?:_(\\d{6,9})_)?[^/]*)$");

  /// A frame of a programme: `/images/ic/720x405/p08jrnl3.jpg`.
  private static final Pattern FRAME =
      Pattern.compile(
          "^/images/ic/(\\d{2,4}|n)x(\\d{2,4}|n)/(p[0-9a-z]{6,9})\\.(?:jpe?g|png|webp)$");

  /// Widths in which the image service gives any picture of a news page.
  private static final int[] WIDTHS = {240, 320, 480, 640, 800, 976, 1024};

  /// With what the jump around a post of another site begins, before the post's address.
  private static final String JUMP = "jump-link";

  /// What a player plays, in its settings.
  private static final Pattern PLAYED =
      Pattern.compile("\"externalEmbedUrl\"\\s{0,8}:\\s{0,8}\"([^\"]{1,500})\"");

  /// `跳过 Twitter 帖子, 1`: the jump around a post of another site.
  private static final String JUMPS =
      "a[href*=#skip-], a[href*=#end-of-], p[id^=end-of-], p[id^=skip-], p[id^=jump-link],"
          + " a.jump-link";

  private static final Evaluator FURNITURE =
      Selector.evaluatorOf(
          JUMPS
              + ", .embed-youtube-warning, .player-with-placeholder__caption, .dotcom-ad, .bbccom_slot,"
              + " [data-e2e=advertisement], .share-tools, [data-e2e=related-content]");

  /// `13 分钟前`, `最近更新： 2 分钟前`, in place of a time.
  private static final Evaluator AGE =
      Selector.evaluatorOf("time[class*=Timestamp], .date--v2, .mini-info-list__item");

  /// Longest of these lines with its blanks, in characters.
  private static final int MAX_NO_TEXT = 240;

  private static final Pattern NO_TEXT =
      Pattern.compile(
          either(
              "使用浏览器播视频/view video in browser",
              "告知：第三方内容可能包含广告",
              "你的器材不支持播放多媒体材料",
              "您的設備不支持多媒體播放",
              "所有图片版权所有。?",
              "\\d{4}年\\d{1,2}月\\d{1,2}日.{0,12}[点點]\\d{1,2}分",
              "[跳結结][過过尾]\\s?[A-Za-z]{1,12}\\s?(?:帖子|推[荐薦]).{0,40}",
              "Skip [A-Za-z]{1,12}\\s?(?:帖子|推[荐薦]|post|content).{0,40}",
              "End of [A-Za-z]{1,12}(?: post.{0,40}|\\s?(?:帖子|推[荐薦]).{0,40})?",
              "BBC(?:中文[网網])?\\s?不?[对對]外部(?:互[联聯])?[网網]站[内內]容不?[负負][责責]任?。?",
              "[请請][浏瀏][览覽]\\s?BBC.{0,20}",
              "[欢歡]迎[访訪][问問]BBC中文[网網].{0,20}",
              "[您你]可能[还還]?[会會]?感[兴興]趣的(?:[内內]容|[还還]有)[:：]?",
              "警告[:：]\\s?(?:第三方|BBC).{0,50}",
              "(?:媒[体體]播放\\s)?[您你]的[设設][备備]不支持(?:播放|多媒[体體]).{0,12}",
              "播放此[内內]容[请請][开開][启啟]JavaScript.{0,20}",
              "更多有[关關]此[项項][报報][导導道]的[内內]容",
              "[请請]使用下列表格[发發]表意[见見][:：]?",
              "[点點][击擊]此[处處]下[载載]",
              "BBC\\s?中文[网網]在[线線][视視][频頻]",
              // What stands for a post or film that a reader has not allowed.
              "允[许許]\\s?[A-Z][A-Za-z ]{1,20}\\s?[内內]容",
              "[视視][频頻]加[注註]文字[，,]\\s?警告[:：].{0,40}",
              "BBC\\s?[国國][际際][台臺][粤粵][语語][节節]目[，,].{0,200}|BBC\\s?[时時]事一周\\s?Newsweek.{0,20}|分集",
              "[欢歡]迎[参參][与與]\\s?BBC.{0,20}[讨討][论論]。?",
              "(?:允[许許]|跳[过過])?\\s?[A-Z][A-Za-z ]{1,20}\\s?(?:[内內]容|帖子)(?:要求允[许許]|[吗嗎])[？?]",
              "此文(?:含有|包含)(?:由)?[A-Z][A-Za-z ]{1,20}(?:提供)?的[内內]容.{0,200}",
              "接受[并並][继繼][续續]"));

  @Override
  public Publisher publisher() {
    return PUBLISHER;
  }

  @Override
  public Set<String> domains() {
    return Set.of("bbc.com", "bbc.co.uk", "bbci.co.uk");
  }

  @Override
  public Set<String> names() {
    return Set.of("BBC中文", "BBC News 中文", "BBC中文网", "BBC News", "英国广播公司");
  }

  @Override
  public Optional<Target> target(WebAddress address) {
    Matcher named = NAMED.matcher(address.path());
    if (named.find()) {
      return Optional.of(new Target(kind(named.group(1)), "bbc:" + named.group(2)));
    }
    return PAGES.stream()
        .map(pattern -> pattern.matcher(address.path()))
        .filter(Matcher::matches)
        .findFirst()
        .map(page -> new Target(kind(address.path()), "bbc:" + page.group(1)));
  }

  private static Reference.Kind kind(String path) {
    return path.equals("videos") || path.contains("/av/")
        ? Reference.Kind.VIDEO
        : Reference.Kind.ARTICLE;
  }

  @Override
  public WebAddress canonical(WebAddress address) {
    return Publishers.withoutQueryOfArticle(this, address);
  }

  @Override
  public Optional<KnownImage> image(WebAddress address) {
    Matcher frame = FRAME.matcher(address.path());
    if (frame.matches()) {
      var rendition =
          new Rendition(address.toString(), number(frame.group(1)), number(frame.group(2)), null);
      return Optional.of(new KnownImage("bbc:" + frame.group(3), List.of(rendition)));
    }
    Matcher image = IMAGE.matcher(address.path());
    if (!image.matches() || !address.host().startsWith("ichef.")) {
      return Optional.empty();
    }
    WebAddress picture = address.moved(address.host(), "/" + image.group(3)).withoutQuery();
    String id = image.group(4) == null ? picture.id() : "bbc:" + image.group(4);
    List<Rendition> ladder =
        Arrays.stream(WIDTHS)
            .mapToObj(
                width ->
                    new Rendition(
                        "https://ichef.bbci.co.uk/"
                            + image.group(1)
                            + "/"
                            + width
                            + "/"
                            + image.group(3),
                        width,
                        null,
                        null))
            .toList();
    return Optional.of(new KnownImage(id, ladder));
  }

  private static @Nullable Integer number(String digits) {
    return digits.equals("n") ? null : Integer.valueOf(digits);
  }

  /// The line between two parts of a text.
  @Override
  public Optional<Image.Use> imageUse(WebAddress address) {
    return address.path().contains("_grey_line") ? Optional.of(Image.Use.ICON) : Optional.empty();
  }

  @Override
  public void prune(Element body, Marginalia notes) {
    // A day alone stays that day in UTC, in which consumers read it.
    Dateline.take(body, notes, ZoneOffset.UTC);
    body.select(AGE).remove();
    body.select(POSTS).forEach(Bbc::post);
    body.select(TWITTER)
        .forEach(post -> frame(post, post.attr("data-e2e").substring("twitter-embed-".length())));
    body.select(FILMS).forEach(Bbc::film);
    body.select(PLAYERS).forEach(Bbc::player);
    body.select(FIGURES).forEach(Bbc::figure);
    body.select(LABELS).forEach(Bbc::owner);
    body.select(EMBEDS)
        .forEach(link -> frame(link, RelativeAddress.resolve(link.baseUri(), link.attr("href"))));
    for (Element picture : body.select(SHOTS)) {
      @Nullable Element link = picture.closest("a[href]");
      frame(
          link == null ? picture : link,
          link == null ? "" : RelativeAddress.resolve(link.baseUri(), link.attr("href")));
    }
    body.select(FURNITURE).remove();
    for (Element line : body.select(LINES)) {
      if (isShort(line) && NO_TEXT.matcher(line.text()).matches()) {
        line.remove();
      }
    }
  }

  /// Articles begin with a list of who wrote them and as what, and links to other articles stand
  /// between their parts.
  @Override
  public List<Block> refine(List<Block> blocks, Marginalia notes) {
    List<Block> kept =
        FurtherReading.withoutOffers(blocks, href -> Publishers.isArticle(this, href), notes);
    return BbcStaff.without(withoutOwners(kept, notes), notes);
  }

  private static List<Block> withoutOwners(List<Block> blocks, Marginalia notes) {
    List<Block> kept = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      Blocks.withoutLines(block, line -> BbcImageSource.take(line, notes)).ifPresent(kept::add);
    }
    return kept;
  }

  private static boolean isShort(Element line) {
    int length = 0;
    for (TextNode text : line.textNodes()) {
      length += text.getWholeText().length();
    }
    return length <= MAX_NO_TEXT;
  }

  /// A post of another site has its address in the jump around it; its text is quoted where the
  /// page had it.
  private static void post(Element embed) {
    @Nullable Element jump = embed.selectFirst("[href^=#" + JUMP + "], [id^=" + JUMP + "]");
    if (jump == null || !embed.hasParent() || embed.selectFirst("blockquote") != null) {
      return;
    }
    // Where both are there, one of them may lead elsewhere.
    String href = jump.attr("href");
    String written = href.startsWith('#' + JUMP) ? href.substring(1) : jump.id();
    frame(embed, written.substring(JUMP.length()));
  }

  /// What a page shows a picture of is shown by a frame; one that is there already is enough.
  private static void frame(Element element, String href) {
    if (element.hasParent()) {
      element.replaceWith(new Element("iframe").attr("src", href));
    }
  }

  /// A player is a script's; what it plays has an address of its own.
  private static void player(Element player) {
    Matcher address = PLAYED.matcher(player.attr("data-playable"));
    if (address.find()) {
      player.replaceWith(new Element("iframe").attr("src", address.group(1).replace("\\/", "/")));
    }
  }

  /// The caption stands behind the player; it is that of the picture which the player shows before
  /// it plays.
  private static void film(Element box) {
    @Nullable Element image = box.selectFirst("img.media-placeholder");
    @Nullable Element caption = box.selectFirst("> figcaption:not(.embed-youtube-warning)");
    if (image == null || caption == null) {
      return;
    }
    caption.select(".off-screen").remove();
    caption.remove();
    var figure = new Element("figure");
    image.replaceWith(figure);
    figure.appendChild(image).appendChild(caption);
  }

  private static void owner(Element label) {
    @Nullable Element line = label.parent();
    if (line != null && BbcImageSource.isLabel(label.text())) {
      line.addClass("image-credit");
      label.remove();
    }
  }

  /// The owner stands beside the image, the caption behind both.
  private static void figure(Element container) {
    @Nullable Element image = container.selectFirst("img");
    @Nullable Element owner = container.selectFirst(".story-image-copyright");
    @Nullable Element box = container.parent();
    @Nullable Element caption = box == null ? null : box.selectFirst("> figcaption");
    if (image == null) {
      return;
    }
    caption = caption == null ? new Element("figcaption") : caption;
    caption.select(".off-screen").remove();
    String words = caption.text();
    caption.remove();
    var figure = new Element("figure");
    container.replaceWith(figure);
    figure.appendChild(image);
    String credit = owner == null || owner.text().isBlank() ? "" : " ©" + owner.text();
    figure.appendElement("figcaption").appendText(words + credit);
  }
}
