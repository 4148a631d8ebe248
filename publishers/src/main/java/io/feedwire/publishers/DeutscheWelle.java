package io.feedwire.publishers;

import static io.feedwire.publishers.text.Alternation.either;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.article.Publisher;
import io.feedwire.contracts.article.Reference;
import io.feedwire.publishers.address.WebAddress;
import io.feedwire.publishers.image.KnownImage;
import io.feedwire.publishers.page.Dateline;
import io.feedwire.publishers.page.FurtherReading;
import io.feedwire.publishers.text.Blocks;
import io.feedwire.publishers.text.Glance;
import io.feedwire.publishers.text.LineLinks;
import io.feedwire.publishers.text.Marginalia;
import io.feedwire.publishers.text.Places;
import io.feedwire.publishers.text.RunLines;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Deutsche Welle. One number names an article, gallery, video or image everywhere.
///
/// - pages `www.dw.com/{lang}/{slug}/a-{id}` (`g-` gallery, `av-` and `video-` video): the slug
///   changes, the id does not
/// - the API: `api.dw.com/api/detail/{article|gallery|video}/{id}`
/// - images `static.dw.com/image/{id}_{301…304}.jpg`, earlier on `api.dw.com` and with other
///   endings; before that `www.dw.com/image/0,,{id}_{4},00.jpg`
@Singleton
public final class DeutscheWelle implements PublisherRules {

  private static final Publisher PUBLISHER = new Publisher("dw", "Deutsche Welle");

  private static final Set<String> PAGES = Set.of("a", "g", "av", "video", "audio", "live");

  /// Of a number; the longest seen has eight.
  private static final int MAX_DIGITS = 12;

  private static final String DIGITS = "\\d{1," + MAX_DIGITS + "}";

  private static final Pattern NUMBER = Pattern.compile(DIGITS);

  private static final Pattern API =
      Pattern.compile("^/api/detail/(article|gallery|video|audio)/(" + DIGITS + ")/?$");

  private static final String API_HOST = "api.dw.com";
  private static final String PAGE_HOST = "www.dw.com";

  private static final Pattern IMAGE =
      Pattern.compile(
          "^/image/(?:0,,)?(" + DIGITS + ")_(\\d{1,4})(?:,00)?\\.(?:jpe?g|png|webp|gif)$");

  /// Ending, width, height: every image of these exists in all four.
  private static final int[][] LADDER = {
    {301, 220, 124}, {302, 460, 259}, {303, 700, 394}, {304, 940, 529}
  };

  /// How far from the end a signature and disclaimers stand, in blocks.
  private static final int TAIL = 6;

  /// Longest name in Han without a sign in it.
  private static final int MAX_NAME = 4;

  static final Set<String> OWN_NAMES = Set.of("德国之声", "德國之聲", "德国之声中文网", "DW");

  /// With what a report opens, where agencies have theirs.
  private static final Pattern LABEL =
      Pattern.compile(
          "\\s*[（(]\\s*德[国國]之[声聲圣](?:\\s*中文\\s?[网網]|(?:\\s*中文\\s?[网網])?\\s*特[约約](?:[记記]者|[评評][论論][员員]|撰稿人)\\s*([^（()）。]{2,16}?)(?:[报報]道)?)\\s*[）)]\\s*");

  /// Behind the last sentence: whose views these are, and the copyright.
  private static final Pattern FOOT =
      Pattern.compile(
          "\\s{0,8}(?:德国之声致力于为您提供|德國之聲致力於為您提供|©\ufe0f?\\s?20\\d\\d\\s?年?\\s?德[国國]之[声聲])");

  private static final Pattern SIGNATURE =
      Pattern.compile("(?<=[。！？”\"])\\s([^。！？”\"]{0,30}[（(][^（()）]{2,40}[）)])$");

