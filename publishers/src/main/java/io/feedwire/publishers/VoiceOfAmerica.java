package io.feedwire.publishers;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.contracts.article.Publisher;
import io.feedwire.contracts.article.Reference;
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
///   slug and as `/amp/…`
/// - images `gdb.voanews.com/{uuid}_cx0_cy7_cw0_r1_s_w900.jpg`: what follows the uuid cuts and
///   resizes; `w` is the width, `h` the height
@Singleton
public final class VoiceOfAmerica implements PublisherRules {

  private static final Publisher PUBLISHER = new Publisher("voa", "Voice of America");

  private static final Pattern PAGE =
      Pattern.compile("^/(?:amp/|a/){1,2}(?:[^/]+/)?(\\d{5,9})\\.html$");

  private static final Pattern IMAGE =
      Pattern.compile(
          "^/([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})((?:_[a-z]+\\d*){0,12})(\\.[a-z]+)$");

  private static final Pattern WIDTH = Pattern.compile("_w(\\d{2,4})(?:_|$)");
  private static final Pattern HEIGHT = Pattern.compile("_h(\\d{2,4})(?:_|$)");

  /// Programmes end with where else they are to be had, and that guests speak for themselves.
  private static final Pattern NO_TEXT =
      Pattern.compile(
          "={6,}|嘉宾和观众听众发表的都是个人观点.{0,30}|《[^》]{2,12}》YouTube播放列表.*|YouTube视频[:：]|.*https?://bit\\.ly/VOA.{0,60}"
              + "|.*voachinese\\.com/apps.*|.{0,12}美国之音新推出影音应用程序.*");

  @Override
  public Publisher publisher() {
    return PUBLISHER;
  }

  @Override
  public Set<String> domains() {
    return Set.of(
        "voachinese.com", "voacantonese.com", "voanews.com", "voanews.eu", "voatibetan.com");
  }

  @Override
  public Set<String> names() {
    return Set.of("美国之音", "美國之音", "美国之音中文网", "VOA");
  }

  @Override
  public WebAddress canonical(WebAddress address) {
    return target(address).isPresent() ? address.withoutQuery() : address;
  }

  @Override
  public Optional<Target> target(WebAddress address) {
    Matcher page = PAGE.matcher(address.path());
    return page.matches()
        ? Optional.of(new Target(Reference.Kind.ARTICLE, "voa:" + page.group(1)))
        : Optional.empty();
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
  public List<Block> refine(List<Block> blocks, Marginalia notes) {
    List<Block> refined = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      Blocks.withoutLines(block, line -> NO_TEXT.matcher(line).matches()).ifPresent(refined::add);
    }
    return refined;
  }
}
