package io.feedwire.fetcher.websub;

import io.feedwire.contracts.Hash;
import io.feedwire.contracts.source.Source;
import io.feedwire.fetcher.http.FetchResult;
import io.feedwire.fetcher.http.HttpFetcher;
import io.feedwire.fetcher.http.Response;
import io.feedwire.fetcher.poll.Items;
import io.feedwire.fetcher.poll.NextPoll;
import io.feedwire.fetcher.websub.Subscription.Phase;
import io.feedwire.fetcher.work.Dispatch;
import io.feedwire.fetcher.work.DueList;
import io.feedwire.fetcher.work.FetchEngine;
import io.feedwire.fetcher.work.InFlight;
import io.feedwire.sources.DomainPartition;
import io.feedwire.sources.Locations;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The subscriptions of one partition's sources: carries out what [SubscriptionPolicy] decides. All
/// methods are for the stream thread; hubs are asked on others.
public final class Subscriptions {

  private static final int DIGITS = 12;

  private final Push.Parts push;
  private final SubscriptionPolicy policy;
  private final FetchEngine engine;
  private final SubscriptionMemory memory;
  private final PushOutput output;
  private final DueList due = new DueList();
  private final InFlight<SubscriptionEvent> inFlight;

  public Subscriptions(
      Push.Parts push, FetchEngine engine, SubscriptionMemory memory, PushOutput output) {
    this.push = push;
    this.policy = new SubscriptionPolicy(push.lease());
    this.engine = engine;
    this.memory = memory;
    this.output = output;
    this.inFlight = new InFlight<>(engine);
    memory.forEach(this::plan);
  }

  private void plan(String id, Subscription state) {
    due.put(id, DomainPartition.domain(state.hub()), state.wakeAt());
  }

  /// A source was defined, anew or otherwise.
  public void defined(Source source, Instant now) {
    @Nullable Subscription before = memory.get(source.id());
    if (before == null) {
      return;
    }
    boolean over = before.phase() == Phase.LEAVING || before.phase() == Phase.ENDED;
    if (source.paused()) {
      happened(source.id(), new SubscriptionEvent.Unwanted("the source is paused"), now);
    } else if (over) {
      // Its document may be the same as before, so that nothing would be discovered in it.
      List<String> hubs = new ArrayList<>(List.of(before.hub()));
      hubs.addAll(before.others());
      var known = new Hubs(hubs, before.topic());
      happened(source.id(), new SubscriptionEvent.Discovered(known), now);
    }
  }

  /// A source was removed.
  public void removed(String sourceId, Instant now) {
    happened(sourceId, new SubscriptionEvent.Unwanted("the source is removed"), now);
  }

  /// A poll of a source had a result.
  public void polled(Source source, FetchResult result, Instant now) {
    Optional<URI> location = Locations.http(source.location());
    if (location.isEmpty() || !isPushable(source)) {
      return;
    }
    switch (result) {
      case FetchResult.Fetched(byte[] body, var hash, Response response) -> {
        happened(
            source.id(),
            Hubs.of(response, body, location.get())
                .<SubscriptionEvent>map(SubscriptionEvent.Discovered::new)
                .orElseGet(SubscriptionEvent.NoHub::new),
            now);
        compare(source.id(), () -> items(body), now);
      }
      // Nothing that wasn't there before.
      case FetchResult.Unchanged unchanged -> compare(source.id(), Set::of, now);
      case FetchResult.NotModified unchanged -> compare(source.id(), Set::of, now);
      case FetchResult.Throttled throttled -> {}
      case FetchResult.TooLarge large -> {}
      case FetchResult.Failed failed -> {}
    }
  }

  /// Whether the hub was in time.
  private void compare(String id, Supplier<Set<String>> items, Instant now) {
    @Nullable Subscription state = memory.get(id);
    if (state != null && state.pushes(now)) {
      Trust compared = state.trust().polled(items.get(), now);
      apply(id, state, Decision.quiet(state.withTrust(compared)));
    }
  }

  /// What tells the items of a document apart; the document as a whole where it has none that can
  /// be told apart. A hub may push the new items only, so documents cannot be compared whole.
  private static Set<String> items(byte[] document) {
    return Items.of(document)
        .map(IntStream::of)
        .map(items -> items.mapToObj(Integer::toHexString).collect(Collectors.toSet()))
        .orElseGet(() -> Set.of(Hash.hex(document, DIGITS)));
  }

  private static boolean isPushable(Source source) {
    return switch (source.kind()) {
      case FEED, SITEMAP, API -> !source.paused();
      case PAGE, OPML, FOLDER -> false;
    };
  }

  /// What a call of a hub comes to for its source.
  public enum Applied {
    /// New content, to be handed on.
    CONTENT,
    /// Ignored, for a reason worth an event.
    IGNORED,
    /// Nothing for others.
    NOTHING
  }

