package io.feedwire.dashboard.page;

import io.feedwire.contracts.article.Change;
import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.contracts.source.SourceState;
import io.feedwire.dashboard.changes.Ring;
import io.feedwire.dashboard.kafka.ReaderState;
import io.feedwire.dashboard.kafka.Readers;
import io.feedwire.dashboard.status.FeedHealth;
import io.feedwire.dashboard.status.Feeds;
import io.feedwire.dashboard.status.Stage;
import io.feedwire.dashboard.status.StageCounts;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What the page shows, as its data: the same for the page's first sight and for `/api`.
@Singleton
class PageState {

  private static final int MAX_LIMIT = 500;

  /// As many feeds as the page asks for: it does so every five seconds.
  private static final int FEEDS = 100;

  private final Ring ring;
  private final Feeds feeds;
  private final StageCounts counts;
  private final Readers readers;

  PageState(Ring ring, Feeds feeds, StageCounts counts, Readers readers) {
    this.ring = ring;
    this.feeds = feeds;
    this.counts = counts;
    this.readers = readers;
  }

  /// The newest articles of the ring.
  ///
  /// @param cursor for `/stream/articles?since=`: what happens after this answer
  /// @param live false while the dashboard still reads what is there: then ask again
  /// @param changes the last change of each article, latest first, without body and text
  record Articles(String cursor, boolean live, List<Change> changes) {}

  /// @param readers how the dashboard's own readers are
  record Stages(List<Stage> stages, Map<String, ReaderState> readers) {}

  /// Sources, worst first.
  ///
  /// @param counts how many there are in each state, of all
  /// @param total how many there are
  record AllFeeds(List<FeedHealth> feeds, Map<SourceState, Integer> counts, int total) {}

  /// All of it at one time.
  record All(Articles articles, Stages stages, AllFeeds feeds) {}

  /// `limit` articles, 1 to 500; more or less is cut to that.
  Articles articles(int limit) {
    Ring.Snapshot now = ring.snapshot();
    List<Change> changes =
        NewestArticles.of(now.newestFirst(), Math.clamp(limit, 1, MAX_LIMIT)).stream()
            .map(PageState::withoutBody)
            .toList();
    return new Articles(now.end().toString(), now.live(), changes);
  }

  /// The worst of them, at most `limit`.
  AllFeeds feeds(int limit) {
    List<FeedHealth> all = feeds.worstFirst();
    Map<SourceState, Integer> counts = new EnumMap<>(SourceState.class);
    all.forEach(feed -> counts.merge(feed.state(), 1, Integer::sum));
    return new AllFeeds(all.stream().limit(Math.max(0, limit)).toList(), counts, all.size());
  }

  /// What has passed each stage.
  Stages stages() {
    return new Stages(counts.stages(), readers.states());
  }

  All all(int limit) {
    return new All(articles(limit), stages(), feeds(FEEDS));
  }

  private static Change withoutBody(Change change) {
    EnrichedArticle article = change.article();
    return article == null
        ? change
        : new Change(
            change.kind(),
            change.articleId(),
            change.revision(),
            change.changedFields(),
            change.revised(),
            change.at(),
            article.withArticle(article.article().withBody(List.of()).withText("")));
  }
}
