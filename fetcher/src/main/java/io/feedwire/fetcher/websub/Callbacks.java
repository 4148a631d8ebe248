package io.feedwire.fetcher.websub;

import io.feedwire.contracts.json.Json;
import io.feedwire.fetcher.websub.Subscription.Phase;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// What hubs are answered, at whichever instance they reach. WebSub, 5.3 (is this subscription
/// meant?), 5.2 (denied) and 7 (content). What they do is on the log before they hear of success.
public final class Callbacks {

  /// Content of more bytes is refused: the parser reads no more.
  static final int MAX_BYTES = Json.MAX_DOCUMENT_BYTES;

  /// Pushes held in memory at once; others are asked to come again.
  private static final int AT_ONCE = 8;

  private static final int MAX_REASON = 200;

  /// What a hub asks in the query of a GET.
  ///
  /// @param leaseSeconds as written
  public record Intent(
      @Nullable String mode,
      @Nullable String topic,
      @Nullable String challenge,
      @Nullable String leaseSeconds,
      @Nullable String reason) {}

  /// What a hub sends in the headers of a POST.
  ///
  /// @param links values of `Link`
  public record Delivery(
      @Nullable String contentType,
      @Nullable String contentEncoding,
      @Nullable String signature,
      List<String> links) {}

  /// @param text of the body, plain
  public record Answer(int status, String text) {
    static Answer of(int status) {
      return new Answer(status, "");
    }
  }

  private final PushKeys keys;
  private final SubscriptionDirectory directory;
  private final PushLog log;
  private final InstantSource clock;
  private final CallbackRate rate = new CallbackRate();
  private final Semaphore bodies = new Semaphore(AT_ONCE);

  public Callbacks(
      PushKeys keys, SubscriptionDirectory directory, PushLog log, InstantSource clock) {
    this.keys = keys;
    this.directory = directory;
    this.log = log;
    this.clock = clock;
  }

  /// A hub asks whether something is meant, or says that it refuses.
  public Answer intent(String token, Intent intent) {
    Optional<Announcement> found = directory.find(token);
    if (found.isEmpty()) {
      return unknown();
    }
    Announcement known = found.get();
    if (!rate.allow(token, clock.instant())) {
      return Answer.of(429);
    }
    String mode = intent.mode() == null ? "" : intent.mode().toLowerCase(Locale.ROOT);
    if (mode.equals("denied")) {
      return denied(known, intent);
    }
    @Nullable String challenge = intent.challenge();
    if (challenge == null || !known.topic().equals(intent.topic())) {
      return Answer.of(404);
    }
    PushRecord.@Nullable Kind kind = meant(mode, known.phase());
    if (kind == null) {
      return Answer.of(404);
    }
    PushRecord record = record(known, kind, lease(intent.leaseSeconds()), null);
    return log.write(known.partition(), record) ? new Answer(200, challenge) : Answer.of(503);
  }

  private static PushRecord.@Nullable Kind meant(String mode, Phase phase) {
    boolean wanted = phase == Phase.PENDING || phase == Phase.RENEWING;
    if (mode.equals("subscribe") && wanted) {
      return PushRecord.Kind.VERIFIED;
    }
    return mode.equals("unsubscribe") && phase == Phase.LEAVING ? PushRecord.Kind.LEFT : null;
  }

  private Answer denied(Announcement known, Intent intent) {
    if (!known.topic().equals(intent.topic())) {
      return Answer.of(404);
    }
    String reason = shown(Objects.requireNonNullElse(intent.reason(), ""));
    return written(known, record(known, PushRecord.Kind.DENIED, null, reason));
  }

  /// A hub pushes. What is not signed as agreed is answered as if it were, and ignored: whoever
  /// tries learns nothing (7.1).
  public Answer deliver(String token, Delivery delivery, InputStream body) throws IOException {
    Optional<Announcement> found = directory.find(token);
    if (found.isEmpty()) {
      return unknown();
    }
    Announcement known = found.get();
    switch (known.phase()) {
      case LEAVING, ENDED, WAITING -> {
        return Answer.of(410);
      }
      case PENDING, ACTIVE, RENEWING -> {}
    }
    if (!rate.allow(token, clock.instant()) || !bodies.tryAcquire()) {
      return Answer.of(429);
    }
    try {
      byte[] content = body.readNBytes(MAX_BYTES + 1);
      return content.length > MAX_BYTES ? Answer.of(413) : deliver(token, known, delivery, content);
    } finally {
      bodies.release();
    }
  }

  private Answer deliver(String token, Announcement known, Delivery delivery, byte[] content) {
    @Nullable String wrong = wrong(known, delivery, content);
    if (wrong == null) {
      return written(
          known,
          new PushRecord(
              known.sourceId(),
              PushRecord.Kind.CONTENT,
              known.hub(),
              known.topic(),
              clock.instant(),
              headerValue(delivery.contentType()),
              null,
              null,
              content));
    }
    // Those that follow within a minute add nothing but records.
    return rate.mayComplain(token, clock.instant())
        ? written(known, record(known, PushRecord.Kind.IGNORED, null, wrong))
        : Answer.of(202);
  }

  /// What is wrong with a push, in words; null when it is in order.
  private @Nullable String wrong(Announcement known, Delivery delivery, byte[] content) {
    String secret = keys.secret(known.sourceId(), known.hub(), known.topic());
    return switch (Signature.check(delivery.signature(), content, secret)) {
      case MISSING -> "it is not signed";
      case UNREADABLE -> "its signature is in no known form";
      case WRONG -> "its signature is wrong";
      case VALID -> {
        if (content.length == 0) {
          yield "it is empty";
        }
        @Nullable String encoding = delivery.contentEncoding();
        if (encoding != null && !encoding.isBlank() && !encoding.equalsIgnoreCase("identity")) {
          yield "it is encoded (Content-Encoding)";
        }
        yield isOther(known.topic(), delivery.links()) ? "it is about another address" : null;
      }
    };
  }

  /// "The request MUST include at least one Link Header with rel=self": one that names another
  /// address is another document; hubs that send none are many.
  private static boolean isOther(String topic, List<String> links) {
    List<LinkHeader.Link> selves =
        links.stream()
            .flatMap(value -> LinkHeader.parse(value).stream())
            .filter(link -> link.rels().contains("self"))
            .toList();
    return !selves.isEmpty() && selves.stream().noneMatch(link -> link.target().equals(topic));
  }

  private Answer unknown() {
    // At the start of an instance a subscription may not have been read yet.
    return Answer.of(directory.isComplete() ? 404 : 503);
  }

  private Answer written(Announcement known, PushRecord record) {
    return Answer.of(log.write(known.partition(), record) ? 202 : 503);
  }

  private PushRecord record(
      Announcement known, PushRecord.Kind kind, @Nullable Duration lease, @Nullable String reason) {
    Instant at = clock.instant();
    return new PushRecord(
        known.sourceId(), kind, known.hub(), known.topic(), at, null, lease, reason, new byte[0]);
  }

  private static @Nullable Duration lease(@Nullable String seconds) {
    return seconds != null && seconds.matches("\\d{1,12}")
        ? Duration.ofSeconds(Long.parseLong(seconds))
        : null;
  }

  private static @Nullable String headerValue(@Nullable String value) {
    return value == null || value.length() > MAX_REASON ? null : value;
  }

  /// A stranger's words, for a log and a page.
  private static String shown(String text) {
    String oneLine = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return oneLine.length() <= MAX_REASON ? oneLine : oneLine.substring(0, MAX_REASON) + "…";
  }
}
