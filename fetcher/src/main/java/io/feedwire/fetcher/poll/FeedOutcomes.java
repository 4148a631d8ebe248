package io.feedwire.fetcher.poll;

import io.feedwire.contracts.source.FetchOutcomeBuilder;
import io.feedwire.contracts.source.Problem;
import io.feedwire.contracts.source.Source;
import io.feedwire.fetcher.http.FetchResult;
import io.feedwire.fetcher.http.Response;
import io.feedwire.fetcher.lists.ListedSources;
import io.feedwire.fetcher.work.FetchOutput;
import io.feedwire.fetcher.work.FetchedDocument;
import io.feedwire.sources.Locations;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a look at a feed comes to: the records it makes and the source's new state.
public final class FeedOutcomes {

  /// So often in a row a stored address may fail before the old one is asked again.
  private static final int MOVE_UNDONE_AFTER = 3;

  /// Share of a document's items that must be known for it to be the same feed.
  private static final double SAME_FEED = 0.5;

  private final PollPolicy policy;
  private final FetchOutput output;
  private final ItemMemory items;
  private final DomainRests domains;
  private final Pacing pacing;

  public FeedOutcomes(
      PollPolicy policy, FetchOutput output, ItemMemory items, DomainRests domains, Pacing pacing) {
    this.policy = policy;
    this.output = output;
    this.items = items;
    this.domains = domains;
    this.pacing = pacing;
  }

  /// Writes the records and gives the state after them.
  public SourceState apply(SourceState before, Look.AtFeed given, Instant now) {
    Look.AtFeed look = unlessKnown(before, given);
    domains.heard(before.address(), !isUnheard(look.result()), now);
    return switch (look.result()) {
      case FetchResult.Fetched fetched -> fetched(before, look, fetched, now);
      case FetchResult.Unchanged(var bytes, Response response) ->
          succeeded(before, look, response, response.etag(), response.lastModified(), 0, now);
      // A 304 may leave them out; those we sent hold on.
      case FetchResult.NotModified(Response response) ->
          succeeded(
              before,
              look,
              response,
              or(response.etag(), before.etag()),
              or(response.lastModified(), before.lastModified()),
              0,
              now);
      case FetchResult.Throttled throttled -> throttled(before, look, throttled, now);
      case FetchResult.TooLarge large -> failed(before, look, large.problem(), now);
      case FetchResult.Failed failed -> failed(before, look, failed.problem(), now);
    };
  }

  /// A hub may have pushed the same bytes while they were being fetched.
  private static Look.AtFeed unlessKnown(SourceState before, Look.AtFeed look) {
    return look.result() instanceof FetchResult.Fetched(byte[] body, String hash, Response response)
            && hash.equals(before.bodyHash())
        ? look.with(new FetchResult.Unchanged(body.length, response))
        : look;
  }

  /// Whether nothing was heard of the other side.
  public static boolean isUnheard(FetchResult result) {
    return result instanceof FetchResult.Failed failed && Severity.maybeOurs(failed.problem());
  }

  private SourceState fetched(
      SourceState before, Look.AtFeed look, FetchResult.Fetched fetched, Instant now) {
    Source source = before.source();
    @Nullable ListedSources listed = look.shown().listed();
    if (listed instanceof ListedSources.Nothing(String sentence)) {
      var failed = new FetchResult.Failed(fetched.response().status(), Problem.NO_FEED, sentence);
      return failed(before, look.with(failed), Problem.NO_FEED, now);
    }
    if (listed == null) {
      String location = Locations.redacted(source.location());
      var about = FetchedDocument.headers(fetched.response(), location, look.at(), null, 0);
      output.raw(source.lane(), source.id(), about, fetched.body(), fetched.hash());
    }
    int fresh = 1;
    int @Nullable [] shown = look.shown().items();
    if (shown != null) {
      int[] known = items.items(source.id());
      Set<Integer> names = IntStream.of(known).boxed().collect(Collectors.toSet());
      fresh = (int) IntStream.of(shown).filter(item -> !names.contains(item)).count();
      if (fresh > 0) {
        items.putItems(source.id(), joined(shown, known));
      }
    }
    Response response = fetched.response();
    boolean liar = look.ask().full() && fresh > 0 && isSameVersion(before, response);
    SourceState state =
        before
            .withBodyHash(fetched.hash())
            .withPace(before.pace().withLiar(before.pace().liar() || liar));
    return succeeded(state, look, response, response.etag(), response.lastModified(), fresh, now);
  }

  /// Whether the server calls this what it called the last document. It would have answered 304.
  private static boolean isSameVersion(SourceState before, Response response) {
    return before.etag() != null
        ? before.etag().equals(response.etag())
        : before.lastModified() != null && before.lastModified().equals(response.lastModified());
  }

