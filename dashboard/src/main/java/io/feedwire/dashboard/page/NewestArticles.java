package io.feedwire.dashboard.page;

import io.feedwire.contracts.article.Change;
import io.feedwire.dashboard.changes.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The last change of each of the newest articles.
final class NewestArticles {

  private static final Logger LOG = LoggerFactory.getLogger(NewestArticles.class);

  private NewestArticles() {}

  /// At most `limit`, latest change first; withdrawn articles are not shown. Only as many are
  /// parsed as are shown.
  static List<Change> of(List<Entry> newestFirst, int limit) {
    Set<String> seen = new HashSet<>();
    List<Change> changes = new ArrayList<>();
    for (Entry entry : newestFirst) {
      if (changes.size() == limit) {
        break;
      }
      if (seen.add(entry.articleId()) && entry.kind() != Change.Kind.WITHDRAWN) {
        add(entry, changes);
      }
    }
    // The ring is in the order of reading, which between partitions is not that of time.
    changes.sort(Comparator.comparing(Change::at).reversed());
    return changes;
  }

  private static void add(Entry entry, List<Change> to) {
    try {
      to.add(entry.change());
    } catch (IOException e) {
      LOG.warn(
          "change {}:{} cannot be read: {}",
          entry.partition(),
          entry.offset(),
          e.getClass().getSimpleName());
    }
  }
}
