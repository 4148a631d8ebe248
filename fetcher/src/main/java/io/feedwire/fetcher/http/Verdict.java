package io.feedwire.fetcher.http;

import io.feedwire.contracts.Hash;
import io.feedwire.contracts.source.Problem;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an answer means for the one who asked.
final class Verdict {

  private final int maxBytes;

  Verdict(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  FetchResult of(HttpTarget target, Way way, Exchanges.Outcome outcome, Instant now) {
    Answer answer = outcome.answer();
    String host = Route.host(way.at());
    return switch (outcome.body()) {
      case null -> ofOther(target, way, outcome, now);
      case BodyReader.Whole(byte[] bytes) -> {
        Optional<FetchResult.Failed> page = Pages.instead(answer, bytes, way);
        yield page.isPresent() ? page.get() : ofDocument(target, way, answer, bytes, now);
      }
      case BodyReader.OverCap(Problem problem, long bytes) ->
          new FetchResult.TooLarge(
              answer.status(),
              bytes,
              problem,
              (problem == Problem.TOO_LARGE
                      ? "the document has %d bytes; %d are allowed"
                      : "decompressed, the document has at least %d bytes; %d are allowed")
                  .formatted(bytes, maxBytes));
      case BodyReader.Damaged(String sentence) ->
          new FetchResult.Failed(
              answer.status(), Problem.BAD_ENCODING, sentence.replace("%s", host));
    };
  }

  private static FetchResult ofDocument(
      HttpTarget target, Way way, Answer answer, byte[] bytes, Instant now) {
    if (bytes.length == 0) {
      return new FetchResult.Failed(
          answer.status(),
          Problem.STATUS,
          "%s sent an empty document (%d)".formatted(Route.host(way.at()), answer.status()));
    }
    String hash = Hash.hex(bytes, HttpFetcher.HASH_DIGITS);
    Response facts = facts(answer, way, now);
    return hash.equals(target.bodyHash())
        ? new FetchResult.Unchanged(bytes.length, facts)
        : new FetchResult.Fetched(bytes, hash, facts);
  }

  private static FetchResult ofOther(
      HttpTarget target, Way way, Exchanges.Outcome outcome, Instant now) {
    Answer answer = outcome.answer();
    int status = answer.status();
    String host = Route.host(way.at());
    if (status == 304 && RequestHead.isConditional(target)) {
      return new FetchResult.NotModified(facts(answer, way, now));
    }
    Optional<FetchResult.Failed> page = Pages.instead(answer, outcome.beside(), way);
    if (page.isPresent()) {
      return page.get();
    }
    Optional<FetchResult.Throttled> throttled = throttled(answer, host, now);
    return throttled.isPresent() ? throttled.get() : StatusProblem.of(status, host);
  }

  /// Whether the server wants fewer requests; empty when it means another thing.
  static Optional<FetchResult.Throttled> throttled(Answer answer, String host, Instant now) {
    int status = answer.status();
    @Nullable Instant later = RetryAfter.until(answer.first("retry-after").orElse(null), now);
    Response.@Nullable Quota quota = Quotas.of(answer, now);
    boolean spent = quota != null && quota.remaining() == 0;
    boolean throttled =
        status == 429
            || (status == 503 && answer.first("retry-after").isPresent())
            || (status == 403 && (later != null || spent));
    if (!throttled) {
      return Optional.empty();
    }
    return Optional.of(
        new FetchResult.Throttled(
            status,
            later == null && quota != null && spent ? quota.resetAt() : later,
            "%s asks to come later (%d)".formatted(host, status)));
  }

  private static Response facts(Answer answer, Way way, Instant now) {
    return Response.of(
        answer,
        way.contentLocation(answer.address("content-location").orElse(null)),
        way.movedTo(),
        now);
  }
}
