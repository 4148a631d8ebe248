package io.feedwire.fetcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.feedwire.contracts.Hash;
import io.feedwire.contracts.source.Problem;
import io.feedwire.fetcher.http.DocumentFetcher;
import io.feedwire.fetcher.http.FetchResult;
import io.feedwire.fetcher.http.HeadResult;
import io.feedwire.fetcher.http.HttpTarget;
import io.feedwire.fetcher.http.PostResult;
import io.feedwire.fetcher.http.Response;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// All servers there are, by host, for tests of what is made of their answers: HTTP itself is
/// tested on real connections.
final class FakeWeb implements DocumentFetcher {

  /// An answer that other facts go with.
  record Facts(
      @Nullable String etag,
      @Nullable String movedTo,
      @Nullable Duration freshFor,
      Response.@Nullable Quota quota) {
    static final Facts NONE = new Facts(null, null, null, null);
  }

  private final Map<String, Function<HttpTarget, FetchResult>> hosts = new HashMap<>();

  /// What was asked for, in order.
  final List<HttpTarget> asked = new ArrayList<>();

  FakeWeb at(String host, Function<HttpTarget, FetchResult> answer) {
    hosts.put(host, answer);
    return this;
  }

  static Response response(Facts facts) {
    return new Response(
        200,
        facts.etag(),
        null,
        "text/xml",
        null,
        facts.movedTo(),
        facts.freshFor(),
        List.of(),
        facts.quota());
  }

  /// A feed that lists these items.
  static FetchResult feed(HttpTarget target, Facts facts, String... items) {
    var document = new StringBuilder("<rss><channel>");
    for (String item : items) {
      document.append("<item><guid>").append(item).append("</guid></item>");
    }
    return document(target, facts, document.append("</channel></rss>").toString());
  }

  /// Any document.
  static FetchResult document(HttpTarget target, Facts facts, String text) {
    byte[] body = text.getBytes(UTF_8);
    String hash = Hash.hex(body, 32);
    return hash.equals(target.bodyHash())
        ? new FetchResult.Unchanged(body.length, response(facts))
        : new FetchResult.Fetched(body, hash, response(facts));
  }

  static FetchResult failed(Problem problem) {
    return new FetchResult.Failed(null, problem, "it failed");
  }

  /// How often a host was asked.
  long asked(String host) {
    return asked.stream().filter(target -> host.equals(target.uri().getHost())).count();
  }

  @Override
  public FetchResult fetch(HttpTarget target) {
    asked.add(target);
    @Nullable Function<HttpTarget, FetchResult> answer = hosts.get(target.uri().getHost());
    return answer == null ? failed(Problem.DNS) : answer.apply(target);
  }

  @Override
  public HeadResult head(URI file) {
    return new FetchResult.Failed(null, Problem.REFUSED, "there are no files here");
  }

  @Override
  public PostResult post(URI to, String form) {
    return new PostResult.NoAnswer(Problem.REFUSED, "there are no hubs here");
  }

  @Override
  public void close() {}
}
