package io.feedwire.fetcher.websub;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.feedwire.contracts.source.Authority;
import io.feedwire.fetcher.http.DocumentFetcher;
import io.feedwire.fetcher.http.PostResult;
import io.feedwire.sources.Locations;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One request to a hub, as a piece of work. WebSub, 5.1: a form with what we want and where we are
/// called back.
final class HubWork implements Supplier<SubscriptionEvent> {

  private final DocumentFetcher http;
  private final Optional<URI> hub;
  private final String form;

  /// @param callback address for this subscription
  HubWork(DocumentFetcher http, Decision.Ask ask, Subscription state, Callback callback) {
    this.http = http;
    this.hub = Locations.http(state.hub());
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("hub.callback", callback.address());
    fields.put("hub.mode", ask.mode());
    fields.put("hub.topic", state.topic());
    if (ask == Decision.Ask.SUBSCRIBE) {
      fields.put("hub.lease_seconds", Long.toString(callback.lease().toSeconds()));
      fields.put("hub.secret", callback.secret());
    }
    this.form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
  }

  /// Where and how a hub reaches us.
  ///
  /// @param secret what it signs with
  /// @param lease what it is asked for
  record Callback(String address, String secret, Duration lease) {}

  /// Whom it talks to; null when the hub's address is none.
  @Nullable String host() {
    return hub.map(to -> Authority.of(to).host()).orElse(null);
  }

  @Override
  public SubscriptionEvent get() {
    return hub.map(to -> ofResult(http.post(to, form), Authority.of(to).host()))
        .orElseGet(
            () -> new SubscriptionEvent.NotTaken("the hub's address is no http or https URL"));
  }

  private static SubscriptionEvent ofResult(PostResult result, String host) {
    return switch (result) {
      case PostResult.Answered(int status) ->
          status >= 200 && status < 300
              ? new SubscriptionEvent.Taken()
              : new SubscriptionEvent.NotTaken("%s answered %d".formatted(host, status));
      case PostResult.NoAnswer(var problem, String sentence) ->
          new SubscriptionEvent.NotTaken(sentence);
    };
  }
}
