package io.feedwire.fetcher.websub;

import org.jspecify.annotations.Nullable;

/// Where subscriptions show.
public interface PushOutput {

  /// Tells all instances of a subscription.
  ///
  /// @param state absent when it is forgotten
  void announce(String sourceId, @Nullable Subscription state);

  /// Says what became of a subscription, in words.
  void said(String sourceId, String what);

  /// The source is no longer pushed in time: its next poll may be too far away.
  void hasten(String sourceId);
}
