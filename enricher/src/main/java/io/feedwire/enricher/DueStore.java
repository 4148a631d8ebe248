package io.feedwire.enricher;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// The articles that have been told something and are not written with it yet: those that have news
/// and those that only count. In a store, so that whoever goes on after a crash writes them.
final class DueStore {

  private static final String NEWS = "news/";
  private static final String COUNTS = "counts/";

  private final KeyValueStore<String, Due> store;

  /// By kind, where the next take goes on; a take ends somewhere when there are too many.
  private String newsFrom = NEWS;

  private String countsFrom = COUNTS;

  DueStore(KeyValueStore<String, Due> store) {
    this.store = store;
  }

  /// What is due of an article.
  Due get(String article) {
    @Nullable Due news = store.get(NEWS + article);
    @Nullable Due due = news == null ? store.get(COUNTS + article) : news;
    return due == null ? Due.NOTHING : due;
  }

  /// In place of what was due of it. An article is of one kind at a time: what counts becomes news
  /// when news comes, and news becomes what counts when the last of it is taken back.
  void put(String article, Due due) {
    boolean isNews = due.isNews();
    forget((isNews ? COUNTS : NEWS) + article);
    store.put((isNews ? NEWS : COUNTS) + article, due);
  }

  /// Forgets what is due of an article.
  void remove(String article) {
    forget(NEWS + article);
    forget(COUNTS + article);
  }

  /// To look is nothing; to delete is a record of the changelog, whether there was something or
  /// not.
  private void forget(String key) {
    if (store.get(key) != null) {
      store.delete(key);
    }
  }

  /// Ids of articles that have news.
  List<String> news(int limit) {
    List<String> ids = ids(NEWS, newsFrom, limit);
    newsFrom = ids.size() < limit ? NEWS : StoreKeys.next(NEWS + ids.getLast());
    return ids;
  }

  /// Ids of articles that count.
  List<String> counts(int limit) {
    List<String> ids = ids(COUNTS, countsFrom, limit);
    countsFrom = ids.size() < limit ? COUNTS : StoreKeys.next(COUNTS + ids.getLast());
    return ids;
  }

  private List<String> ids(String kind, String from, int limit) {
    List<String> ids = new ArrayList<>();
    try (KeyValueIterator<String, Due> range = store.range(from, StoreKeys.behind(kind))) {
      while (range.hasNext() && ids.size() < limit) {
        KeyValue<String, Due> next = range.next();
        ids.add(next.key.substring(kind.length()));
      }
    }
    return ids;
  }
}
