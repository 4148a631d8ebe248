package io.feedwire.publishers;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Publisher;
import io.feedwire.contracts.article.Reference;
import io.feedwire.publishers.address.WebAddress;
import io.feedwire.publishers.line.Bylines;
import io.feedwire.publishers.page.Dateline;
import io.feedwire.publishers.text.Blocks;
import io.feedwire.publishers.text.Glance;
import io.feedwire.publishers.text.Marginalia;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/// Radio Taiwan International.
///
/// - pages `www.rti.org.tw/news/view/id/2074066`
/// - titles begin with their section, `[國際] …`, and some end with the day of the programme and its
///   number, `-200730-16`
/// - a picture's caption is its `alt`, and once more its `title`
@Singleton
public final class Rti implements PublisherRules {

  private static final Evaluator PICTURES = Selector.evaluatorOf("img[alt][title]");

  private static final Publisher PUBLISHER = new Publisher("rti", "Radio Taiwan International");

  /// Editions in other languages number theirs by themselves.
  private static final Pattern PAGE = Pattern.compile("^/news/view/id/\\d{4,9}/?$");

  private static final Pattern SECTION = Pattern.compile("^\\[([^\\[\\]]{1,10})]\\s*(?=\\S)");

  private static final Pattern PROGRAMME = Pattern.compile("\\s*-\\s?\\d{6}(?:-\\d{1,3})?$");

  /// `撰稿編輯：李河`.
  private static final Pattern SIGNED = Pattern.compile("撰稿編輯\\s?[:：]\\s?([^。:：]{2,30})");

  @Override
  public Publisher publisher() {
    return PUBLISHER;
  }

  @Override
  public Set<String> domains() {
    return Set.of("rti.org.tw");
  }

  @Override
  public Set<String> names() {
    return Set.of("RTI 中央廣播電臺", "中央廣播電臺", "央廣", "RTI");
  }

  @Override
  public WebAddress canonical(WebAddress address) {
    return Publishers.withoutQueryOfArticle(this, address);
  }

  @Override
  public Optional<Target> target(WebAddress address) {
    return PAGE.matcher(address.path()).matches()
        ? Optional.of(new Target(Reference.Kind.ARTICLE, address.withoutQuery().id()))
        : Optional.empty();
  }

  @Override
  public String headline(String written, Marginalia notes) {
    Matcher section = SECTION.matcher(written);
    String headline = written;
    if (section.find()) {
      notes.section(section.group(1));
      headline = written.substring(section.end());
    }
    String bare = PROGRAMME.matcher(headline).replaceFirst("");
    return bare.isEmpty() ? headline : bare;
  }

  @Override
  public void prune(Element body, Marginalia notes) {
    Dateline.take(body, notes, ZoneOffset.UTC);
    for (Element image : body.select(PICTURES)) {
      String caption = image.attr("alt").strip();
      if (!caption.isEmpty() && caption.equals(image.attr("title").strip())) {
        var figure = new Element("figure");
        image.replaceWith(figure);
        figure.appendChild(image);
        figure.appendElement("figcaption").appendText(caption);
      }
    }
  }

  @Override
  public List<Block> refine(List<Block> blocks, Marginalia notes) {
    List<Block> refined = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      Blocks.withoutLines(block, line -> isSigned(line, notes)).ifPresent(refined::add);
    }
    return refined;
  }

  private static boolean isSigned(String line, Marginalia notes) {
    Matcher signed = Glance.begins(line, "撰") ? SIGNED.matcher(line) : null;
    if (signed == null || !signed.matches()) {
      return false;
    }
    Bylines.add("", signed.group(1), notes);
    return true;
  }
}
