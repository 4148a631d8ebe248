package io.feedwire.parser.dw;

import static io.feedwire.parser.dw.DwTexts.orNull;

import io.feedwire.contracts.article.Reference;
import io.feedwire.parser.dw.DwDocument.Group;
import io.feedwire.parser.dw.DwDocument.Item;
import io.feedwire.parser.dw.DwDocument.Pagination;
import io.feedwire.parser.format.FormatResult.FollowUp;
import io.feedwire.publishers.address.RelativeAddress;
import io.feedwire.publishers.address.WebAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// Groups of links and of keywords beside an article, and the entries of lists.
final class DwReferences {

  /// With the slash, so that no other host begins like it.
  private static final String API = "https://api.dw.com/";

  private DwReferences() {}

  static List<Reference> references(List<Group> groups) {
    List<Reference> references = new ArrayList<>();
    for (Group group : groups) {
      if (!isKeywords(group)) {
        for (Item item : group.items()) {
          reference(item).ifPresent(references::add);
        }
      }
    }
    return references;
  }

  private static boolean isKeywords(Group group) {
    return "Keywords".equals(group.type());
  }

  /// Whether an entry of a group of keywords is one: anything but a document of the API.
  private static boolean isKeyword(Group group, Item item) {
    return "SearchRef".equals(item.type()) || (isKeywords(group) && item.id() == null);
  }

  static Optional<Reference> reference(Item item) {
    String type = item.type() == null ? "" : item.type();
    @Nullable String url = item.url();
    if (url == null || type.equals("SearchRef") || WebAddress.parse(url).isEmpty()) {
      return Optional.empty();
    }
    Reference.Kind kind =
        switch (type) {
          case "ArticleRef" -> Reference.Kind.ARTICLE;
          case "GalleryRef" -> Reference.Kind.GALLERY;
          case "VideoRef" -> Reference.Kind.VIDEO;
          case "AudioRef" -> Reference.Kind.ARTICLE;
          default -> Reference.Kind.EXTERNAL;
        };
    @Nullable String target =
        item.id() == null || kind == Reference.Kind.EXTERNAL ? null : "dw:" + item.id();
    String rel = type.isEmpty() ? "link" : type;
    return Optional.of(Reference.of(kind, rel, url, orNull(item.name()), target));
  }

  /// The names of the searches that groups offer, and of whatever else a group of keywords names.
  static List<String> keywords(List<Group> groups) {
    List<String> keywords = new ArrayList<>();
    for (Group group : groups) {
      for (Item item : group.items()) {
        @Nullable String name = orNull(item.name());
        if (name != null && isKeyword(group, item)) {
          keywords.add(name);
        }
      }
    }
    return keywords;
  }

  /// The documents that a list names, each once, and its next page. The fetcher bounds how far
  /// pages are followed, by their depth. Only the API's own: whoever can have a document read must
  /// not be able to have any address of the network fetched.
  static List<FollowUp> followUps(List<Item> entries, @Nullable Pagination pages, String format) {
    SequencedSet<String> urls = new LinkedHashSet<>();
    for (Item entry : entries) {
      @Nullable String url = entry.url();
      if (url != null && isOfApi(absolute(url))) {
        urls.add(absolute(url));
      }
    }
    List<FollowUp> followUps = new ArrayList<>();
    urls.forEach(url -> followUps.add(new FollowUp(url, "named by a list", format)));
    @Nullable String next = pages == null ? null : pages.nextPageUrl();
    if (next != null && isOfApi(absolute(next)) && !urls.contains(absolute(next))) {
      followUps.add(new FollowUp(absolute(next), "next page of a list", format));
    }
    return followUps;
  }

  /// With TLS, and against the API's own address where it is relative.
  private static String absolute(String url) {
    String resolved = RelativeAddress.resolve(API, url);
    return resolved.startsWith("http://")
        ? "https" + resolved.substring("http".length())
        : resolved;
  }

  private static boolean isOfApi(String url) {
    return url.startsWith(API) && WebAddress.parse(url).isPresent();
  }
}
