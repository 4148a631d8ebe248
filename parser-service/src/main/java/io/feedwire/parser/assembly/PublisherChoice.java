package io.feedwire.parser.assembly;

import io.feedwire.contracts.article.Publisher;
import io.feedwire.parser.format.ArticleDraft;
import io.feedwire.parser.html.PlainText;
import io.feedwire.publishers.Generic;
import io.feedwire.publishers.PublisherRules;
import io.feedwire.publishers.Publishers;
import io.feedwire.publishers.address.WebAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whose rules an article is read by: the format's publisher, that of the article's address, the
/// one the document names; else rules made for the domain. For the articles of one document.
final class PublisherChoice {

  private final Publishers publishers;
  private final String source;
  private final List<ArticleDraft> drafts;

  /// The site of more than half of the document's articles; null before anybody asked.
  private @Nullable Optional<String> siteOfMost;

  /// Sites of the hosts met: the public suffix list is searched for each host that a document has,
  /// and not for each of its articles.
  private final Map<String, String> sites = new HashMap<>();

  /// @param source id of the source, for a document that names nobody
  /// @param drafts all that the document has
  PublisherChoice(Publishers publishers, String source, List<ArticleDraft> drafts) {
    this.publishers = publishers;
    this.source = source;
    this.drafts = drafts;
  }

  /// @param address the article's own, as written, where it has one
  PublisherRules of(ArticleDraft draft, Optional<WebAddress> address) {
    Optional<WebAddress> page = address.map(WebAddress::page);
    @Nullable String id = draft.publisherId();
    Optional<PublisherRules> known = id == null ? Optional.empty() : publishers.byId(id);
    if (known.isPresent()) {
      return known.get();
    }
    Optional<WebAddress> named = WebAddress.parse(draft.publisherUrl());
    Optional<WebAddress> own = isAggregators(draft, page) ? named : page.or(() -> named);
    known = own.flatMap(publishers::of);
    if (known.isEmpty() && own.isEmpty() && draft.publisherName() != null) {
      // A name says who published an article only where no address says otherwise.
      known = publishers.named(draft.publisherName());
    }
    return known.isPresent() ? known.get() : new Generic(publisher(draft, address, own, named));
  }

  /// Whether the page is one of the aggregator's own, which leads to the publisher's (Google News).
  private boolean isAggregators(ArticleDraft draft, Optional<WebAddress> page) {
    @Nullable String aggregator = draft.aggregatorUrl();
    return aggregator != null
        && draft.publisherUrl() != null
        && page.isPresent()
        && WebAddress.parse(aggregator).map(this::site).equals(page.map(this::site));
  }

  /// The name of a site is not that of another one: a list of links has those of many.
  private Publisher publisher(
      ArticleDraft draft,
      Optional<WebAddress> address,
      Optional<WebAddress> own,
      Optional<WebAddress> named) {
    String name = draft.publisherName() == null ? "" : PlainText.fold(draft.publisherName());
    if (own.isEmpty()) {
      String id = name.isEmpty() ? source : name.toLowerCase(Locale.ROOT);
      return new Publisher(id, name.isEmpty() ? id : name);
    }
    String id = site(own.get());
    boolean isNamed =
        named.isPresent() ? site(named.get()).equals(id) : isOfFeed(draft, address, id);
    return new Publisher(id, isNamed && !name.isEmpty() ? name : id);
  }

  /// Whether a feed that names no site of its own speaks for an article's: it is there; or it is
  /// kept elsewhere (FeedBurner, a host of files) for that site, which most of its articles are of.
  /// One whose links are of its own site and lead on to others searches these (Google Alerts).
  private boolean isOfFeed(ArticleDraft draft, Optional<WebAddress> address, String site) {
    Optional<String> feed = WebAddress.parse(draft.feedUrl()).map(this::site);
    if (feed.isEmpty() || feed.get().equals(site)) {
      return true;
    }
    boolean leadsOn = address.map(this::site).equals(feed);
    return !leadsOn && siteOfMost().equals(Optional.of(site));
  }

  private Optional<String> siteOfMost() {
    if (siteOfMost == null) {
      Map<String, Integer> counts = new HashMap<>();
      for (ArticleDraft draft : drafts) {
        WrittenAddress.parsed(draft)
            .ifPresent(address -> counts.merge(site(address.page()), 1, Integer::sum));
      }
      int all = counts.values().stream().mapToInt(Integer::intValue).sum();
      siteOfMost =
          counts.entrySet().stream()
              .filter(each -> each.getValue() > all / 2)
              .map(Map.Entry::getKey)
              .findFirst();
    }
    return siteOfMost;
  }

  private String site(WebAddress address) {
    return sites.computeIfAbsent(address.host(), _ -> address.site());
  }
}
