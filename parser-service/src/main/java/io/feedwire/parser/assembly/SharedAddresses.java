package io.feedwire.parser.assembly;

import io.feedwire.contracts.article.Timestamp;
import io.feedwire.parser.format.ArticleDraft;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the addresses that a document gives to several articles: feeds whose items all lead to the
/// site's front page, or to one page that changes. Such an address is no identity.
final class SharedAddresses {

  private SharedAddresses() {}

  /// The drafts, those with an address of another one marked. One item listed twice is one.
  static List<ArticleDraft> marked(List<ArticleDraft> drafts) {
    Map<String, ArticleDraft> first = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (ArticleDraft draft : drafts) {
      @Nullable String url = draft.url();
      if (url != null) {
        @Nullable ArticleDraft before = first.putIfAbsent(url, draft);
        if (before != null && !isSame(before, draft)) {
          shared.add(url);
        }
      }
    }
    return shared.isEmpty()
        ? drafts
        : drafts.stream()
            .map(
                draft ->
                    draft.url() != null && shared.contains(draft.url())
                        ? draft.withUrlIsShared(true)
                        : draft)
            .toList();
  }

  /// Whether two items with one address are one: the feed says so by their guid, or they say the
  /// same, or are two versions with one headline.
  private static boolean isSame(ArticleDraft one, ArticleDraft other) {
    boolean sameGuid = one.guid() != null && one.guid().equals(other.guid());
    @Nullable Timestamp time = one.published();
    @Nullable Timestamp otherTime = other.published();
    boolean sameTime = time == null || otherTime == null || time.raw().equals(otherTime.raw());
    return sameGuid || (Objects.equals(one.titleHtml(), other.titleHtml()) && sameTime);
  }
}
