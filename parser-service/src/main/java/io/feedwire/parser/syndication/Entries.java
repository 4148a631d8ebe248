package io.feedwire.parser.syndication;

import io.feedwire.contracts.article.Timestamp;
import io.feedwire.parser.format.ArticleDraft;
import io.feedwire.parser.html.HtmlBlocks;
import io.feedwire.parser.time.Dates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// Reads an `<item>` of RSS and RDF or an `<entry>` of Atom, with the modules that feeds put into
/// them. One reader for all, since real feeds mix the vocabularies: an RSS item with Atom's links
/// and Dublin Core's dates is the rule, not the exception.
final class Entries {

  /// By name, with how well it says when an entry was published: 0 is best. Names of the same
  /// meaning have the same rank.
  private static final Map<String, Integer> PUBLISHED =
      Map.ofEntries(
          Map.entry("pubdate", 0),
          Map.entry("published", 0),
          Map.entry("issued", 0),
          Map.entry("dcterms:issued", 0),
          Map.entry("dc:date", 1),
          Map.entry("dcterms:date", 1),
          Map.entry("created", 2),
          Map.entry("dcterms:created", 2),
          Map.entry("date", 3),
          Map.entry("prism:publicationdate", 4),
          Map.entry("dcterms:available", 4),
          Map.entry("dcterms:datesubmitted", 4),
          Map.entry("publishdate", 4));

  private static final Map<String, Integer> UPDATED =
      Map.of("updated", 0, "modified", 0, "dcterms:modified", 0, "lastbuilddate", 0, "lastmod", 1);

  private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d\\d:\\d\\d");

  /// Longest markup of a time that is read, in characters; one with a title and classes has 200.
  private static final int MAX_TIME = 1_000;

  private static final List<String> RIGHTS =
      List.of("rights", "dc:rights", "copyright", "media:copyright");

  private static final Evaluator TIME = Selector.evaluatorOf("time[datetime]");

  private final Channel channel;

  Entries(Channel channel) {
    this.channel = channel;
  }

  ArticleDraft read(Xml entry) {
    Xml.Parts parts = Xml.Parts.of(entry);
    Channel origin = origin(parts);
    var links = new EntryLinks(entry, parts, channel.source());
    var words = new EntryText(parts);
    @Nullable String language = language(words.body() == null ? entry : words.body(), parts);
    @Nullable Timestamp published = time(parts, PUBLISHED, language);
    @Nullable Timestamp updated = time(parts, UPDATED, language);
    if (updated == null) {
      // Channel Definition Format.
      updated = Dates.read(entry.attribute("lastmod")).orElse(null);
    }
    List<String> repairs = new ArrayList<>(words.repairs());
    if (published == null && updated == null) {
      repairs.addAll(Channel.undated(null, writtenDate(parts)));
    }
    if (parts.all().stream().anyMatch(Entries::isCut)) {
      repairs.add(
          "people or keywords beyond %d characters of a field were left out"
              .formatted(Xml.MAX_FIELD));
    }
    return ArticleDraft.builder()
        .publisherName(origin.title() == null ? channel.title() : origin.title())
        .publisherUrl(origin.site())
        .aggregatorUrl(origin == channel ? null : channel.siteOrSelf())
        .feedUrl(origin == channel && channel.site() == null ? channel.self() : null)
        .url(links.url())
        .guid(links.guid())
        .otherUrls(links.otherUrls())
        .base(base(words.body() == null ? entry : words.body(), links.url()))
        .language(language)
        .titleHtml(words.title())
        .titleIsHtml(true)
        .summaryHtml(words.summary())
        .body(Recordings.appendedTo(words.html(), parts))
        .bylines(bylines(parts, origin))
        .copyright(rights(parts))
        .published(published)
        .modified(updated)
        // An Atom entry must say when it was updated and may say when it was published (RFC 4287,
        // 4.2.9): without the latter the former is the best that is known.
        .seen(published == null ? updated : null)
        .images(Pictures.of(parts))
        .references(links.references())
        .declaredKeywords(Categories.of(parts))
        .repairs(repairs)
        .build();
  }

  private static boolean isCut(Xml part) {
    return part.isLong() && (Persons.isNamed(part) || Categories.isNamed(part));
  }

