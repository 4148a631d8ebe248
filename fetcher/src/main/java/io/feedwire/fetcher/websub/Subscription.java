package io.feedwire.fetcher.websub;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is kept of a source's subscription.
///
/// @param hub whom we ask
/// @param others hubs that the document names besides, tried in turn when this one fails
/// @param topic what we ask for: the document's own address
/// @param leaseEnd until when the hub has promised to push; absent when it hasn't
/// @param asked whether the hub was asked in this phase; before, all instances learn of it
/// @param nextAt when there is something to do
/// @param why then, in words
/// @param failures attempts in a row that came to nothing
/// @param missing documents in a row that name no hub
/// @param pushes accepted since it began
/// @param refused pushes that were ignored since it began
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Subscription(
    String hub,
    List<String> others,
    String topic,
    Phase phase,
    @Nullable Instant leaseEnd,
    boolean asked,
    Instant nextAt,
    String why,
    int failures,
    int missing,
    long pushes,
    long refused,
    Trust trust)
    implements SubscriptionBuilder.With {

  /// Where it stands.
  public enum Phase {
    /// Wanted; the hub is about to be asked, or was and has not verified yet.
    @JsonProperty("pending")
    PENDING,
    /// Verified: the hub pushes.
    @JsonProperty("active")
    ACTIVE,
    /// Still verified, and asked for again before its lease ends.
    @JsonProperty("renewing")
    RENEWING,
    /// The hub refused or failed; it is asked again later.
    @JsonProperty("waiting")
    WAITING,
    /// No longer wanted; the hub is being told.
    @JsonProperty("leaving")
    LEAVING,
    /// Over; remembered until the hub's lease has ended, to tell it so.
    @JsonProperty("ended")
    ENDED
  }

  public Subscription {
    others = List.copyOf(others);
  }

  /// Whether the hub has promised to push now.
  boolean pushes(Instant now) {
    return (phase == Phase.ACTIVE || phase == Phase.RENEWING)
        && leaseEnd != null
        && leaseEnd.isAfter(now);
  }

  /// When it is looked at next: for what is planned, or for items that were not pushed in time.
  Instant wakeAt() {
    @Nullable Instant settle = trust.settleAt();
    return settle != null && settle.isBefore(nextAt) ? settle : nextAt;
  }
}
