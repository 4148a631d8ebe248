package io.feedwire.parser;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The versions of one item in one document: some feeds list an item again when it changed, the
/// version before beside it. Each fetch would show both, and each an update of the other.
final class Versions {

  private Versions() {}

  /// The articles of a document in their order, of each the newest version; of equals the one that
  /// stands first, as feeds begin with what is new.
  static Collection<Article> newest(List<Article> articles) {
    Map<String, Article> newest = new LinkedHashMap<>();
    for (Article article : articles) {
      newest.merge(
          article.id(), article, (one, other) -> time(other).isAfter(time(one)) ? other : one);
    }
    return newest.values();
  }

  private static Instant time(Article article) {
    @Nullable Timestamp modified = article.modified();
    @Nullable Timestamp time = modified == null ? article.published() : modified;
    return time == null ? Instant.MIN : time.time();
  }
}
