package io.feedwire.publishers;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.contracts.article.Inline;
import io.feedwire.contracts.article.Publisher;
import io.feedwire.contracts.article.Reference;
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
///   endings
@Singleton
public final class DeutscheWelle implements PublisherRules {

  private static final Publisher PUBLISHER = new Publisher("dw", "Deutsche Welle");

  private static final Set<String> PAGES = Set.of("a", "g", "av", "video", "audio", "live");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");

  private static final Pattern API =
      Pattern.compile("^/api/detail/(article|gallery|video|audio)/(\\d{1,12})/?$");

  private static final String API_HOST = "api.dw.com";
  private static final String PAGE_HOST = "www.dw.com";

  private static final int MAX_DIGITS = 12;
  private static final Pattern IMAGE =
      Pattern.compile("^/image/(\\d{1,12})_(\\d{1,4})\\.(?:jpe?g|png|webp)$");

  /// Ending, width, height: every image of these exists in all four.
  private static final int[][] LADDER = {
    {301, 220, 124}, {302, 460, 259}, {303, 700, 394}, {304, 940, 529}
  };

  /// How far from the end a signature and disclaimers stand, in blocks.
  private static final int TAIL = 6;

  /// `杨威廉/邹宗翰`: who wrote, where no agency stands behind them.
  private static final Pattern SIGNED =
      Pattern.compile(
          "\\p{IsHan}{2,4}(?:\\s*/\\s*\\p{IsHan}{2,4})+|\\p{IsHan}{2,3}/[A-Z][A-Za-z .]{2,30}");

  /// With what a report opens, where agencies have theirs.
  private static final Pattern LABEL =
      Pattern.compile("\\s*[（(]\\s*德[国國]之[声聲圣]\\s*中文\\s?[网網]\\s*[）)]\\s*");

  /// What the broadcaster says of itself: whose views these are, where its podcasts are.
  private static final Pattern OWN =
      Pattern.compile(
          "[（(]德[国國]之[声聲]中文[网網][）)]|德国之声致力于为您提供.*|德國之聲致力於為您提供.*|[\\[（(]?摘[编編译譯]自其[他它]媒[体體].{0,40}|(?:Feed-URL|iTunes)[:：]?"
              + "|https?://(?:rss\\.dw\\.com|itunes\\.apple\\.com)/\\S+");

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
    return Set.of("德国之声", "德國之聲", "德国之声中文网", "DW");
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
    for (Element link : body.getElementsByTag("a")) {
      lead(link);
    }
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
  public List<Block> refine(List<Block> blocks, Marginalia notes) {
    List<Block> kept = new ArrayList<>(blocks.size());
    int tail = blocks.size() - TAIL;
    for (int i = 0; i < blocks.size(); i++) {
      String text = Blocks.paragraphText(blocks.get(i));
      if (i < tail || !isSigned(text, notes)) {
        Block block = withoutLabel(blocks.get(i));
        Blocks.withoutLines(block, DeutscheWelle::isOwn).ifPresent(kept::add);
      }
    }
    return kept;
  }

  /// Its own name at the beginning of a report, where agencies have theirs with place and day.
  private static Block withoutLabel(Block block) {
    if (!(block instanceof Block.Paragraph paragraph)
        || !Glance.begins(Inline.text(paragraph.content()), "德")) {
      return block;
    }
    Matcher label = LABEL.matcher(Inline.text(paragraph.content()));
    return label.lookingAt() && label.end() < label.regionEnd()
        ? new Block.Paragraph(RunLines.from(paragraph.content(), label.end()))
        : block;
  }

  private static boolean isOwn(String line) {
    return Glance.begins(line, "（([德摘fih") && OWN.matcher(line).matches();
  }

  private static boolean isSigned(String text, Marginalia notes) {
    if (text.indexOf('/') < 0 || !SIGNED.matcher(text).matches()) {
      return false;
    }
    for (String name : text.split("/")) {
      notes.byline(name.strip());
    }
    return true;
  }
}
