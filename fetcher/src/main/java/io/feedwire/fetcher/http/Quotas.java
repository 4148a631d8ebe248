package io.feedwire.fetcher.http;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a server still grants. `RateLimit` in its present form (`"default";r=50;t=30`, IETF draft
/// httpapi-ratelimit-headers since 08) and its former one (`limit=100, remaining=50, reset=30`),
/// the single headers of earlier drafts, and their forebears with `X-`, whose reset is a number of
/// seconds with some and a time with others.
final class Quotas {

  /// A larger number is a time since 1970, not a number of seconds to wait: 2001 and three decades.
  private static final long LEAST_EPOCH = 1_000_000_000L;

  /// And a still larger one such a time in milliseconds.
  private static final long LEAST_EPOCH_MILLIS = 100_000_000_000L;

  private static final Pattern MEMBER =
      Pattern.compile("(?:^|[;,\\s])(r|t|remaining|reset)=(\\d{1,15})");
  private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,15})(?:\\.\\d+)?(?:[;,].*)?");

  private Quotas() {}

  static Response.@Nullable Quota of(Answer answer, Instant now) {
    Optional<Response.Quota> combined =
        answer.all("ratelimit").stream()
            .flatMap(value -> policies(value).stream())
            .flatMap(policy -> combined(policy, now).stream())
            .min(Comparator.comparingLong(Response.Quota::remaining));
    if (combined.isPresent()) {
      return combined.get();
    }
    for (String prefix : List.of("ratelimit-", "x-ratelimit-", "x-rate-limit-")) {
      Optional<Long> remaining = number(answer, prefix + "remaining");
      Optional<Long> reset = number(answer, prefix + "reset");
      if (remaining.isPresent() && reset.isPresent()) {
        return new Response.Quota(remaining.get(), at(reset.get(), now));
      }
    }
    return null;
  }

  /// In the present form each policy is a member of its own; in the former one all is one.
  private static List<String> policies(String value) {
    return value.contains("remaining=") ? List.of(value) : List.of(value.split(",", 16));
  }

  private static Optional<Response.Quota> combined(String policy, Instant now) {
    @Nullable Long remaining = null;
    @Nullable Long reset = null;
    Matcher members = MEMBER.matcher(policy);
    while (members.find()) {
      long number = Long.parseLong(members.group(2));
      if (members.group(1).startsWith("r") && !members.group(1).equals("reset")) {
        remaining = number;
      } else {
        reset = number;
      }
    }
    return remaining == null || reset == null
        ? Optional.empty()
        : Optional.of(new Response.Quota(remaining, at(reset, now)));
  }

  private static Optional<Long> number(Answer answer, String name) {
    return answer
        .first(name)
        .map(NUMBER::matcher)
        .filter(Matcher::matches)
        .map(matcher -> Long.parseLong(matcher.group(1)));
  }

  private static Instant at(long reset, Instant now) {
    if (reset >= LEAST_EPOCH_MILLIS) {
      return Instant.ofEpochMilli(reset);
    }
    return reset >= LEAST_EPOCH ? Instant.ofEpochSecond(reset) : now.plusSeconds(reset);
  }
}