  /// What is shown, then what was shown before: servers behind one name show different states.
  private static int[] joined(int[] shown, int[] known) {
    return IntStream.concat(IntStream.of(shown), IntStream.of(known))
        .distinct()
        .limit(Items.MAX_ITEMS)
        .toArray();
  }

  private SourceState succeeded(
      SourceState before,
      Look.AtFeed look,
      Response response,
      @Nullable String etag,
      @Nullable String lastModified,
      int fresh,
      Instant now) {
    Source source = before.source();
    @Nullable Integer listed = look.shown().items() == null ? null : look.shown().items().length;
    @Nullable Hints hints = look.shown().hints();
    boolean onTime = policy.isOnTime(source, before.pace(), look.ask().planned(), decided(look));
    Pace pace =
        before
            .pace()
            .after(
                isWritten(look) ? Objects.requireNonNullElse(listed, 0) : listed,
                fresh,
                onTime,
                look.at())
            .withHints(hints != null ? hints : before.pace().hints().after(response));
    boolean same = listed == null ? isWhatItWas(source, pace) : fresh <= (1 - SAME_FEED) * listed;
    @Nullable Move move = Move.after(before.move(), response.movedTo(), same, look.at());
    domains.note(before.address(), response.quota(), now);
    NextPoll next =
        said(pacing.next(source, policy.afterSuccess(source, pace, now), now), look.shown());
    SourceState state =
        before
            .withEtag(etag)
            .withLastModified(lastModified)
            .withPace(pace)
            .withFailing(null)
            .withMove(move)
            .withReported(true)
            .withNextAt(next.at());
    output.outcome(
        outcome(state, look, next)
            // What a list says is for the fetcher alone.
            .documents(isWritten(look) ? 1 : 0)
            .items(listed)
            .newItems(listed == null ? null : fresh)
            .movedTo(response.movedTo())
            .build());
    return state;
  }

  /// Of a document whose items were not counted now: whether it lists any, as the source did
  /// before. What has no items any more is another document at the source's address.
  private boolean isWhatItWas(Source source, Pace pace) {
    return pace.listed() > 0 || items.items(source.id()).length == 0;
  }

  private SourceState throttled(
      SourceState before, Look.AtFeed look, FetchResult.Throttled throttled, Instant now) {
    Failing failing = Failing.after(before.failing(), Problem.RATE_LIMITED, look.at());
    Instant rests = domains.throttled(before.address(), throttled.until(), failing.count(), now);
    NextPoll next = policy.afterThrottle(before.source(), before.pace(), failing, rests, now);
    return after(before.withFailing(failing), look, next);
  }

  private SourceState failed(SourceState before, Look.AtFeed look, Problem problem, Instant now) {
    if (Severity.maybeOurs(problem) && domains.isOurNetworkDown(now)) {
      NextPoll next = policy.afterOwnFault(before.source(), now);
      output.outcome(outcome(before, look, next).problem(Problem.OWN_NETWORK).build());
      return before.withNextAt(next.at()).withReported(true);
    }
    Failing failing = Failing.after(before.failing(), problem, look.at());
    @Nullable Move move = before.move();
    boolean undone = move != null && move.stored() && failing.count() >= MOVE_UNDONE_AFTER;
    NextPoll next = policy.afterFailure(before.source(), before.pace(), failing, now);
    return after(before.withFailing(failing).withMove(undone ? null : move), look, next);
  }

  private SourceState after(SourceState state, Look.AtFeed look, NextPoll next) {
    output.outcome(outcome(state, look, next).build());
    return state.withNextAt(next.at()).withReported(true);
  }

  private static FetchOutcomeBuilder outcome(SourceState state, Look.AtFeed look, NextPoll next) {
    Source source = state.source();
    String location = Locations.redacted(source.location());
    return FetchedDocument.outcome(look.result(), source.id(), location, look.at())
        .name(source.name())
        .tookMillis(look.took().toMillis())
        .failures(state.failures())
        .failingSince(state.failingSince())
        .nextAt(next.at())
        .nextWhy(next.why());
  }

  private static boolean isWritten(Look.AtFeed look) {
    return look.result() instanceof FetchResult.Fetched && look.shown().listed() == null;
  }

  /// With what was chosen from a list, which is worth a word too.
  private static NextPoll said(NextPoll next, Shown shown) {
    return switch (shown.listed()) {
      case ListedSources.Listed(var sources, var complete, String sentence) -> next.after(sentence);
      case ListedSources.Itself(var kind, String sentence) -> next.after(sentence);
      case null, default -> next;
    };
  }

  private static Instant decided(Look.AtFeed look) {
    return look.at().minus(look.took());
  }

  private static @Nullable String or(@Nullable String value, @Nullable String otherwise) {
    return value != null ? value : otherwise;
  }
}
