package io.feedwire.fetcher.lists;

import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.source.Source.Kind;
import io.feedwire.sources.Locations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.helper.ValidationException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// The feed of a web page: the one it names, else addresses where one may be.
final class PageFeeds {

  /// Pages name their feeds in their head.
  private static final int MAX_BYTES = 4 * 1024 * 1024;

  /// Others named in the sentence.
  private static final int SHOWN = 3;

  private PageFeeds() {}

  static ListedSources read(Children children, byte[] body, @Nullable String charset) {
    Document page = parse(body, charset, children.base());
    List<NamedFeed> named = NamedFeed.of(page, base(page, children.base()));
    if (named.isEmpty()) {
      return candidates(children, page);
    }
    NamedFeed chosen = choose(named, children.base());
    Optional<Source> source = children.of(chosen.uri(), Kind.FEED, title(chosen, page));
    return source
        .<ListedSources>map(
            one ->
                new ListedSources.Listed(
                    List.of(one), true, sentence(named, chosen, children.base())))
        .orElseGet(() -> candidates(children, page));
  }

  /// By a browser's algorithm; by its tags alone where the library's fails (jsoup 1.24), which it
  /// does for templates within templates that are deeper than it follows.
  private static Document parse(byte[] body, @Nullable String charset, URI base) {
    try {
      return parse(body, charset, base, Parser.htmlParser());
    } catch (ValidationException | IndexOutOfBoundsException e) {
      return parse(body, charset, base, Parser.xmlParser().settings(ParseSettings.htmlDefault));
    }
  }

  private static Document parse(byte[] body, @Nullable String charset, URI base, Parser parser) {
    int length = Math.min(body.length, MAX_BYTES);
    var bytes = new ByteArrayInputStream(body, 0, length);
    try {
      return Jsoup.parse(bytes, charset, base.toString(), parser);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// HTML: the first `base` with an `href` counts.
  private static URI base(Document page, URI address) {
    @Nullable Element base = page.selectFirst("base[href]");
    return base == null ? address : Locations.resolve(address, base.attr("href")).orElse(address);
  }

  private static ListedSources candidates(Children children, Document page) {
    List<URI> uris =
        CandidateAddresses.of(page, children.base()).stream()
            .filter(uri -> children.of(uri, Kind.FEED, null).isPresent())
            .toList();
    return uris.isEmpty()
        ? new ListedSources.Nothing("the page names no feed")
        : new ListedSources.Candidates(
            uris, "the page names no feed; %d usual addresses to try".formatted(uris.size()));
  }

  /// The feed of the very page before that of the whole site; of one content in several formats,
  /// and else, the first, which HTML takes for the default.
  private static NamedFeed choose(List<NamedFeed> named, URI page) {
    List<NamedFeed> distinct = distinct(named);
    return distinct.stream()
        .filter(feed -> feed.isBelow(page))
        .findFirst()
        .orElseGet(distinct::getFirst);
  }

  /// One of each content: without comments, if that leaves any, and one of the same title.
  private static List<NamedFeed> distinct(List<NamedFeed> named) {
    List<NamedFeed> articles = named.stream().filter(feed -> !feed.isOfComments()).toList();
    Map<String, NamedFeed> byContent = new LinkedHashMap<>();
    (articles.isEmpty() ? named : articles)
        .forEach(feed -> byContent.putIfAbsent(feed.content(), feed));
    return new ArrayList<>(byContent.values());
  }

  private static @Nullable String title(NamedFeed chosen, Document page) {
    String title = chosen.hasTitle() ? chosen.title() : page.title();
    String plain = title.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    return plain.isEmpty() || plain.length() > 200 ? null : plain;
  }

  private static String sentence(List<NamedFeed> named, NamedFeed chosen, URI page) {
    String count =
        named.size() == 1
            ? "1 feed named by the page; chosen: "
            : named.size() + " feeds named by the page; chosen: ";
    List<NamedFeed> others = named.stream().filter(feed -> !feed.equals(chosen)).toList();
    return count + chosen.uri() + ", because " + because(named, chosen, page) + others(others);
  }

  private static String because(List<NamedFeed> named, NamedFeed chosen, URI page) {
    if (named.size() == 1) {
      return "there is no other";
    }
    if (chosen.isBelow(page)) {
      return "it is that of this very page";
    }
    if (distinct(named).size() == 1) {
      return "the others are the same in another format, or comments";
    }
    return named.stream().anyMatch(NamedFeed::isOfComments)
        ? "it is the first that is not of comments"
        : "it is the first";
  }

  private static String others(List<NamedFeed> others) {
    if (others.isEmpty()) {
      return "";
    }
    return others.stream()
        .limit(SHOWN)
        .map(feed -> feed.uri().toString())
        .collect(Collectors.joining(", ", "; not chosen: ", others.size() > SHOWN ? ", …" : ""));
  }
}
