package io.feedwire.fetcher.http;

import io.feedwire.contracts.source.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the answer to a HEAD means.
final class HeadVerdict {

  private static final byte[] NO_BODY = {};

  /// RFC 6838, 4.2: at most 127 characters each.
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,126}/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}");

  /// RFC 9110, 8.6, and as many digits as a `long` always holds.
  private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

  private HeadVerdict() {}

  /// @param answer the last one, at the end of the way
  static HeadResult of(Way way, Answer answer, Instant now) {
    String host = Route.host(way.at());
    Optional<FetchResult.Failed> page = Pages.instead(answer, NO_BODY, way);
    if (page.isPresent()) {
      return page.get();
    }
    Optional<FetchResult.Throttled> throttled = Verdict.throttled(answer, host, now);
    if (throttled.isPresent()) {
      return throttled.get();
    }
    return switch (answer.status()) {
      case 200, 203 ->
          new HeadResult.Told(
              Response.of(answer, way.contentLocation(null), way.movedTo(), now),
              mediaType(answer),
              bytes(answer));
      case 405, 501 ->
          new FetchResult.Failed(
              answer.status(),
              Problem.METHOD_NOT_ALLOWED,
              "%s says nothing of a file without sending it (%d)".formatted(host, answer.status()));
      default -> StatusProblem.of(answer.status(), host);
    };
  }

  private static @Nullable String mediaType(Answer answer) {
    String type = answer.first("content-type").orElse("").split(";", 2)[0];
    String plain = type.strip().toLowerCase(Locale.ROOT);
    return MEDIA_TYPE.matcher(plain).matches() ? plain : null;
  }

  /// The same length twice is one length (RFC 9110, 8.6); two lengths are none.
  private static @Nullable Long bytes(Answer answer) {
    List<String> lengths = answer.elements("content-length").stream().distinct().toList();
    boolean encoded = !ContentDecoding.codings(answer).isEmpty();
    return encoded || lengths.size() != 1 || !LENGTH.matcher(lengths.getFirst()).matches()
        ? null
        : Long.valueOf(lengths.getFirst());
  }
}