  /// What the broadcaster says of itself: whose views these are, where its podcasts are.
  private static final Pattern OWN =
      Pattern.compile(
          either(
              "[（(]德[国國]之[声聲]中文[网網][）)]",
              "德国之声致力于为您提供.*",
              "德國之聲致力於為您提供.*",
              "[\\[（(]?摘[编編译譯]自其[他它]媒[体體].{0,40}",
              "(?:Feed-URL|iTunes)[:：]?",
              "DW中文有[A-Za-z]{2,12}.{0,80}",
              "[阅閱][读讀]每日[时時]事通[讯訊].{0,80}",
              "使用我[们們]的App.{0,100}",
              "[本此]文(?:[为為]|由)[德英][语語文](?:文章)?翻[译譯].{0,40}",
              "[本此]文(?:最初|原文)?(?:以|[为為]|[译譯]自)[德英][语語文](?:[发發]表|[写寫]成|原文)?。?",
              "原文(?:以|[为為])[德英][语語文].{0,8}",
              "[德英][语語文]原文[请請].{0,20}",
              "德[国國]之[声聲]中文[网網]推出.{0,60}",
              "[德英][语語文]原文\\s?[:：].{0,80}",
              "相[关關][图圖]集\\s?[:：].{0,80}",
              // Around a film or gallery that the page shows.
              "(?:[观觀]看[视視][频頻]|[视視][频頻])\\s?\\d{1,2}:\\d\\d(?:\\s?[分秒].{0,4})?",
              "\\d{1,2}:\\d\\d\\s?[视視][频頻]\\s?\\|.{0,16}",
              "[将將][视視][频頻][链鏈連][接結][发發]送.{0,40}",
              "[点點][击擊](?:查看|[观觀]看|[浏瀏][览覽])[图圖][集片].{0,12}",
              "本站[网網]址\\s?[:：].{0,40}",
              "时事风云、.{0,60}德国之声每周要闻.{0,20}",
              "德[国國]之[声聲]原文(?:[报報][导導道])?[链鏈]接",
              "https?://(?:newsletter\\.dw\\.com|rss\\.dw\\.com|itunes\\.apple\\.com)/\\S+"));

  @Override
  public Publisher publisher() {
    return PUBLISHER;
  }

  @Override
  public Set<String> domains() {
    return Set.of("dw.com", "dw.de");
  }

  @Override
  public Set<String> names() {
    return OWN_NAMES;
  }

  /// The API's address of an article is that of its page, which any slug or none leads to; a
  /// question mark in a headline stands in its slug as it is.
  @Override
  public WebAddress canonical(WebAddress address) {
    @Nullable String page = pageOf(address);
    if (page != null) {
      return address.moved(PAGE_HOST, page).withoutQuery();
    }
    if (page(address.path()) != null) {
      return address.moved(address.host(), address.path()).withoutQuery();
    }
    return page(address.query()) != null
        ? address.moved(address.host(), address.path() + "%3F" + address.query()).withoutQuery()
        : address;
  }

  @Override
  public Optional<Target> target(WebAddress address) {
    return Optional.ofNullable(page(address.path()));
  }

  /// The path of the page of what an address of the API has the data of; null for any other.
  private static @Nullable String pageOf(WebAddress address) {
    if (!address.host().equals(API_HOST)) {
      return null;
    }
    Matcher detail = API.matcher(address.path());
    if (!detail.find()) {
      return null;
    }
    String kind =
        switch (detail.group(1)) {
          case "article" -> "a";
          case "gallery" -> "g";
          case "video" -> "av";
          default -> detail.group(1);
        };
    return "/" + kind + "-" + detail.group(2);
  }

  private static Target target(String kind, String number) {
    return new Target(
        switch (kind) {
          // Recordings have no kind of their own.
          case "a", "audio", "live" -> Reference.Kind.ARTICLE;
          case "g" -> Reference.Kind.GALLERY;
          default -> Reference.Kind.VIDEO;
        },
        "dw:" + number);
  }

  /// What a path that ends in `/a-{number}` leads to. Every link is looked at so.
  private static @Nullable Target page(String path) {
    int end = path.endsWith("/") ? path.length() - 1 : path.length();
    int slash = path.lastIndexOf('/', end - 1);
    int dash = path.indexOf('-', slash + 1);
    int digits = end - dash - 1;
    if (slash < 0 || dash < 0 || digits < 1 || digits > MAX_DIGITS) {
      return null;
    }
    for (int i = dash + 1; i < end; i++) {
      if (path.charAt(i) < '0' || path.charAt(i) > '9') {
        return null;
      }
    }
    String kind = path.substring(slash + 1, dash);
    return PAGES.contains(kind) ? target(kind, path.substring(dash + 1, end)) : null;
  }

  @Override
  public Optional<String> api(Reference.Kind kind, String number) {
    String what =
        switch (kind) {
          case ARTICLE -> "article";
          case GALLERY -> "gallery";
          case VIDEO -> "video";
          case SEARCH, EXTERNAL -> "";
        };
    return what.isEmpty() || !NUMBER.matcher(number).matches()
        ? Optional.empty()
        : Optional.of("https://api.dw.com/api/detail/" + what + "/" + number);
  }

