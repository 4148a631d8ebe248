package io.feedwire.publishers;

import static io.feedwire.publishers.text.Alternation.either;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.contracts.article.Publisher;
import io.feedwire.publishers.address.WebAddress;
import io.feedwire.publishers.image.KnownImage;
import io.feedwire.publishers.line.StaffLine;
import io.feedwire.publishers.page.FurtherReading;
import io.feedwire.publishers.text.Blocks;
import io.feedwire.publishers.text.Glance;
import io.feedwire.publishers.text.Marginalia;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// Radio Free Asia.
///
/// - pages `www.rfa.org/mandarin/{section}/gf2-07082020071746.html`: author's sign and time of
///   making; the section may change, and `/ampRFA` follow
/// - images lie below their page, in sizes below themselves: `…html/jt0619a.jpg/image`,
///   `…html/m1229.jpg/@@images/{uuid}.jpeg`
///
/// Bodies have no dateline.
@Singleton
public final class RadioFreeAsia implements PublisherRules {

  private static final Evaluator GRAPHICS =
      Selector.evaluatorOf("#zoomattribute, img[src*=rfa_resources/graphics]");
  private static final Evaluator FIGURES = Selector.evaluatorOf("div.image-inline.captioned");

  private static final Publisher PUBLISHER = new Publisher("rfa", "Radio Free Asia");

  private static final Pattern PAGE =
      Pattern.compile(
          "^/([a-z]+)/(?:[^/]+/){0,8}([A-Za-z0-9_]+-\\d{14})(?:\\.html)?(?:/(?:ampRFA|story_main))?/?$");

  private static final Pattern IMAGE =
      Pattern.compile(
          "^/[a-z]+/(?:[^/]+/){0,8}([A-Za-z0-9_]+-\\d{14})\\.html/([^/]+\\.[A-Za-z]{3,4})(/.*)?$");

  /// `自由亚洲电台 柳泉报道 责编：申铧 网编：瑞哲`, `…报道。责编：…`: bylines without the word for it.
  private static final Pattern SIGNED =
      Pattern.compile(
          "^[（(]?\\s*(?:自由亚洲电台|自由亞洲電台)?\\s*(?:\\p{IsHan}{1,4}[组組]\\s?[:：]?)?(?:特约)?(?:记者)?\\s*(.{2,20}?)[。\\s]+((?:责编|責編|编辑)\\s*·?[:：\\s].{2,40}?)[）)]?$");

  /// `这是自由亚洲电台特约记者李河发自香港的报道。`, `以上是自由亚洲电台记者李河的采访报道`.
  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?:[这這]是|以上是)?自由[亚亞]洲[电電][台臺]\\p{IsHan}{0,6}[记記]者\\s?(\\p{IsHan}{2,4}?)\\s?"
              + "(?:(?:[发發]自|在|自)?\\p{IsHan}{2,4})?的?(?:[采採][访訪]|[综綜]合)?[报報][道導导]。?");

  /// Where to call, to listen and to read on, and that a report is its own.
  private static final Pattern OWN =
      Pattern.compile(
          either(
              "[听聽][众眾][热熱][线線]\\s?[:：].{4,30}",
              "\\*{0,3}\\s?相[关關]音[频頻]\\s?[:：].{0,80}",
              "[\\[【][收听聽]{2}[节節]目[\\]】]",
              "自由[亚亞]洲[电電][台臺]中文部[网網]站\\s?[:：].{0,40}",
              "本[台臺][网網][址站]\\s?[:：].{0,40}",
              "自由[亚亞]洲[电電][台臺]\\p{IsHan}{1,4}[组組][报報][道導]",
              "[欢歡]迎[收听聽]{2}自由[亚亞]洲[电電][台臺].{0,20}",
              "[收听聽]{2}\\s?/\\s?下[载載]|00:00\\s?/\\s?\\d\\d:\\d\\d(?::\\d\\d)?",
              "[收听聽]{2}本[节節]目|下[载載]音[频頻]|[订訂][阅閱]\\p{IsHan}{2,8}",
              "完整[内內]容[请請][收听聽]{2}.{0,10}"));

  @Override
  public Publisher publisher() {
    return PUBLISHER;
  }

  @Override
  public Set<String> domains() {
    return Set.of("rfa.org");
  }

  @Override
  public Set<String> names() {
    return Set.of("自由亚洲电台", "自由亞洲電台", "自由亚洲电台普通话", "RFA");
  }

  /// `?encoding=traditional` sets the same text in another script.
  @Override
  public WebAddress canonical(WebAddress address) {
    return Publishers.withoutQueryOfArticle(this, address);
  }

  @Override
  public Optional<Target> target(WebAddress address) {
    return Target.article(PUBLISHER, PAGE.matcher(address.path()));
  }

  @Override
  public Optional<KnownImage> image(WebAddress address) {
    Matcher image = IMAGE.matcher(address.path());
    if (!image.matches()) {
      return Optional.empty();
    }
    var rendition = new Rendition(address.withoutQuery().toString(), null, null, null);
    return Optional.of(
        new KnownImage("rfa:" + image.group(1) + "/" + image.group(2), List.of(rendition)));
  }

  @Override
  public List<Block> refine(List<Block> blocks, Marginalia notes) {
    return FurtherReading.withoutOffers(blocks, href -> Publishers.isArticle(this, href), notes)
        .stream()
        .flatMap(
            block ->
                Blocks.withoutLines(block, line -> isOwn(line) || isSigned(line, notes)).stream())
        .toList();
  }

  private static boolean isOwn(String line) {
    return Glance.begins(line, "听聽相收自本欢歡完0") && OWN.matcher(line).matches();
  }

  /// Whether a line only says who wrote, which is noted.
  private static boolean isSigned(String written, Marginalia notes) {
    // The colon of upright text stands for the other.
    String line = written.replace('\ufe30', '：');
    if (!line.equals(written) && StaffLine.take(line, notes)) {
      return true;
    }
    Matcher spoken = Glance.begins(line, "这這以自") ? SPOKEN.matcher(line) : null;
    if (spoken != null && spoken.matches()) {
      notes.byline(spoken.group(1));
      return true;
    }
    Matcher signed = SIGNED.matcher(line);
    return signed.matches()
        && !signed.group(1).contains("：")
        && StaffLine.take("记者：" + signed.group(1) + " " + signed.group(2), notes);
  }

  @Override
  public void prune(Element body, Marginalia notes) {
    body.select(GRAPHICS).remove();
    body.select(FIGURES).forEach(RadioFreeAsia::figure);
  }

  /// The owner stands in a `span` of its own behind the caption, mostly empty.
  private static void figure(Element box) {
    @Nullable Element image = box.selectFirst("img");
    @Nullable Element caption = box.selectFirst(".image-caption");
    if (image == null || caption == null) {
      return;
    }
    @Nullable Element owner = caption.selectFirst(".copyright");
    String credit = owner == null || owner.text().isBlank() ? "" : " ©" + owner.text().strip();
    if (owner != null) {
      owner.remove();
    }
    var figure = new Element("figure");
    box.replaceWith(figure);
    figure.appendChild(image);
    figure.appendElement("figcaption").appendText(caption.text() + credit);
  }
}
