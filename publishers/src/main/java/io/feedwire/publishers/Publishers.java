package io.feedwire.publishers;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Reference;
import io.feedwire.publishers.address.Domains;
import io.feedwire.publishers.address.WebAddress;
import io.feedwire.publishers.image.AnyImage;
import io.feedwire.publishers.image.ImageMarks;
import io.feedwire.publishers.image.ImageProxy;
import io.feedwire.publishers.image.KnownImage;
import io.feedwire.publishers.image.Photon;
import io.feedwire.publishers.line.Bylines;
import io.feedwire.publishers.line.EditorialLines;
import io.feedwire.publishers.page.FeedFooter;
import io.feedwire.publishers.page.LinkRelation;
import io.feedwire.publishers.page.LoneItems;
import io.feedwire.publishers.page.PageFurniture;
import io.feedwire.publishers.page.ShareLinks;
import io.feedwire.publishers.page.Subheads;
import io.feedwire.publishers.text.Marginalia;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// All publishers that have rules, and what holds for those that have none. Thread-safe.
@Singleton
public final class Publishers {

  private final Map<String, PublisherRules> byId = new HashMap<>();
  private final Map<String, PublisherRules> byDomain = new HashMap<>();
  private final Map<String, PublisherRules> byName = new HashMap<>();

  /// @throws IllegalArgumentException when two publishers claim one id, domain or name
  public Publishers(Collection<PublisherRules> all) {
    for (PublisherRules rules : all) {
      claim(byId, rules.publisher().id(), rules);
      claim(byName, key(rules.publisher().name()), rules);
      rules.domains().forEach(domain -> claim(byDomain, domain, rules));
      rules.names().forEach(name -> claim(byName, key(name), rules));
    }
  }

  private static void claim(Map<String, PublisherRules> map, String key, PublisherRules rules) {
    @Nullable PublisherRules before = map.put(key, rules);
    if (before != null && before != rules) {
      throw new IllegalArgumentException("two publishers claim '" + key + "'");
    }
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /// The publisher of an id (`dw`).
  public Optional<PublisherRules> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// The publisher that an address belongs to.
  public Optional<PublisherRules> of(WebAddress address) {
    return Domains.nearest(byDomain, address.host());
  }

  /// Whether an address is that of a publisher's own article.
  static boolean isArticle(PublisherRules rules, String href) {
    return WebAddress.parse(href)
        .filter(address -> isOf(rules, address))
        .flatMap(rules::target)
        .isPresent();
  }

  /// The address of a publisher's own article without its query, which with many says nothing of
  /// the article; any other address as it is.
  static WebAddress withoutQueryOfArticle(PublisherRules rules, WebAddress address) {
    return rules.target(address).isPresent() ? address.withoutQuery() : address;
  }

  private static boolean isOf(PublisherRules rules, WebAddress address) {
    return rules.domains().stream()
        .anyMatch(domain -> address.host().equals(domain) || address.host().endsWith('.' + domain));
  }

  /// Where the publisher of an id (`dw:68204677`) hands out its document to programs.
  public Optional<String> api(Reference.Kind kind, String id) {
    int colon = id.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : byId(id.substring(0, colon)).flatMap(rules -> rules.api(kind, id.substring(colon + 1)));
  }

  /// The publisher that others call so.
  public Optional<PublisherRules> named(String name) {
    return Optional.ofNullable(byName.get(key(name)));
  }

  /// The address by which a page is known, and its article's id.
  public WebAddress canonical(WebAddress address) {
    WebAddress page = address.page();
    return of(page).map(rules -> rules.canonical(page)).orElse(page);
  }

  /// Id of the article at an address: its publisher's own, else a hash of the canonical address.
  public String articleId(WebAddress address) {
    WebAddress canonical = canonical(address);
    return of(canonical)
        .flatMap(rules -> rules.target(canonical))
        .map(Target::id)
        .orElseGet(canonical::id);
  }

  /// A link as a reference; empty when it leads to no document: no web address, or one that shares
  /// the page.
  ///
  /// @param rel the link's relation as written
  public Optional<Reference> reference(String href, @Nullable String rel, @Nullable String label) {
    return WebAddress.parse(href)
        .map(WebAddress::page)
        .filter(page -> !ShareLinks.isShareLink(page))
        .map(
            page -> {
              @Nullable PublisherRules rules = of(page).orElse(null);
              WebAddress canonical = rules == null ? page : rules.canonical(page);
              Optional<Target> target = of(canonical).flatMap(found -> found.target(canonical));
              return Reference.of(
                  target.map(Target::kind).orElse(Reference.Kind.EXTERNAL),
                  LinkRelation.of(rel),
                  canonical.toString(),
                  label,
                  target.map(Target::id).orElseGet(canonical::id));
            });
  }

  /// The picture behind an address, out of any proxy; empty for what is no web address.
  public Optional<KnownImage> image(String href) {
    return WebAddress.parse(href)
        .map(
            address -> {
              WebAddress own = ImageProxy.unwrap(address);
              KnownImage image = image(own, own != address);
              return Photon.serves(address) ? Photon.served(address, image) : image;
            });
  }

  private KnownImage image(WebAddress address, boolean isUnwrapped) {
    @Nullable PublisherRules rules = of(address).orElse(null);
    Optional<KnownImage> known = rules == null ? Optional.empty() : rules.image(address);
    KnownImage found = known.isPresent() ? known.get() : AnyImage.image(address);
    Image.@Nullable Use use = rules == null ? null : rules.imageUse(address).orElse(null);
    use = use == null ? ImageMarks.ofAddress(address) : use;
    return found.as(use, isUnwrapped);
  }

  /// Who made an article: first whom the page names, then whom its format names.
  public List<String> bylines(PublisherRules rules, Marginalia notes, Collection<String> declared) {
    return Bylines.of(notes, declared, name -> SiteName.isByline(name, rules), rules::isAuthor);
  }

  /// A headline without what the publisher's pages add to it: its name, a section, a number.
  ///
  /// @param named what the document calls the publisher; null where it does not
  public String headline(
      PublisherRules rules, String written, @Nullable String named, Marginalia notes) {
    return written.isEmpty() ? written : SiteName.cut(rules.headline(written, notes), rules, named);
  }

  /// Takes out of a body's tree what is not the article, by the publisher's own rules and by those
  /// that hold for any page.
  public void prune(PublisherRules rules, Element body, Marginalia notes) {
    rules.prune(body, notes);
    PageFurniture.take(body, notes);
  }

  /// A summary without what feeds put behind it: links to the whole, where it appeared first.
  public List<Block> summary(List<Block> blocks, String headline) {
    return EditorialLines.withoutFurniture(FeedFooter.cut(blocks, headline));
  }

  /// Takes out of the blocks, or turns into what they mean, what the tree does not show.
  public List<Block> refine(
      PublisherRules rules, List<Block> blocks, String headline, Marginalia notes) {
    List<Block> written = FeedFooter.cut(blocks, headline);
    List<Block> text = EditorialLines.take(rules.refine(written, notes), notes);
    return Subheads.mark(LoneItems.joined(text), name -> SiteName.isName(name, rules));
  }
}
