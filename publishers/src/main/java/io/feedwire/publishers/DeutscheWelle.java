package io.feedwire.publishers;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Image.Rendition;
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

  private static final Pattern PAGE = Pattern.compile("/(a|g|av|video)-(\\d{1,12})/?$");
  private static final Pattern API =
      Pattern.compile("^/api/detail/(article|gallery|video)/(\\d{1,12})/?$");
  private static final Pattern IMAGE =
      Pattern.compile("^/image/(\\d{1,12})_(\\d{1,4})\\.(?:jpe?g|png|webp)$");

  /// Ending, width, height: every image of these exists in all four.
  private static final int[][] LADDER = {
    {301, 220, 124}, {302, 460, 259}, {303, 700, 394}, {304, 940, 529}
  };

  private static final Pattern COPYRIGHT = Pattern.compile("^(?:©|\\(c\\)).*|.*版[权權][声聲]明[：:].*");

  /// How far from the end credits and copyright stand, in paragraphs.
  private static final int TAIL = 5;

  /// `（法新社、路透社）`, `邹宗翰/杨威廉 (路透社、法新社)`.
  private static final Pattern CREDITS =
      Pattern.compile("^([^（()）。！？：:“「]{0,30})[（(]([^（()）。！？]{2,60})[）)]$");

  private static final Pattern AGENCY =
      Pattern.compile(
          ".*(?:社|电台|電台|电视台|電視台|通讯|通訊|综合报[导道]|綜合報[導道]|网站|網站|日报|日報|路透|法新|美联|美聯|德新|中央社|Reuters).*"
              + "|[A-Za-z]{2,10}");

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

  /// A question mark in a headline stands in its slug as it is.
  @Override
  public WebAddress canonical(WebAddress address) {
    if (PAGE.matcher(address.path()).find()) {
      return address.moved(address.host(), address.path()).withoutQuery();
    }
    return PAGE.matcher(address.query()).find()
        ? address.moved(address.host(), address.path() + "%3F" + address.query()).withoutQuery()
        : address;
  }

  @Override
  public Optional<Target> target(WebAddress address) {
    Matcher page = (address.host().startsWith("api.") ? API : PAGE).matcher(address.path());
    if (!page.find()) {
      return Optional.empty();
    }
    Reference.Kind kind =
        switch (page.group(1)) {
          case "a", "article" -> Reference.Kind.ARTICLE;
          case "g", "gallery" -> Reference.Kind.GALLERY;
          default -> Reference.Kind.VIDEO;
        };
    return Optional.of(new Target(kind, "dw:" + page.group(2)));
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
  }

  @Override
  public List<Block> refine(List<Block> blocks, Marginalia notes) {
    List<Block> kept = new ArrayList<>(blocks.size());
    int tail = blocks.size() - TAIL;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      String text = Blocks.paragraphText(block);
      if (i >= tail && (isCopyright(text, notes) || isCredit(text, notes))) {
        continue;
      }
      kept.add(Blocks.headingOf(block));
    }
    return kept;
  }

  private static boolean isCopyright(String text, Marginalia notes) {
    if (!COPYRIGHT.matcher(text).matches()) {
      return false;
    }
    notes.copyright(text);
    return true;
  }

  private static boolean isCredit(String text, Marginalia notes) {
    Matcher credits = CREDITS.matcher(text);
    if (text.length() > 90 || !credits.matches()) {
      return false;
    }
    String[] agencies = credits.group(2).replaceAll("等$", "").split("[、，,/]|和");
    for (String agency : agencies) {
      if (!AGENCY.matcher(agency.strip()).matches()) {
        return false;
      }
    }
    for (String agency : agencies) {
      notes.credit(agency.strip());
    }
    for (String name : credits.group(1).split("[/、，,]")) {
      if (!name.isBlank()) {
        notes.byline(name.strip());
      }
    }
    return true;
  }
}