  /// A hub called.
  public Applied called(PushRecord call, Instant now) {
    @Nullable Subscription state = memory.get(call.sourceId());
    if (state == null || !state.hub().equals(call.hub()) || !state.topic().equals(call.topic())) {
      return Applied.NOTHING;
    }
    return switch (call.kind()) {
      case VERIFIED -> nothing(call, new SubscriptionEvent.Verified(call.lease()), now);
      case LEFT -> nothing(call, new SubscriptionEvent.Left(), now);
      case DENIED ->
          nothing(
              call, new SubscriptionEvent.Denied(call.reason() == null ? "" : call.reason()), now);
      case IGNORED -> {
        apply(call.sourceId(), state, refused(state));
        yield Applied.IGNORED;
      }
      case CONTENT -> content(state, call);
    };
  }

  private Applied nothing(PushRecord call, SubscriptionEvent event, Instant now) {
    happened(call.sourceId(), event, now);
    return Applied.NOTHING;
  }

  private static Decision refused(Subscription state) {
    return Decision.quiet(state.withRefused(state.refused() + 1));
  }

  private Applied content(Subscription state, PushRecord call) {
    String hash = Hash.hex(call.body(), HttpFetcher.HASH_DIGITS);
    boolean again = state.trust().bodies().contains(hash);
    if (!state.pushes(call.at()) || again) {
      apply(call.sourceId(), state, refused(state));
      return again ? Applied.NOTHING : Applied.IGNORED;
    }
    Set<String> items = items(call.body());
    // What a poll found and the hub was too late for is judged before this can mend it.
    Trust trust = state.trust().settled(call.at()).pushed(items, hash);
    Subscription after = state.withTrust(trust).withPushes(state.pushes() + 1);
    apply(call.sourceId(), state, Decision.quiet(after));
    return Applied.CONTENT;
  }

  /// When a source is polled next that would be polled at `own` if nobody pushed it.
  public NextPoll pace(Source source, NextPoll own, Instant now) {
    @Nullable Subscription state = memory.get(source.id());
    // An interval that somebody chose stays as it is.
    if (state == null || source.interval() != null) {
      return own;
    }
    PushPace.Interval interval = PushPace.interval(state, Duration.between(now, own.at()), now);
    if (interval.why() == null) {
      return own;
    }
    @Nullable Duration most = source.maxInterval();
    Instant paced = now.plus(interval.length());
    Instant latest = most == null ? Instant.MAX : now.plus(most);
    Instant at = paced.isAfter(latest) ? latest : paced;
    // Never sooner than without a hub.
    return new NextPoll(at.isBefore(own.at()) ? own.at() : at, own.why() + "; " + interval.why());
  }

  /// Asks the hubs that are to be asked, and applies what they answered.
  public void tick(Instant now) {
    inFlight.drain(
        (id, event) -> {
          happened(id, event, now);
          return Optional.empty();
        },
        id ->
            happened(
                id,
                new SubscriptionEvent.NotTaken("a fault in the fetcher itself; its log says more"),
                now));
    Dispatch.due(due, now, next -> start(next, now));
  }

  private InFlight.Start start(DueList.Due next, Instant now) {
    String id = next.id();
    @Nullable Subscription state = memory.get(id);
    if (state == null) {
      throw new IllegalStateException("planned, and not known: " + id);
    }
    Decision decision = policy.next(state, new SubscriptionEvent.Due(), now);
    Decision.@Nullable Ask ask = decision.ask();
    if (ask == null) {
      apply(id, state, decision);
      return new InFlight.Start.Started();
    }
    var work = new HubWork(engine.http(), ask, state, callback(id, state));
    InFlight.Start started =
        inFlight.start(id, new InFlight.Work<>(Source.Lane.LIVE, next.domain(), work));
    if (started instanceof InFlight.Start.Started) {
      apply(id, state, decision);
    }
    return started;
  }

  private HubWork.Callback callback(String id, Subscription state) {
    String token = push.keys().token(id, state.hub(), state.topic());
    String secret = push.keys().secret(id, state.hub(), state.topic());
    return new HubWork.Callback(push.callback() + "/websub/" + token, secret, push.lease());
  }

  private void happened(String id, SubscriptionEvent event, Instant now) {
    @Nullable Subscription before = memory.get(id);
    apply(id, before, policy.next(before, event, now));
  }

  private void apply(String id, @Nullable Subscription before, Decision decision) {
    @Nullable Subscription after = decision.state();
    if (after == null) {
      due.remove(id);
      if (before != null) {
        memory.remove(id);
        output.announce(id, null);
      }
      return;
    }
    plan(id, after);
    if (!after.equals(before)) {
      memory.put(id, after);
    }
    if (before == null || !isSameToHubs(before, after)) {
      output.announce(id, after);
    }
    if (decision.said() != null) {
      output.said(id, decision.said());
    }
    if (before != null && isRare(before) && !isRare(after)) {
      output.hasten(id);
    }
  }

  private static boolean isSameToHubs(Subscription one, Subscription other) {
    return one.phase() == other.phase()
        && one.hub().equals(other.hub())
        && one.topic().equals(other.topic());
  }

  /// Whether it was polled seldom until now; a lease that has just ended is not over for that.
  private static boolean isRare(Subscription state) {
    boolean pushing = state.phase() == Phase.ACTIVE || state.phase() == Phase.RENEWING;
    return pushing && state.trust().trusted();
  }

  /// The partition is another instance's from now on.
  public void close() {
    inFlight.close();
  }
}
