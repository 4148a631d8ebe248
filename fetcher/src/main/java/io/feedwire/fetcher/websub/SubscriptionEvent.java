package io.feedwire.fetcher.websub;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What may happen to a subscription.
sealed interface SubscriptionEvent {

  /// A document of the source names hubs.
  record Discovered(Hubs hubs) implements SubscriptionEvent {}

  /// A whole document of the source names none.
  record NoHub() implements SubscriptionEvent {}

  /// The source is paused or removed.
  ///
  /// @param why in words
  record Unwanted(String why) implements SubscriptionEvent {}

  /// Its time has come.
  record Due() implements SubscriptionEvent {}

  /// The hub took the request: it will ask back.
  record Taken() implements SubscriptionEvent {}

  /// The hub did not take the request, or could not be reached.
  ///
  /// @param why one sentence
  record NotTaken(String why) implements SubscriptionEvent {}

  /// The hub asked whether we mean it, and was told yes.
  ///
  /// @param lease for how long it will push; absent when it didn't say
  record Verified(@Nullable Duration lease) implements SubscriptionEvent {}

  /// The hub asked whether we want no more, and was told so.
  record Left() implements SubscriptionEvent {}

  /// The hub will not push, or no longer.
  ///
  /// @param reason as it says; may be empty
  record Denied(String reason) implements SubscriptionEvent {}
}