  @Override
  public Optional<KnownImage> image(WebAddress address) {
    Matcher image = IMAGE.matcher(address.path());
    if (!image.matches()) {
      return Optional.empty();
    }
    String number = image.group(1);
    int ending = Integer.parseInt(image.group(2));
    boolean onLadder = ending >= LADDER[0][0] && ending <= LADDER[LADDER.length - 1][0];
    List<Rendition> renditions =
        onLadder ? ladder(number) : List.of(new Rendition(address.toString(), null, null, null));
    return Optional.of(new KnownImage("dw:" + number, renditions));
  }

  private static List<Rendition> ladder(String number) {
    List<Rendition> rungs = new ArrayList<>(LADDER.length);
    for (int[] rung : LADDER) {
      String href = "https://static.dw.com/image/" + number + "_" + rung[0] + ".jpg";
      rungs.add(new Rendition(href, rung[1], rung[2], null));
    }
    return rungs;
  }

  @Override
  public void prune(Element body, Marginalia notes) {
    Dateline.take(body, notes, ZoneOffset.UTC);
    body.traverse(
        (node, _) -> {
          if (node instanceof Element link && link.nameIs("a")) {
            lead(link);
          }
        });
  }

  /// The API links articles to one another's data; readers want the page.
  private void lead(Element link) {
    String href = link.attr("href");
    if (href.contains(API_HOST)) {
      WebAddress.parse(href)
          .filter(address -> pageOf(address) != null)
          .ifPresent(address -> link.attr("href", canonical(address).toString()));
    }
  }

  @Override
  public List<Block> refine(List<Block> written, Marginalia notes) {
    List<Block> blocks =
        FurtherReading.withoutOffers(written, href -> Publishers.isArticle(this, href), notes);
    List<Block> kept = new ArrayList<>(blocks.size());
    int tail = blocks.size() - TAIL;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (isOwn(Blocks.paragraphText(block))) {
        LineLinks.note(block, notes);
        continue;
      }
      Block labelled = withoutLabel(block, notes);
      (i >= tail ? withoutFoot(labelled, notes) : Optional.of(labelled))
          .flatMap(text -> Blocks.withoutLines(text, DeutscheWelle::isOwn))
          .ifPresent(kept::add);
    }
    return kept;
  }

  /// Its own name at the beginning of a report, where agencies have theirs with place and day; with
  /// who wrote it, if that is nobody of its own.
  private static Block withoutLabel(Block block, Marginalia notes) {
    if (!(block instanceof Block.Paragraph paragraph)
        || !Glance.begins(Inline.text(paragraph.content()), "德")) {
      return block;
    }
    Matcher label = LABEL.matcher(Inline.text(paragraph.content()));
    if (!label.lookingAt() || label.end() == label.regionEnd()) {
      return block;
    }
    @Nullable String author = label.group(1);
    // A place that the list does not have stands behind the name without a sign.
    String name = author == null ? "" : Places.without(author.strip());
    if (!name.isEmpty() && name.length() <= MAX_NAME) {
      notes.byline(name);
    }
    return new Block.Paragraph(RunLines.from(paragraph.content(), label.end()));
  }

  /// A paragraph at the end without what stands behind its last sentence, and without its lines
  /// that only say who wrote.
  private static Optional<Block> withoutFoot(Block block, Marginalia notes) {
    if (!(block instanceof Block.Paragraph paragraph)) {
      return Optional.of(block);
    }
    List<List<Inline>> kept = new ArrayList<>();
    for (List<Inline> line : RunLines.of(paragraph.content())) {
      List<Inline> rest = withoutFoot(line, notes);
      if (!rest.isEmpty() && !DwSignature.take(Inline.text(rest).strip(), notes)) {
        kept.add(rest);
      }
    }
    return kept.isEmpty()
        ? Optional.empty()
        : Optional.of(new Block.Paragraph(RunLines.joined(kept)));
  }

  private static List<Inline> withoutFoot(List<Inline> line, Marginalia notes) {
    String text = Inline.text(line);
    if (text.indexOf('德') < 0) {
      return line;
    }
    Matcher foot = FOOT.matcher(text);
    if (!foot.find()) {
      return line;
    }
    int copyright = text.indexOf('©', foot.start());
    if (copyright >= 0) {
      notes.copyright(text.substring(copyright).strip());
    }
    List<Inline> rest = RunLines.upTo(line, foot.start());
    String above = Inline.text(rest);
    Matcher signature = SIGNATURE.matcher(above);
    boolean isSigned = signature.find() && DwSignature.take(signature.group(1).strip(), notes);
    return isSigned ? RunLines.upTo(rest, signature.start()) : rest;
  }

  private static boolean isOwn(String line) {
    return Glance.begins(line, "（([德摘fihd阅閱使此本英相原时观觀视視将將点點0123456789")
        && OWN.matcher(line).matches();
  }
}
