package io.feedwire.fetcher.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.feedwire.contracts.Hash;
import io.feedwire.contracts.source.Problem;
import io.feedwire.sources.Locations;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One GET with everything that may happen on its way: conditions, redirects, caps, a deadline for
/// the whole. Thread-safe; blocks its caller, which is meant to be a virtual thread.
public final class HttpFetcher implements DocumentFetcher {

  /// Length of a body's hash, in hex digits: 128 bits.
  public static final int HASH_DIGITS = 32;

  /// What browsers' early versions and RFC 2068 allowed; feeds need two.
  private static final int MAX_REDIRECTS = 5;

  /// Bodies of errors and redirects are read this far, so that the connection can be used again,
  /// and thrown away.
  private static final int IGNORED_BODY_BYTES = 64 * 1024;

  private final HttpLimits limits;
  private final InstantSource clock;
  private final HttpClient client;

  /// @param clock what a `Retry-After` in seconds is counted from
  public HttpFetcher(HttpLimits limits, InstantSource clock) {
    this.limits = limits;
    this.clock = clock;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(limits.connectTimeout())
            // Redirects are followed by hand: each hop's scheme is checked and its credentials are
            // dropped.
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
  }

  @Override
  public FetchResult fetch(HttpTarget target) {
    long deadline = System.nanoTime() + limits.deadline().toNanos();
    URI at = target.uri();
    @Nullable String authorization = basic(at);
    for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
      URI here = at;
      @Nullable String credentials = authorization;
      Exchange exchange =
          exchange(
              at.getHost(),
              () -> request(target, here, credentials).GET().build(),
              this::body,
              deadline);
      switch (exchange) {
        case NoAnswer(String sentence) -> {
          return new FetchResult.Failed(null, Problem.BROKEN, sentence);
        }
        case Answer(HttpResponse<CappedBody.Body> response) -> {
          Optional<String> location = response.headers().firstValue("location");
          if (!isRedirect(response.statusCode()) || location.isEmpty()) {
            return ofResponse(target, at, response);
          }
          Optional<URI> next = Locations.resolve(at, location.get());
          if (next.isEmpty()) {
            return new FetchResult.Failed(
                response.statusCode(),
                Problem.BAD_REDIRECT,
                "%s redirects to what is no http or https URL".formatted(at.getHost()));
          }
          authorization = sameOrigin(at, next.get()) ? authorization : basic(next.get());
          at = next.get();
        }
      }
    }
    return new FetchResult.Failed(
        null,
        Problem.TOO_MANY_REDIRECTS,
        "redirected more than %d times, last to %s".formatted(MAX_REDIRECTS, at.getHost()));
  }

  @Override
  public PostResult post(URI to, String form) {
    long deadline = System.nanoTime() + limits.deadline().toNanos();
    URI at = to;
    for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
      HttpTarget target = HttpTarget.of(at);
      URI here = at;
      Exchange exchange =
          exchange(
              at.getHost(),
              () ->
                  request(target, here, basic(here))
                      .header("Content-Type", "application/x-www-form-urlencoded")
                      .POST(HttpRequest.BodyPublishers.ofString(form))
                      .build(),
              info -> new CappedBody(IGNORED_BODY_BYTES, -1),
              deadline);
      switch (exchange) {
        case NoAnswer(String sentence) -> {
          return new PostResult.NoAnswer(Problem.BROKEN, sentence);
        }
        case Answer(HttpResponse<CappedBody.Body> response) -> {
          int status = response.statusCode();
          Optional<URI> next =
              response.headers().firstValue("location").flatMap(l -> Locations.resolve(here, l));
          if ((status != 307 && status != 308) || next.isEmpty()) {
            return new PostResult.Answered(status);
          }
          at = next.get();
        }
      }
    }
    return new PostResult.NoAnswer(
        Problem.TOO_MANY_REDIRECTS,
        "redirected more than %d times, last to %s".formatted(MAX_REDIRECTS, at.getHost()));
  }

  /// One request and its response.
  private sealed interface Exchange {}

  private record Answer(HttpResponse<CappedBody.Body> response) implements Exchange {}

  private record NoAnswer(String sentence) implements Exchange {}

  private Exchange exchange(
      String host,
      Supplier<HttpRequest> request,
      HttpResponse.BodyHandler<CappedBody.Body> body,
      long deadline) {
    CompletableFuture<HttpResponse<CappedBody.Body>> response;
    try {
      response = client.sendAsync(request.get(), body);
    } catch (IllegalArgumentException e) {
      return new NoAnswer("'" + host + "' is no host that can be asked");
    }
    try {
      // The client's own timeout ends with the headers; this one holds for a body that drips.
      return new Answer(response.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      response.cancel(true);
      return new NoAnswer(
          "%s did not send the whole document within %s s"
              .formatted(host, seconds(limits.deadline().toMillis())));
    } catch (ExecutionException e) {
      return new NoAnswer(FailureSentence.of(e, host));
    } catch (InterruptedException e) {
      response.cancel(true);
      Thread.currentThread().interrupt();
      return new NoAnswer("the fetch was stopped");
    }
  }

  private static String seconds(long millis) {
    return millis % 1000 == 0 ? Long.toString(millis / 1000) : Double.toString(millis / 1000.0);
  }

  private HttpRequest.Builder request(HttpTarget target, URI at, @Nullable String authorization) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(Locations.withoutUser(at))
            // Without TLS, HTTP/2 would be asked for by an Upgrade header, which old servers answer
            // with an error.
            .version(
                at.getScheme().equals("https")
                    ? HttpClient.Version.HTTP_2
                    : HttpClient.Version.HTTP_1_1)
            .header("User-Agent", limits.userAgent())
            .header("Accept-Encoding", "gzip");
    set(request, "If-None-Match", target.etag());
    set(request, "If-Modified-Since", target.lastModified());
    set(request, "Authorization", authorization);
    return request;
  }

  /// A validator that HTTP does not allow in a header is left out: the body's hash still tells.
  private static void set(HttpRequest.Builder request, String name, @Nullable String value) {
    if (value != null && value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 127))) {
      request.header(name, value);
    }
  }

  private HttpResponse.BodySubscriber<CappedBody.Body> body(HttpResponse.ResponseInfo info) {
    long declared = declaredLength(info.headers().firstValue("content-length").orElse(""));
    return new CappedBody(
        isDocument(info.statusCode()) ? limits.maxBytes() : IGNORED_BODY_BYTES, declared);
  }

  private static long declaredLength(String header) {
    return header.matches("\\d{1,18}") ? Long.parseLong(header) : -1;
  }

  private FetchResult ofResponse(
      HttpTarget target, URI at, HttpResponse<CappedBody.Body> response) {
    int status = response.statusCode();
    @Nullable String retryAfter = response.headers().firstValue("retry-after").orElse(null);
    if (isDocument(status)) {
      return ofDocument(target, at, response);
    }
    if (status == 304) {
      return new FetchResult.NotModified(facts(target, at, response));
    }
    if (status == 429 || (status == 503 && retryAfter != null)) {
      return new FetchResult.Throttled(
          status,
          RetryAfter.until(retryAfter, clock.instant()),
          "%s asks to come later (%d)".formatted(at.getHost(), status));
    }
    return new FetchResult.Failed(status, Problem.STATUS, StatusSentence.of(status, at.getHost()));
  }

  private FetchResult ofDocument(
      HttpTarget target, URI at, HttpResponse<CappedBody.Body> response) {
    int status = response.statusCode();
    CappedBody.Body body = response.body();
    if (body.overCap()) {
      return tooLarge(status, body.length(), "the document has");
    }
    @Nullable String encoding = response.headers().firstValue("content-encoding").orElse(null);
    return switch (ContentDecoding.decode(body.bytes(), encoding, limits.maxBytes())) {
      case ContentDecoding.Plain(byte[] plain) -> {
        String hash = Hash.hex(plain, HASH_DIGITS);
        Response facts = facts(target, at, response);
        yield hash.equals(target.bodyHash())
            ? new FetchResult.Unchanged(plain.length, facts)
            : new FetchResult.Fetched(plain, hash, facts);
      }
      case ContentDecoding.OverCap() ->
          tooLarge(status, limits.maxBytes() + 1L, "decompressed, the document has at least");
      case ContentDecoding.Damaged(String sentence) ->
          new FetchResult.Failed(status, Problem.BAD_ENCODING, sentence);
    };
  }

  private FetchResult tooLarge(int status, long bytes, String what) {
    return new FetchResult.TooLarge(
        status,
        bytes,
        Problem.TOO_LARGE,
        "%s %d bytes; %d are allowed".formatted(what, bytes, limits.maxBytes()));
  }

  private static Response facts(HttpTarget target, URI at, HttpResponse<CappedBody.Body> response) {
    @Nullable String moved =
        at.equals(target.uri()) ? null : Locations.withoutUser(at).toASCIIString();
    return Response.of(response.statusCode(), response.headers(), moved);
  }

  /// 200 and 203, the same through a proxy that changed it; the others of the family carry no whole
  /// document.
  private static boolean isDocument(int status) {
    return status == 200 || status == 203;
  }

  private static boolean isRedirect(int status) {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  private static boolean sameOrigin(URI one, URI other) {
    return one.getScheme().equals(other.getScheme())
        && one.getHost().equalsIgnoreCase(other.getHost())
        && one.getPort() == other.getPort();
  }

  private static @Nullable String basic(URI uri) {
    @Nullable String user = uri.getUserInfo();
    return user == null
        ? null
        : "Basic " + Base64.getEncoder().encodeToString(user.getBytes(UTF_8));
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
