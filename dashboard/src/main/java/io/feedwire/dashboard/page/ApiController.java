package io.feedwire.dashboard.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.feedwire.contracts.article.Change;
import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.contracts.json.Json;
import io.feedwire.dashboard.changes.Ring;
import io.feedwire.dashboard.kafka.ReaderState;
import io.feedwire.dashboard.kafka.Readers;
import io.feedwire.dashboard.status.FeedHealth;
import io.feedwire.dashboard.status.Feeds;
import io.feedwire.dashboard.status.Stage;
import io.feedwire.dashboard.status.StageCounts;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/// The page's data, for programs too.
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
class ApiController {

  private static final int MAX_LIMIT = 500;

  private final Ring ring;
  private final Feeds feeds;
  private final StageCounts counts;
  private final Readers readers;

  ApiController(Ring ring, Feeds feeds, StageCounts counts, Readers readers) {
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

  record AllFeeds(List<FeedHealth> feeds) {}

  /// `limit` articles, 1 to 500; more or less is cut to that.
  @Get("/articles")
  HttpResponse<byte[]> articles(@QueryValue(defaultValue = "50") int limit) {
    Ring.Snapshot now = ring.snapshot();
    List<Change> changes =
        NewestArticles.of(now.newestFirst(), Math.clamp(limit, 1, MAX_LIMIT)).stream()
            .map(ApiController::withoutBody)
            .toList();
    return json(new Articles(now.end().toString(), now.live(), changes));
  }

  /// Every source, worst first.
  @Get("/feeds")
  HttpResponse<byte[]> feeds() {
    return json(new AllFeeds(feeds.worstFirst()));
  }

  /// What has passed each stage.
  @Get("/stages")
  HttpResponse<byte[]> stages() {
    return json(new Stages(counts.stages(), readers.states()));
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
            change.at(),
            article.withArticle(article.article().withBody(List.of()).withText("")));
  }

  private static HttpResponse<byte[]> json(Object value) {
    try {
      return HttpResponse.ok(Json.wire().writeValueAsBytes(value))
          .header(HttpHeaders.CACHE_CONTROL, "no-store");
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
