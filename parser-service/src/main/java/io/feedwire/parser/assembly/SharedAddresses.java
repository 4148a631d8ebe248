package io.feedwire.parser.assembly;

import io.feedwire.contracts.article.Timestamp;
import io.feedwire.parser.format.ArticleDraft;
import io.feedwire.publishers.address.WebAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the addresses and guids that a document gives to several articles: feeds whose items all
/// lead to the site's front page, or to one page that changes; calendars whose meetings all have
/// the guid of their series. Such a name is no identity.
final class SharedAddresses {

  private final Map<String, ArticleDraft> first = new HashMap<>();
  private final Set<String> shared = new HashSet<>();

  private SharedAddresses() {}

  /// The drafts: an address of an article's own that is another's too is marked, and any other name
  /// that is another's is left out. One item listed twice is one.
  static List<ArticleDraft> marked(List<ArticleDraft> drafts) {
    if (drafts.size() < 2) {
      return drafts;
    }
    var urls = new SharedAddresses();
    var names = new SharedAddresses();
    for (ArticleDraft draft : drafts) {
      urls.note(draft.url(), draft);
      names.note(draft.url(), draft);
      draft.otherUrls().forEach(other -> names.note(other, draft));
      names.note(draft.guid(), draft);
    }
    return names.shared.isEmpty()
        ? drafts
        : drafts.stream().map(draft -> marked(draft, urls.shared, names.shared)).toList();
  }

  private void note(@Nullable String name, ArticleDraft draft) {
    if (name == null || name.isEmpty()) {
      return;
    }
    String canonical = canonical(name);
    @Nullable ArticleDraft before = first.putIfAbsent(canonical, draft);
    if (before != null && !isSame(before, draft)) {
      shared.add(canonical);
    }
  }

  /// One page may be written in many ways; parts of it have other fragments.
  private static String canonical(String name) {
    int fragment = name.indexOf('#');
    return WebAddress.parse(name)
        .map(address -> address.identity() + (fragment < 0 ? "" : name.substring(fragment)))
        .orElse(name);
  }

  private static ArticleDraft marked(ArticleDraft draft, Set<String> urls, Set<String> names) {
    ArticleDraft marked = draft;
    if (draft.url() != null && urls.contains(canonical(draft.url()))) {
      marked = marked.withUrlIsShared(true);
    }
    if (draft.guid() != null && names.contains(canonical(draft.guid()))) {
      marked = marked.withGuid(null);
    }
    List<String> own =
        draft.otherUrls().stream().filter(other -> !names.contains(canonical(other))).toList();
    if (own.size() < draft.otherUrls().size()) {
      marked = marked.withOtherUrls(own);
    }
    return marked;
  }

  /// Whether two items with a name in common are one: they say the same, are two versions with one
  /// headline, or the feed says so by their guid and nothing speaks against it.
  private static boolean isSame(ArticleDraft one, ArticleDraft other) {
    if (one == other) {
      return true;
    }
    @Nullable String time = written(one.published());
    @Nullable String otherTime = written(other.published());
    boolean sameTime = time != null && time.equals(otherTime);
    boolean sameTitle = haveOneTitle(one, other);
    boolean sameGuid = one.guid() != null && one.guid().equals(other.guid());
    if (sameGuid && one.url() == null && other.url() == null) {
      return sameTitle || sameTime;
    }
    boolean sameUrl =
        one.url() == null
            || other.url() == null
            || canonical(one.url()).equals(canonical(other.url()));
    boolean areApart = time != null && otherTime != null && !sameTime;
    return (sameGuid && sameUrl) || (sameTitle && !areApart);
  }

  /// Items without a title are told by what they say.
  private static boolean haveOneTitle(ArticleDraft one, ArticleDraft other) {
    return one.titleHtml() == null && other.titleHtml() == null
        ? one.body().equals(other.body()) && Objects.equals(one.summaryHtml(), other.summaryHtml())
        : Objects.equals(one.titleHtml(), other.titleHtml());
  }

  private static @Nullable String written(@Nullable Timestamp time) {
    return time == null ? null : time.raw();
  }
}
