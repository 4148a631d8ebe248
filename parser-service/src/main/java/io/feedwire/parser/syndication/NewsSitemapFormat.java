package io.feedwire.parser.syndication;

import io.feedwire.contracts.RejectionReason;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.contracts.article.Image.Role;
import io.feedwire.contracts.article.Timestamp;
import io.feedwire.parser.format.ArticleDraft;
import io.feedwire.parser.format.Document;
import io.feedwire.parser.format.Format;
import io.feedwire.parser.format.FormatResult;
import io.feedwire.parser.format.FormatResult.FollowUp;
import io.feedwire.parser.time.Dates;
import io.feedwire.publishers.address.WebAddress;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// News sitemaps: the addresses of a site with headline, time and publication of each, and indexes
/// that name such sitemaps. Sources: <https://www.sitemaps.org/protocol.html>,
/// <https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap>.
@Singleton
public final class NewsSitemapFormat implements Format {

  /// Elements nested deeper are read as if they stood side by side; a sitemap has five levels.
  private static final int MAX_DEPTH = 64;

  /// Sitemaps of one index that are asked for: news is in the newest, and archives of ten thousand
  /// exist.
  private static final int MAX_CHILDREN = 10;

  /// "1,000 images for each page" may be named.
  private static final int MAX_IMAGES = 50;

  private static final int MAX_KEYWORDS = 50;

  @Override
  public String name() {
    return "news-sitemap";
  }

  @Override
  public boolean isFeed() {
    return true;
  }

  @Override
  public boolean accepts(Document document) {
    @Nullable String root = RootElement.of(document.head());
    return "urlset".equals(root) || "sitemapindex".equals(root);
  }

  @Override
  public FormatResult read(Document document) {
    var damage = Damage.in(document.text());
    var xml = Parser.xmlParser().setMaxDepth(MAX_DEPTH).parseInput(damage.worthATree(), "");
    @Nullable Element element = xml.firstElementChild();
    if (element == null) {
      return new FormatResult.Unreadable(RejectionReason.MALFORMED, "there is no element in it");
    }
    @Nullable String location = Channel.address(document.headers());
    Xml root = Xml.root(element, location, new Names(Set.copyOf(damage.undeclared()), List.of()));
    List<String> repairs = new ArrayList<>(damage.sentences());
    if (root.name().equals("sitemapindex")) {
      return index(whole(root, "sitemap", damage, repairs), location, repairs);
    }
    int max = FeedTree.maxItems(document.text().length());
    return entries(whole(root, "url", damage, repairs), max, repairs);
  }

  /// The entries of one name; without the last of a document that ends within it.
  private static List<Xml> whole(Xml root, String name, Damage damage, List<String> repairs) {
    List<Xml> all = root.children().stream().filter(child -> child.name().equals(name)).toList();
    if (damage.endsEarly() && damage.endsWithin(name) && !all.isEmpty()) {
      repairs.add("the last address is incomplete and was left out");
      return all.subList(0, all.size() - 1);
    }
    return all;
  }

  private static FormatResult entries(List<Xml> urls, int max, List<String> repairs) {
    List<ArticleDraft> drafts = new ArrayList<>();
    int silent = 0;
    int surplus = 0;
    for (Xml url : urls) {
      Optional<ArticleDraft> draft = draft(url);
      if (draft.isEmpty()) {
        silent++;
      } else if (drafts.size() < max) {
        drafts.add(draft.get());
      } else {
        surplus++;
      }
    }
    if (drafts.isEmpty() && silent > 0) {
      return new FormatResult.Unreadable(
          RejectionReason.NO_ARTICLE,
          "a sitemap of %d addresses, and none has a headline: no news sitemap".formatted(silent));
    }
    if (silent > 0) {
      repairs.add("%d addresses without a headline were left out".formatted(silent));
    }
    if (surplus > 0) {
      repairs.add("%d addresses beyond the first %d were left out".formatted(surplus, max));
    }
    return new FormatResult.Read(drafts, List.of(), repairs);
  }