  /// Where an aggregator took the entry from: RSS names the channel in its `<source>`, Atom copies
  /// the feed's own elements into it.
  private Channel origin(Xml.Parts parts) {
    @Nullable Xml source = parts.first("source");
    if (source == null) {
      return channel;
    }
    if (source.element().firstElementChild() != null) {
      return Channel.describe(source, channel.location(), channel.source());
    }
    String name = Markup.plain(source.text());
    @Nullable String address = Addresses.webOrNull(source.attribute("url"));
    // Discourse names the topic that the item is, which has a feed of its own.
    boolean isPart = address != null && Addresses.areOfOneSite(address, channel.site());
    return name.isEmpty() || isPart ? channel : channel.of(name, address);
  }

  /// Addresses in the text begin from `xml:base` where a feed gives one, else from the entry's
  /// page.
  private @Nullable String base(Xml text, @Nullable String url) {
    boolean declared = text.base() != null && !text.base().equals(channel.location());
    return declared || url == null || !Addresses.isWeb(url) ? text.base() : url;
  }

  private @Nullable String language(Xml text, Xml.Parts parts) {
    @Nullable String own = parts.text("dc:language");
    if (own != null) {
      return own;
    }
    @Nullable String inherited = text.language();
    return inherited == null || inherited.isEmpty() ? channel.language() : inherited;
  }

  /// RFC 4287, 4.2.1: an entry without author has those of its source, else those of the feed.
  private List<String> bylines(Xml.Parts parts, Channel origin) {
    List<String> own = Persons.of(parts);
    if (own.isEmpty()) {
      own = Persons.editors(parts);
    }
    if (!own.isEmpty()) {
      return own;
    }
    return origin.authors().isEmpty() ? channel.authors() : origin.authors();
  }

  /// The time under the names of the best rank that have one; the last of several, as with links.
  private static @Nullable Timestamp time(
      Xml.Parts parts, Map<String, Integer> ranks, @Nullable String language) {
    @Nullable Timestamp best = null;
    int bestRank = Integer.MAX_VALUE;
    List<Xml> all = parts.all();
    for (int i = all.size() - 1; i >= 0; i--) {
      @Nullable Integer rank = ranks.get(all.get(i).name());
      if (rank != null && rank < bestRank) {
        Optional<Timestamp> time = Dates.readIn(language, timeText(all.get(i).text()));
        best = time.orElse(best);
        bestRank = time.isPresent() ? rank : bestRank;
      }
    }
    return best == null || best.assumedZone() == null ? best : zoned(best, all);
  }

  /// The same reading of the clock under another name may have its zone: `2024-05-06 14:20:11` and
  /// `2024-05-06T14:20:11+09:00`.
  private static Timestamp zoned(Timestamp time, List<Xml> parts) {
    Matcher clock = CLOCK.matcher(time.raw());
    if (!clock.find()) {
      return time;
    }
    for (Xml part : parts) {
      boolean isTime = PUBLISHED.containsKey(part.name()) || UPDATED.containsKey(part.name());
      if (isTime && part.text().contains(clock.group())) {
        Optional<Timestamp> other = Dates.read(timeText(part.text()));
        if (other.isPresent()
            && other.get().assumedZone() == null
            && isWithinDay(time, other.get())) {
          return other.get();
        }
      }
    }
    return time;
  }

  private static boolean isWithinDay(Timestamp one, Timestamp other) {
    return Duration.between(one.time(), other.time()).abs().compareTo(Duration.ofDays(1)) <= 0;
  }

  /// Drupal's views write the page's markup: `<time datetime="2024-02-23T14:03:00+00:00">…</time>`.
  private static String timeText(String written) {
    if (written.length() > MAX_TIME) {
      return written;
    }
    if (written.indexOf('<') < 0) {
      // Templates for HTML write `+02:00` as `&#43;02:00`.
      return written.indexOf('&') < 0 ? written : Parser.unescapeEntities(written, false);
    }
    Element markup = HtmlBlocks.parse(written, null);
    @Nullable Element time = markup.selectFirst(TIME);
    return time == null ? markup.text() : time.attr("datetime");
  }

  private static @Nullable String writtenDate(Xml.Parts parts) {
    return parts.text("pubdate", "published", "dc:date", "issued", "updated", "modified");
  }

  /// The first notice of rights with any text. RSS and its modules have plain text, into which some
  /// put markup; a construct of Atom says what it is.
  private static @Nullable String rights(Xml.Parts parts) {
    for (String name : RIGHTS) {
      for (Xml part : parts.named(name)) {
        String text = part.text();
        boolean mayBeMarkup =
            part.atom() || text.indexOf('<') >= 0 || part.element().firstElementChild() != null;
        String notice = mayBeMarkup ? Markup.plain(Markup.html(part)) : text;
        if (!notice.isEmpty()) {
          return notice;
        }
      }
    }
    return null;
  }
}
