package io.feedwire.publishers;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Publisher;
import io.feedwire.contracts.article.Reference;
import io.feedwire.publishers.address.WebAddress;
import io.feedwire.publishers.page.FurtherReading;
import io.feedwire.publishers.text.Blocks;
import io.feedwire.publishers.text.Glance;
import io.feedwire.publishers.text.LineLinks;
import io.feedwire.publishers.text.Marginalia;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// China Digital Times. A WordPress: pages by month and slug (`/chinese/2020/06/{slug}/`), later by
/// the post's number (`/chinese/658012.html`), which guids always had (`/chinese/?p=658012`).
///
/// Bodies have no dateline. The footer is the work of a plug-in (`WordPress`); keywords are its tag
/// links, and those below the text of collections.
@Singleton
public final class ChinaDigitalTimes implements PublisherRules {

  private static final Evaluator CARDS = Selector.evaluatorOf("blockquote.wp-embedded-content");
  private static final Evaluator FURNITURE =
      Selector.evaluatorOf("iframe.wp-embedded-content, .donate-banner");

  private static final Publisher PUBLISHER = new Publisher("cdt", "China Digital Times");

  private static final Pattern ARCHIVE = Pattern.compile("CDS档案\\s*[|｜].{1,60}");

  /// A title with who wrote or published the text first: `渡口周刊 | 船停了`, `【404文库】渡口网｜船停了`. The name
  /// is that of a person or an account, which look alike.
  private static final Pattern ORIGIN =
      Pattern.compile("(?:【[^】]{2,10}】\\s*)?((?!CD[TS])[\\p{IsHan}\\w ]{2,14}?)\\s*[|｜丨]\\s*.{4,}");

  /// Opens a list of other posts: `【CDT相关阅读】`, `CDT导览 | …`.
  private static final Pattern GUIDE =
      Pattern.compile("【?CDT\\s?(?:相关阅读|推荐阅读|延伸阅读|导览)】?\\s*[|｜丨:：]?");

  private static final Pattern NO_TEXT =
      Pattern.compile(
          "发表日期\\s?[:：]\\s?\\d{4}[年./-]\\d{1,2}[月./-]\\d{1,2}日?|订阅中国数字时代每周简讯.{0,20}|定期[获獲]得翻[墙牆]信息[？?].{0,30}");

  /// Blocks from the beginning and from the end among which these lines stand.
  private static final int EDGE = 5;

  /// Longest title of another post, in characters.
  private static final int MAX_TITLE = 80;

  private static final Pattern NUMBERED =
      Pattern.compile("^(/chinese)?/(\\d{4,9})\\.html(?:/amp)?/?$");
  private static final Pattern BLOG = Pattern.compile("^(/chinese)?/?(?:index\\.php)?$");
  private static final Pattern NUMBER = Pattern.compile("\\d{4,9}");
  private static final Pattern DATED =
      Pattern.compile("^(?:/chinese)?/\\d{4}/\\d\\d/[^/]+(?:/amp)?/?$");

  @Override
  public Publisher publisher() {
    return PUBLISHER;
  }

  @Override
  public Set<String> domains() {
    return Set.of("chinadigitaltimes.net");
  }

  @Override
  public Set<String> names() {
    return Set.of("中国数字时代", "中國數字時代", "CDT");
  }

  @Override
  public Optional<Target> target(WebAddress address) {
    Matcher numbered = NUMBERED.matcher(address.path());
    if (numbered.matches()) {
      return Optional.of(target(numbered.group(1), numbered.group(2)));
    }
    Matcher blog = BLOG.matcher(address.path());
    Optional<String> post = address.parameter("p").filter(p -> NUMBER.matcher(p).matches());
    if (blog.matches() && post.isPresent()) {
      return Optional.of(target(blog.group(1), post.get()));
    }
    return DATED.matcher(address.path()).matches()
        ? Optional.of(new Target(Reference.Kind.ARTICLE, address.withoutQuery().id()))
        : Optional.empty();
  }

  /// Each language is a blog of its own, with numbers of its own.
  private static Target target(@Nullable String blog, String number) {
    String prefix = blog == null ? "cdt:en-" : "cdt:";
    return new Target(Reference.Kind.ARTICLE, prefix + number);
  }

  /// The origin of a text that is taken over stands before its title, and stays there: readers know
  /// these titles so, and editors give the origin as keyword.
  @Override
  public String headline(String written, Marginalia notes) {
    Matcher origin = ORIGIN.matcher(written);
    if (origin.matches()) {
      notes.credit(origin.group(1).strip());
    }
    return written;
  }

  /// The Chinese edition is put up by people who sign with a name for it; the English one by its
  /// authors.
  @Override
  public boolean isAuthor(String declared) {
    return declared.codePoints().noneMatch(Character::isIdeographic);
  }

  /// Posts of the same blog are shown as cards, by a frame or by the quote that stands in for it.
  @Override
  public void prune(Element body, Marginalia notes) {
    for (Element card : body.select(CARDS)) {
      card.tagName("p");
    }
    body.select(FURNITURE).remove();
  }

  /// Posts of a series end with links to its archive: `CDS档案 | 李文亮`; later ones carry a card
  /// ([CdtCard]).
  @Override
  public List<Block> refine(List<Block> blocks, Marginalia notes) {
    List<Block> text = CdtCard.take(blocks, notes);
    List<Block> kept = new ArrayList<>(text.size());
    for (int i = 0; i < text.size(); i++) {
      Block block = text.get(i);
      String words = Blocks.paragraphText(block);
      if (isArchive(block, words, notes)) {
        continue;
      }
      if (GUIDE.matcher(words).lookingAt() && isGuide(words)) {
        if (!LineLinks.note(block, notes)) {
          i = FurtherReading.linksEnd(text, i, notes);
        }
        continue;
      }
      boolean atEdge = i < EDGE || i >= text.size() - EDGE;
      Blocks.withoutLines(block, line -> atEdge && NO_TEXT.matcher(line).matches())
          .ifPresent(kept::add);
    }
    return kept;
  }

  /// Whether each line below the label is one of a list.
  private static boolean isGuide(String words) {
    String[] lines = words.split("\n");
    for (int i = 1; i < lines.length; i++) {
      if (lines[i].length() > MAX_TITLE || !Glance.begins(lines[i], "·•●-—▶【《")) {
        return false;
      }
    }
    return lines[0].length() <= MAX_TITLE && !lines[0].endsWith("。");
  }

  private static boolean isArchive(Block block, String words, Marginalia notes) {
    boolean isArchive = ARCHIVE.matcher(words).matches();
    if (isArchive) {
      FurtherReading.takeLinks(block, notes);
    }
    return isArchive;
  }
}