  /// An address with a headline is an article; one without is a page of whatever kind.
  private static Optional<ArticleDraft> draft(Xml url) {
    Xml.Parts parts = Xml.Parts.of(url);
    @Nullable Xml news = parts.first("news:news");
    @Nullable String loc = parts.text("loc");
    Xml.Parts about = news == null ? parts : Xml.Parts.of(news);
    @Nullable String title = about.text("news:title");
    if (loc == null || title == null) {
      return Optional.empty();
    }
    @Nullable Xml publication = about.first("news:publication");
    Xml.Parts publisher = publication == null ? about : Xml.Parts.of(publication);
    @Nullable String written = about.text("news:publication_date");
    @Nullable Timestamp published = Dates.read(written).orElse(null);
    return Optional.of(
        ArticleDraft.builder()
            .publisherName(words(publisher.text("news:name")))
            .url(Addresses.resolve(url.base(), loc))
            .base(url.base())
            .language(publisher.text("news:language"))
            .titleHtml(words(title))
            .titleIsHtml(false)
            .published(published)
            .modified(Dates.read(parts.text("lastmod")).orElse(null))
            .images(images(parts))
            .declaredKeywords(keywords(about.text("news:keywords")))
            .repairs(Channel.undated(published, written))
            .build());
  }

  /// Plain text by the schema, which many fill with what stands in their pages: escaped twice, or
  /// once in a character data section. What has no semicolon is no reference (`print&copy`), and
  /// what has no end is no markup (`How to use <b>`).
  private static @Nullable String words(@Nullable String written) {
    if (written == null) {
      return null;
    }
    String text = Parser.unescapeEntities(written, true);
    return text.contains("</") ? Markup.plain(Markup.titled(text.replace("&", "&amp;"))) : text;
  }

  /// "A comma-separated list of keywords"; other alphabets have commas of their own.
  private static List<String> keywords(@Nullable String written) {
    @Nullable String words = words(written);
    return words == null
        ? List.of()
        : Arrays.stream(words.split("[,，、،]"))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .distinct()
            .limit(MAX_KEYWORDS)
            .toList();
  }

  /// The first is the one that the publisher shows with the headline.
  private static List<Image> images(Xml.Parts url) {
    SequencedSet<String> known = new LinkedHashSet<>();
    List<Image> images = new ArrayList<>();
    for (Xml part : url.named("image:image").stream().limit(MAX_IMAGES).toList()) {
      Xml.Parts inner = Xml.Parts.of(part);
      @Nullable String loc = inner.text("image:loc");
      if (loc != null && known.add(loc)) {
        List<Role> roles = new ArrayList<>(List.of(images.isEmpty() ? Role.LEAD : Role.PREVIEW));
        String href = Addresses.resolve(part.base(), loc);
        List<Rendition> renditions = List.of(new Rendition(href, null, null, null));
        String caption = words(inner.text("image:caption", "image:title"));
        images.add(Image.of(href, roles, caption, renditions));
      }
    }
    return images;
  }

  private record Child(String url, Instant changed) {}

  /// "A Sitemap index file can only specify Sitemaps that are found on the same site as the Sitemap
  /// index file": whoever can have a document read must not be able to have any address fetched.
  private FormatResult index(List<Xml> sitemaps, @Nullable String location, List<String> repairs) {
    @Nullable String site = site(location);
    List<Child> children = new ArrayList<>();
    for (Xml sitemap : sitemaps) {
      Xml.Parts parts = Xml.Parts.of(sitemap);
      @Nullable String loc = parts.text("loc");
      String url = loc == null ? "" : Addresses.resolve(sitemap.base(), loc);
      if (site != null && site.equals(site(url))) {
        Instant changed =
            Dates.read(parts.text("lastmod")).map(Timestamp::time).orElse(Instant.MIN);
        children.add(new Child(url, changed));
      }
    }
    if (children.isEmpty()) {
      return new FormatResult.Unreadable(
          RejectionReason.NO_ARTICLE, "a sitemap index that names no sitemap of its own site");
    }
    List<FollowUp> followUps =
        children.stream()
            .sorted(Comparator.comparing(Child::changed).reversed())
            .map(Child::url)
            .distinct()
            .limit(MAX_CHILDREN)
            .map(url -> new FollowUp(url, "sitemap of an index", name()))
            .toList();
    return new FormatResult.Read(List.of(), followUps, repairs);
  }

  /// The host without `www.`; null where there is none.
  private static @Nullable String site(@Nullable String url) {
    @Nullable String host = WebAddress.parse(url).map(WebAddress::host).orElse(null);
    if (host == null) {
      return null;
    }
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.startsWith("www.") ? lower.substring(4) : lower;
  }
}
