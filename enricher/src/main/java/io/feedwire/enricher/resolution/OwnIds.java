package io.feedwire.enricher.resolution;

import io.feedwire.contracts.article.Article;
import java.util.SortedSet;
import java.util.TreeSet;

/// Every id that an article may be asked for by: its own, and those of its addresses and other
/// names.
public final class OwnIds {

  /// In characters; longer ids are no ids.
  private static final int MAX_ID = 512;

  private OwnIds() {}

  public static SortedSet<String> of(Article article, ArticleIds ids) {
    var own = new TreeSet<String>();
    own.add(article.id());
    if (article.url() != null) {
      ids.idOf(article.url()).ifPresent(own::add);
    }
    article.altIds().stream()
        .filter(alias -> alias.length() <= Mentions.MAX_URL)
        .forEach(alias -> own.add(ids.idOf(alias).orElse(alias)));
    own.removeIf(id -> !isId(id));
    return own;
  }

  /// Control characters separate the parts of keys.
  static boolean isId(String id) {
    if (id.isEmpty() || id.length() > MAX_ID) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      if (id.charAt(i) < ' ') {
        return false;
      }
    }
    return true;
  }
}
