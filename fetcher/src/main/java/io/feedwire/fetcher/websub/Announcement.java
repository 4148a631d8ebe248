package io.feedwire.fetcher.websub;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.feedwire.contracts.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/// What every instance must know of a subscription to answer its hub: a value of
/// `feeds.subscriptions`.
///
/// @param partition of `feeds.pushes` on which the source's instance reads
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Announcement(
    String sourceId, String hub, String topic, Subscription.Phase phase, int partition) {

  /// That of a subscription.
  public static Announcement of(String sourceId, Subscription state, int partition) {
    return new Announcement(sourceId, state.hub(), state.topic(), state.phase(), partition);
  }

  /// As JSON.
  public byte[] write() {
    try {
      return Json.wire().writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a record of strings can be written", e);
    }
  }

  /// Empty for what a newer version has written.
  static Optional<Announcement> read(byte[] value) {
    try {
      return Optional.of(Json.wire().readValue(value, Announcement.class));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
