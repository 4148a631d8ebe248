package io.feedwire.publishers;

import static io.feedwire.publishers.text.Alternation.anyOf;
import static io.feedwire.publishers.text.Alternation.either;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Publisher;
import io.feedwire.contracts.article.Reference;
import io.feedwire.publishers.address.WebAddress;
import io.feedwire.publishers.page.Dateline;
import io.feedwire.publishers.text.Blocks;
import io.feedwire.publishers.text.Glance;
import io.feedwire.publishers.text.LineLinks;
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

/// The Economist.
///
/// - pages `www.economist.com/leaders/2020/11/19/{slug}`
/// - above a text, marked by `data-test-id`, stand who wrote it and where, the places in capitals
/// - below it in which section of the print edition it appeared, what else there is on its subject
///   and what to subscribe to
@Singleton
public final class Economist implements PublisherRules {

  private static final Publisher PUBLISHER = new Publisher("economist", "The Economist");

  private static final Pattern PAGE =
      Pattern.compile("^/[a-z0-9-]+(?:/[a-z0-9-]+)?/\\d{4}/\\d\\d/\\d\\d/[^/]+/?$");

  private static final Evaluator BYLINE = Selector.evaluatorOf("[data-test-id=Article Byline]");

  private static final Evaluator FURNITURE =
      Selector.evaluatorOf(
          "[data-test-id=Article Byline], [data-test-id=Dateline], [data-test-id=Inline Ad]");

  /// `by Anna Fisher: river correspondent, The Economist`, `by Li He Beijing bureau chief, …`;
  /// blogs sign with initials.
  private static final Pattern BY =
      Pattern.compile(
          "(?i:by )?((?:\\p{Lu}\\.){2,4}|\\p{Lu}[\\p{L}.'’-]{0,20}(?: \\p{Lu}[\\p{L}.'’-]{0,20}){1,3}?)"
              + "(?:[:,].{0,80}| (?:\\p{Lu}\\p{L}{1,20} )?\\p{Ll}[\\p{L} -]{2,60},.{0,60})?");

  /// Blocks of text from the end among which these lines stand: two of promotion, and the section.
  private static final int TAIL = 4;

  /// Blocks of text from the beginning among which the places stand.
  private static final int HEAD = 2;

  /// Longest line, in characters.
  private static final int MAX_LENGTH = 300;

  private static final Pattern SECTION =
      Pattern.compile(
          "This article appeared in the (.{2,40}?) section of the print edition(?: of .{2,40}?)?"
              + " under the headline .{2,200}");

  /// What it sells. The words before are a report's as well: firms register, voters sign up.
  private static final String SOLD =
      "\\b(?:newsletters?|podcasts?|subscriber-only|The Economist)\\b";

  private static final Pattern PROMOTION =
      Pattern.compile(
          either(
              "(?:Read (?:the best of )?our\\b|For more\\b|Read more\\b).{0,200}"
                  + "\\b(?:sign up|register|subscribe)\\b.{0,100}"
                  + SOLD
                  + ".{0,160}",
              "(?:Subscribers can|Sign up)\\b.{0,160}(?:" + SOLD + "|\\bhere\\b).{0,100}",
              "For access to The Economist.{0,200}",
              anyOf(
                      "Stay on top of|To stay on top of|To enjoy|Subscribers to The Economist",
                      "Read more of our|All of our|For more (?:of our|expert)")
                  + ".{0,200}(?:"
                  + SOLD
                  + "|\\b(?:coverage|hub|tracker)\\b).{0,160}",
              "Listen to (?:this|the|our) (?:story|article|podcast)\\b.{0,60}",
              "Enjoy more audio and podcasts.{0,40}",
              "Explore more",
              "This article was downloaded by .{4,60}",
              "Dig deeper:?",
              "The podcast is complemented by our .{0,80}newsletter.{0,80}"));

  /// `HONG KONG AND SHANGHAI`, `WASHINGTON, DC`.
  private static final Pattern PLACES = Pattern.compile("\\p{Lu}[\\p{Lu} ,.’'-]{2,60}");

  @Override
  public Publisher publisher() {
    return PUBLISHER;
  }

  @Override
  public Set<String> domains() {
    return Set.of("economist.com");
  }

  @Override
  public Set<String> names() {
    return Set.of("经济学人", "經濟學人", "经济学人en");
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
  public void prune(Element body, Marginalia notes) {
    Dateline.take(body, notes, ZoneOffset.UTC);
    for (Element byline : body.select(BYLINE)) {
      Matcher by = BY.matcher(byline.text().strip());
      if (by.matches()) {
        notes.byline(by.group(1).strip());
      }
    }
    body.select(FURNITURE).remove();
  }

  @Override
  public List<Block> refine(List<Block> blocks, Marginalia notes) {
    List<Block> refined = new ArrayList<>(blocks.size());
    int tail = blocks.size() - TAIL;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean isPlace = i < HEAD && PLACES.matcher(Blocks.paragraphText(block)).matches();
      if (isPlace) {
        continue;
      }
      Optional<Block> kept =
          i < tail ? Optional.of(block) : Blocks.withoutLines(block, line -> isBelow(line, notes));
      kept.ifPresentOrElse(refined::add, () -> LineLinks.note(block, notes));
    }
    return refined;
  }

  private static boolean isBelow(String text, Marginalia notes) {
    if (text.isEmpty() || text.length() > MAX_LENGTH || !Glance.begins(text, "trfsdlea")) {
      return false;
    }
    Matcher section = SECTION.matcher(text);
    if (section.matches()) {
      notes.section(section.group(1));
      return true;
    }
    return PROMOTION.matcher(text).matches();
  }
}
