package io.feedwire.dashboard.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.RejectionReason;
import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.FetchOutcome.Status;
import io.feedwire.contracts.source.FetchOutcomeBuilder;
import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.source.SourceState;
import io.feedwire.contracts.topic.RawHeaders;
import io.feedwire.contracts.topic.RejectionHeaders;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final Feeds feeds = new Feeds();

  @Test
  void theWorstComesFirst() {
    source("ok", Status.FETCHED, 0);
    source("twice", Status.FAILED, 2);
    source("wait", Status.THROTTLED, 1);
    source("often", Status.FAILED, 9);
    source("huge", Status.TOO_LARGE, 1);
    feeds.put(source("new", false));
    source("idle", Status.NOT_MODIFIED, 0);
    feeds.put(source("paused", true));

    assertThat(feeds.worstFirst())
        .extracting(FeedHealth::id)
        .containsExactly("often", "twice", "huge", "wait", "new", "idle", "ok", "paused");
    assertThat(feeds.worstFirst())
        .extracting(FeedHealth::state)
        .startsWith(SourceState.FAILING, SourceState.FAILING, SourceState.FAILING);
  }

  @Test
  void whatIsGoneIsNotCalledFailing() {
    source("a", Status.FAILED, 1);
    feeds.put(
        FetchOutcomeBuilder.builder(outcome("a", Status.FAILED, 2, NOW.plusSeconds(60)))
            .problem(io.feedwire.contracts.source.Problem.GONE)
            .build());

    assertThat(feeds.worstFirst().getFirst().state()).isEqualTo(SourceState.GONE);
    assertThat(feeds.statuses().getFirst().state()).isEqualTo(SourceState.GONE);
  }

  @Test
  void aPasswordInAnAddressFromBeforeIsNotShown() {
    feeds.put(source("a", false).withLocation("https://joe:pw@example.org/"));

    assertThat(feeds.worstFirst().getFirst().location()).isEqualTo("https://example.org/");
    assertThat(feeds.worstFirst().getFirst().name()).isEqualTo("https://example.org/");
    assertThat(feeds.statuses().getFirst().source().location()).isEqualTo("https://example.org/");
  }

  @Test
  void anOutcomeThatComesBeforeItsSourceIsNotLost() {
    feeds.put(outcome("a", Status.FAILED, 3, NOW));
    feeds.put(source("a", false));

    assertThat(feeds.worstFirst().getFirst().failures()).isEqualTo(3);
  }

  @Test
  void aDocumentAskedForOnceSaysNothingOfTheSource() {
    source("a", Status.FETCHED, 0);
    feeds.put(outcome("a", Status.FAILED, 1, null));

    assertThat(feeds.worstFirst().getFirst().state()).isEqualTo(SourceState.OK);
  }

  @Test
  void theProblemsOfAFoldersFilesStayVisibleBesideItsState() {
    source("folder", Status.FETCHED, 0);
    feeds.put(problem("folder", "a.xml", 1));
    feeds.put(problem("folder", "b.xml", 2));
    feeds.put(problem("folder", "a.xml", 3));
    feeds.put(outcome("folder", Status.FETCHED, 0, NOW.plusSeconds(90)));

    FeedHealth folder = feeds.worstFirst().getFirst();
    assertThat(folder.state()).isEqualTo(SourceState.OK);
    assertThat(folder.problems())
        .extracting(FeedHealth.Problem::location)
        .containsExactly("file:///inbox/a.xml", "file:///inbox/b.xml");
  }

  @Test
  void aFolderWithProblemsStandsBeforeOneWithout() {
    source("a", Status.FETCHED, 0);
    source("b", Status.FETCHED, 0);
    feeds.put(problem("b", "x.xml", 1));

    assertThat(feeds.worstFirst()).extracting(FeedHealth::id).containsExactly("b", "a");
  }

  @Test
  void onlyTheNewestProblemsAreKept() {
    feeds.put(source("folder", false));
    for (int i = 0; i < FetchHistory.PROBLEMS + 5; i++) {
      feeds.put(problem("folder", i + ".xml", i));
    }

    assertThat(feeds.worstFirst().getFirst().problems())
        .hasSize(FetchHistory.PROBLEMS)
        .extracting(FeedHealth.Problem::location)
        .startsWith("file:///inbox/14.xml");
  }

  @Test
  void aFolderOfWhichMoreFilesWaitIsNoLongerNew() {
    feeds.put(source("folder", false));
    feeds.put(
        FetchOutcomeBuilder.builder(outcome("folder", Status.FETCHED, 0, null))
            .nextWhy("more files wait")
            .build());

    assertThat(feeds.worstFirst().getFirst().state()).isEqualTo(SourceState.OK);
  }

  @Test
  void aSourceWhoseNewestDocumentCouldNotBeReadIsFailing() {
    source("a", Status.FETCHED, 0);
    source("b", Status.FETCHED, 0);
    rejected("b", OWN, NOW, RejectionReason.BINARY, 0);

    FeedHealth worst = feeds.worstFirst().getFirst();
    assertThat(worst.id()).isEqualTo("b");
    assertThat(worst.state()).isEqualTo(SourceState.FAILING);
    assertThat(worst.problems())
        .containsExactly(new FeedHealth.Problem(OWN + "b", "rejected as binary: no text", NOW));
    assertThat(feeds.status("b").orElseThrow().state()).isEqualTo(SourceState.FAILING);
    assertThat(feeds.status("b").orElseThrow().rejected()).isEqualTo(worst.problems().getFirst());

    feeds.put(outcome("b", Status.UNCHANGED, 0, NOW.plusSeconds(60)).withDocuments(0));
    assertThat(feeds.status("b").orElseThrow().state()).isEqualTo(SourceState.FAILING);

    feeds.put(outcome("b", Status.FETCHED, 0, NOW.plusSeconds(60)).withAt(NOW.plusSeconds(9)));
    assertThat(feeds.status("b").orElseThrow().state()).isEqualTo(SourceState.OK);
    assertThat(feeds.worstFirst()).allSatisfy(feed -> assertThat(feed.problems()).isEmpty());
  }

  @Test
  void aRejectionMayBeReadBeforeItsFetchAndItsSource() {
    rejected("b", OWN, NOW, RejectionReason.EMPTY, 0);
    source("b", Status.FETCHED, 0);

    assertThat(feeds.worstFirst().getFirst().state()).isEqualTo(SourceState.FAILING);
  }

  @Test
  void aRejectionWhoseFetchIsNoLongerKeptSaysNothingOfTheSource() {
    feeds.put(source("b", false));
    rejected("b", OWN, NOW.minusSeconds(2_000_000), RejectionReason.EMPTY, 0);
    feeds.put(outcome("b", Status.UNCHANGED, 0, NOW.plusSeconds(60)).withDocuments(0));

    assertThat(feeds.worstFirst().getFirst().state()).isEqualTo(SourceState.OK);
  }

  @Test
  void aRejectedDocumentOfManyIsAProblemAndSaysNothingOfTheSource() {
    source("b", Status.FETCHED, 0);
    rejected("b", OWN, NOW, RejectionReason.ARTICLE_TOO_LARGE, 0);
    rejected("b", "https://feeds.example.org/item/", NOW, RejectionReason.NO_ARTICLE, 1);

    assertThat(feeds.worstFirst().getFirst().state()).isEqualTo(SourceState.OK);
    assertThat(feeds.worstFirst().getFirst().problems())
        .extracting(FeedHealth.Problem::location)
        .containsExactlyInAnyOrder(OWN + "b", "https://feeds.example.org/item/b");
  }

  private static final String OWN = "https://feeds.example.org/";

  private void rejected(
      String id, String location, Instant fetched, RejectionReason reason, int depth) {
    var headers = new RecordHeaders();
    new RawHeaders(location + id, fetched, null, 200, null, null, null, null, depth)
        .writeTo(headers);
    new RejectionHeaders(reason, "no text", "feeds.raw", 0, 7).writeTo(headers);
    var record =
        new ConsumerRecord<String, byte[]>(
            "articles.rejected",
            0,
            7,
            0,
            TimestampType.CREATE_TIME,
            0,
            0,
            id,
            new byte[0],
            headers,
            Optional.empty());
    feeds.put(Rejection.of(record).orElseThrow());
  }

  @Test
  void aRemovedSourceIsForgotten() {
    source("a", Status.FAILED, 1);
    feeds.remove("a");
    feeds.put(source("a", false));

    assertThat(feeds.worstFirst().getFirst().state()).isEqualTo(SourceState.WAITING);
  }

  @Test
  void outcomesOfUnknownSourcesAreBounded() {
    for (int i = 0; i <= Feeds.STRANGERS; i++) {
      feeds.put(outcome("s" + i, Status.FAILED, 1, NOW));
    }
    feeds.put(source("s0", false));
    feeds.put(source("s1", false));

    assertThat(feeds.worstFirst())
        .extracting(FeedHealth::state)
        .containsExactly(SourceState.FAILING, SourceState.WAITING);
  }

  private void source(String id, Status status, int failures) {
    feeds.put(source(id, false));
    feeds.put(outcome(id, status, failures, NOW.plusSeconds(60)));
  }

  private static Source source(String id, boolean paused) {
    return Source.of(id, Source.Kind.FEED, "https://feeds.example.org/" + id, Source.Lane.LIVE)
        .withPaused(paused);
  }

  private static FetchOutcome problem(String id, String file, int seconds) {
    return FetchOutcomeBuilder.builder(outcome(id, Status.FAILED, 1, null))
        .location("file:///inbox/" + file)
        .at(NOW.plusSeconds(seconds))
        .error("the file may not be read by this user")
        .build();
  }

  private static FetchOutcome outcome(
      String id, Status status, int failures, @Nullable Instant next) {
    return FetchOutcomeBuilder.builder()
        .sourceId(id)
        .location("https://feeds.example.org/" + id)
        .status(status)
        .at(NOW)
        .tookMillis(5)
        .httpStatus(200)
        .bytes(100)
        .documents(1)
        .failures(failures)
        .nextAt(next)
        .build();
  }
}
