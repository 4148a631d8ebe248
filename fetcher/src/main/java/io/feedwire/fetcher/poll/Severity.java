package io.feedwire.fetcher.poll;

import io.feedwire.contracts.source.Problem;

/// How much a failure weighs: the wait before the next try grows by so many intervals with each.
/// Nothing ever ends a source.
enum Severity {
  /// Passes by itself, mostly: the network, a server that is busy.
  TEMPORARY(1),
  /// A fault that somebody has to mend on the other side.
  SOFT(2),
  /// Stays until somebody changes the source or its server.
  HARD(4),
  /// The server says itself that nothing will ever come.
  GONE(96);

  private final int weight;

  Severity(int weight) {
    this.weight = weight;
  }

  int weight() {
    return weight;
  }

  static Severity of(Problem problem) {
    return switch (problem) {
      case DNS,
          REFUSED,
          UNREACHABLE,
          CONNECT_TIMEOUT,
          FIRST_BYTE_TIMEOUT,
          IDLE_TIMEOUT,
          DEADLINE,
          BROKEN,
          PROXY,
          RATE_LIMITED,
          OWN_NETWORK,
          FETCHER_FAULT,
          OVER_BUDGET,
          UNREADABLE ->
          TEMPORARY;
      case TLS,
          TLS_EXPIRED,
          NOT_HTTP,
          HEADERS_TOO_LARGE,
          REDIRECT_LOOP,
          TOO_MANY_REDIRECTS,
          BAD_REDIRECT,
          TOO_LARGE,
          DECOMPRESSED_TOO_LARGE,
          BAD_ENCODING,
          SERVER_ERROR,
          STATUS,
          CHALLENGE ->
          SOFT;
      case TLS_NAME,
          TLS_UNTRUSTED,
          BLOCKED_ADDRESS,
          UNAUTHORIZED,
          FORBIDDEN,
          NOT_FOUND,
          LOGIN_PAGE,
          NO_FEED,
          BAD_LOCATION,
          SECRET_MISSING,
          METHOD_NOT_ALLOWED,
          TOO_DEEP ->
          HARD;
      case GONE -> GONE;
    };
  }

  /// Whether it may be our own network that fails: nothing was heard of the other side.
  static boolean maybeOurs(Problem problem) {
    return switch (problem) {
      case DNS, REFUSED, UNREACHABLE, CONNECT_TIMEOUT, FIRST_BYTE_TIMEOUT, BROKEN, PROXY -> true;
      default -> false;
    };
  }
}
