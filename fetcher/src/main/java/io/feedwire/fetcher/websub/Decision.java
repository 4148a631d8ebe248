package io.feedwire.fetcher.websub;

import org.jspecify.annotations.Nullable;

/// What becomes of a subscription.
///
/// @param state after it; absent when it is forgotten
/// @param ask what the hub is asked now, if anything
/// @param said why, in words, where somebody may want to know
record Decision(@Nullable Subscription state, @Nullable Ask ask, @Nullable String said) {

  /// What a hub can be asked (`hub.mode`).
  enum Ask {
    SUBSCRIBE,
    UNSUBSCRIBE;

    /// As it is written in a request.
    String mode() {
      return this == SUBSCRIBE ? "subscribe" : "unsubscribe";
    }
  }

  static Decision quiet(@Nullable Subscription state) {
    return new Decision(state, null, null);
  }

  static Decision said(Subscription state, String why) {
    return new Decision(state, null, why);
  }
}
