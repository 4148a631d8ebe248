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

/// Reuters.
///
/// - pages until 2021 `cn.reuters.com/article/{slug}-idCNKBS2424DS`: what follows `id` is the
///   story's own, the same on `mobile.reuters.com`, without slug and as `/article/amp/…`
/// - pages since `www.reuters.com/world/china/{slug}-2023-06-14/`
/// - images `s3.reutersmedia.net/resources/r/?…&i=1524966929&…&w=600`: `i` is the picture, `w` the
///   width asked for
@Singleton
public final class Reuters implements PublisherRules {

  private static final Publisher PUBLISHER = new Publisher("reuters", "Reuters");

  private static final Pattern STORY =
      Pattern.compile(
          "^/(?:article|articles)/(?:.*[-/])?id([A-Z]{2}[A-Z0-9]{5,20})(?:\\.html)?/?$");

  private static final Pattern DATED =
      Pattern.compile("^/(?:[a-z0-9-]+/){1,6}[^/]+-\\d{4}-\\d\\d-\\d\\d/?$");

  private static final String FURNITURE =
      "[class*=trustBadge], [class*=Image_expand-button], [class*=AdSlot], [class*=SocialTools],"
          + " [class*=RelatedCoverage_], [class*=ReadNext]";

  /// The agency's sign for the end of a report.
  private static final Pattern END = Pattern.compile("\\s*[（(]完[）)]\\s*$");

  /// A heading in Markdown that nobody has read as such: `**相关背景**`.
  private static final Pattern HEADING = Pattern.compile("\\*{1,2}\\s*([^*]{2,60}?)\\s*\\*\\*");

  private static final int MAX_HEADING = 70;

  private static final Pattern STANDARDS =
      Pattern.compile("^(?:我们的标准|我們的標準|Our Standards)\\s*[:：].*", Pattern.CASE_INSENSITIVE);

  @Override
  public Publisher publisher() {
    return PUBLISHER;
  }

  @Override
  public Set<String> domains() {
    return Set.of("reuters.com", "reutersmedia.net");
  }

  @Override
  public Set<String> names() {
    return Set.of("路透", "路透社", "路透中文网", "汤森路透");
  }

  @Override
  public WebAddress canonical(WebAddress address) {
    return target(address).isPresent() ? address.withoutQuery() : address;
  }

  @Override
  public Optional<Target> target(WebAddress address) {
    Matcher story = STORY.matcher(address.path());
    if (story.matches()) {
      return Optional.of(new Target(Reference.Kind.ARTICLE, "reuters:" + story.group(1)));
    }
    return DATED.matcher(address.path()).matches()
        ? Optional.of(new Target(Reference.Kind.ARTICLE, address.withoutQuery().id()))
        : Optional.empty();
  }

  @Override
  public Optional<KnownImage> image(WebAddress address) {
    if (!address.path().startsWith("/resources/r/")) {
      return Optional.empty();
    }
    Optional<Integer> width =
        address.parameter("w").filter(digits -> digits.matches("\\d{1,4}")).map(Integer::valueOf);
    var rendition = new Rendition(address.toString(), width.orElse(null), null, null);
    return address
        .parameter("i")
        .filter(number -> number.matches("\\d{4,12}"))
        .map(number -> new KnownImage("reuters:" + number, List.of(rendition)));
  }

  @Override
  public void prune(Element body, Marginalia notes) {
    Dateline.take(body, notes, ZoneOffset.UTC);
    body.select(FURNITURE).remove();
  }

  @Override
  public List<Block> refine(List<Block> blocks, Marginalia notes) {
    List<Block> refined = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      String text = Blocks.paragraphText(block);
      Matcher heading = HEADING.matcher(text);
      if (text.startsWith("*") && text.length() <= MAX_HEADING && heading.matches()) {
        refined.add(new Block.Heading(2, List.of(Inline.of(heading.group(1)))));
        continue;
      }
      Matcher end = END.matcher(text);
      if (STANDARDS.matcher(text).matches()) {
        continue;
      }
      if (block instanceof Block.Paragraph paragraph && end.find()) {
        List<Inline> rest = RunLines.upTo(paragraph.content(), end.start());
        if (!rest.isEmpty()) {
          refined.add(new Block.Paragraph(rest));
        }
      } else {
        refined.add(block);
      }
    }
    return refined;
  }
}
