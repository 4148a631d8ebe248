package io.feedwire.fetcher.http;

import io.feedwire.contracts.source.Authority;
import io.feedwire.contracts.source.Problem;
import io.feedwire.fetcher.reach.Reach;
import io.feedwire.sources.Locations;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One GET or HEAD with everything that may happen on its way: conditions, redirects, caps, a
/// deadline for the whole. Thread-safe; blocks its caller, which is meant to be a virtual thread.
///
/// HTTP/1.1 over HttpCore's classic parser: polling is one request to each of many hosts, where
/// HTTP/2 has nothing to share a connection for, and what is connected to, for how long and through
/// what stays in our own hands. `benchmarks/fetch-http` has the figures.
public final class HttpFetcher implements DocumentFetcher {

  /// Length of a body's hash, in hex digits: 128 bits.
  public static final int HASH_DIGITS = 32;

  /// What browsers' early versions and RFC 2068 allowed; feeds need two.
  private static final int MAX_REDIRECTS = 5;

  private final InstantSource clock;
  private final Exchanges exchanges;
  private final Verdict verdict;
  private final HttpLimits limits;

  /// @param reach who may be reached
  /// @param environment value of a variable, null when there is none: where secrets are
  /// @param clock what a `Retry-After` in seconds is counted from
  public HttpFetcher(
      HttpLimits limits,
      Reach reach,
      Function<String, @Nullable String> environment,
      InstantSource clock) {
    this(limits, reach, environment, clock, Tls.usual());
  }

  /// @param sent told of the URL of each request when it has been sent, on the thread that fetches:
  ///   each hop of a redirect and each form, too
  public HttpFetcher(
      HttpLimits limits,
      Reach reach,
      Function<String, @Nullable String> environment,
      InstantSource clock,
      Consumer<URI> sent) {
    this(
        limits,
        clock,
        new Exchanges(limits, dialer(limits, reach, Tls.usual()), new Secrets(environment), sent));
  }

  HttpFetcher(
      HttpLimits limits,
      Reach reach,
      Function<String, @Nullable String> environment,
      InstantSource clock,
      Tls tls) {
    this(
        limits,
        clock,
        new Exchanges(limits, dialer(limits, reach, tls), new Secrets(environment), uri -> {}));
  }

  private HttpFetcher(HttpLimits limits, InstantSource clock, Exchanges exchanges) {
    this.limits = limits;
    this.clock = clock;
    this.exchanges = exchanges;
    this.verdict = new Verdict(limits.maxBytes());
  }

  private static Dialer dialer(HttpLimits limits, Reach reach, Tls tls) {
    return new Dialer(reach, tls, limits.maxHeaderBytes());
  }

  @Override
  public FetchResult fetch(HttpTarget target) {
    return switch (follow(Method.GET, target)) {
      case End.Reached(Way way, Exchanges.Outcome outcome) ->
          verdict.of(target, way, outcome, clock.instant());
      case End.Lost(FetchResult.Failed failed) -> failed;
    };
  }

  @Override
  public HeadResult head(URI file) {
    return switch (follow(Method.HEAD, HttpTarget.of(file))) {
      case End.Reached(Way way, Exchanges.Outcome outcome) ->
          HeadVerdict.of(way, outcome.answer(), clock.instant());
      case End.Lost(FetchResult.Failed failed) -> failed;
    };
  }

  /// Where redirects led.
  private sealed interface End {
    /// To an answer that leads no further.
    record Reached(Way way, Exchanges.Outcome outcome) implements End {}

    /// To no answer.
    record Lost(FetchResult.Failed failed) implements End {
      Lost(@Nullable Integer status, Problem problem, String sentence) {
        this(new FetchResult.Failed(status, problem, sentence));
      }
    }
  }

  private End follow(Method method, HttpTarget target) {
    URI at = target.uri();
    Deadline deadline = Deadline.start(limits.times());
    Set<URI> seen = new HashSet<>();
    var way = new Way(target.uri());
    for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
      if (!isHttp(at)) {
        return new End.Lost(null, Problem.BAD_LOCATION, "this is no http or https URL");
      }
      if (!seen.add(Locations.withoutUser(at))) {
        return new End.Lost(
            null, Problem.REDIRECT_LOOP, "%s redirects in a circle".formatted(Route.host(at)));
      }
      Exchanges.Outcome outcome;
      try {
        outcome = exchanges.ask(method, target, at, way.isOwn(), deadline);
      } catch (FetchException e) {
        return new End.Lost(null, e.problem(), e.sentence(Route.host(at)));
      } catch (IOException e) {
        return new End.Lost(ConnectionProblem.of(e, Route.host(at)));
      }
      Answer answer = outcome.answer();
      Optional<String> location = answer.address("location");
      if (!isRedirect(answer.status()) || location.isEmpty()) {
        return new End.Reached(way, outcome);
      }
      Optional<URI> next = Locations.resolve(at, location.get());
      if (next.isEmpty()) {
        return new End.Lost(
            answer.status(),
            Problem.BAD_REDIRECT,
            "%s redirects to what is no http or https URL".formatted(Route.host(at)));
      }
      at = next.get();
      way.redirected(answer.status(), at);
    }
    return new End.Lost(
        null,
        Problem.TOO_MANY_REDIRECTS,
        "redirected more than %d times, last to %s".formatted(MAX_REDIRECTS, Route.host(at)));
  }

  @Override
  public PostResult post(URI to, String form) {
    URI at = to;
    Deadline deadline = Deadline.start(limits.times());
    for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
      if (!isHttp(at)) {
        return new PostResult.NoAnswer(Problem.BAD_LOCATION, "this is no http or https URL");
      }
      Answer answer;
      try {
        answer = exchanges.post(at, form, deadline);
      } catch (FetchException e) {
        return new PostResult.NoAnswer(e.problem(), e.sentence(Route.host(at)));
      } catch (IOException e) {
        FetchResult.Failed failed = ConnectionProblem.of(e, Route.host(at));
        return new PostResult.NoAnswer(failed.problem(), failed.sentence());
      }
      // The others of the family turn a POST into a GET, which would say nothing to a hub.
      boolean again = answer.status() == 307 || answer.status() == 308;
      URI here = at;
      Optional<URI> next =
          answer.address("location").flatMap(place -> Locations.resolve(here, place));
      if (!again || next.isEmpty()) {
        return new PostResult.Answered(answer.status());
      }
      at = next.get();
    }
    return new PostResult.NoAnswer(
        Problem.TOO_MANY_REDIRECTS,
        "redirected more than %d times, last to %s".formatted(MAX_REDIRECTS, Route.host(at)));
  }

  private static boolean isHttp(URI uri) {
    return uri.getScheme() != null
        && List.of("http", "https").contains(uri.getScheme().toLowerCase(Locale.ROOT))
        && Authority.of(uri).isUsable();
  }

  private static boolean isRedirect(int status) {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  @Override
  public void close() {
    exchanges.close();
  }
}
