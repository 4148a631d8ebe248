package io.feedwire.contracts.source;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What kept a fetch from bringing its document: the machine's half of [FetchOutcome#error].
/// `docs/operations.md` says for each what to do about it.
public enum Problem {
  /// The host's name has no address.
  @JsonProperty("dns")
  DNS,
  /// Nobody listens there.
  @JsonProperty("refused")
  REFUSED,
  /// There is no route to the host.
  @JsonProperty("unreachable")
  UNREACHABLE,
  /// No connection within the time for one.
  @JsonProperty("connect-timeout")
  CONNECT_TIMEOUT,
  /// A connection, and no first byte of an answer within the time for it.
  @JsonProperty("first-byte-timeout")
  FIRST_BYTE_TIMEOUT,
  /// The answer stopped in the middle for too long.
  @JsonProperty("idle-timeout")
  IDLE_TIMEOUT,
  /// The whole took too long, though bytes kept coming.
  @JsonProperty("deadline")
  DEADLINE,
  /// The connection ended before the document did.
  @JsonProperty("broken")
  BROKEN,
  /// The certificate's time is over, or has not come.
  @JsonProperty("tls-expired")
  TLS_EXPIRED,
  /// The certificate is for other names.
  @JsonProperty("tls-name")
  TLS_NAME,
  /// The certificate is signed by nobody we trust.
  @JsonProperty("tls-untrusted")
  TLS_UNTRUSTED,
  /// Any other failure of the secure connection.
  @JsonProperty("tls")
  TLS,
  /// The answer is no HTTP.
  @JsonProperty("not-http")
  NOT_HTTP,
  /// More headers than may be.
  @JsonProperty("headers-too-large")
  HEADERS_TOO_LARGE,
  /// The address is one that nobody may reach through us.
  @JsonProperty("blocked-address")
  BLOCKED_ADDRESS,
  /// None of the source's proxies brought us there.
  @JsonProperty("proxy")
  PROXY,
  /// Redirects lead back to where they began.
  @JsonProperty("redirect-loop")
  REDIRECT_LOOP,
  /// More redirects than are followed.
  @JsonProperty("too-many-redirects")
  TOO_MANY_REDIRECTS,
  /// A redirect to what is no `http(s)` URL, or to nowhere.
  @JsonProperty("bad-redirect")
  BAD_REDIRECT,
  /// The document is larger than may be.
  @JsonProperty("too-large")
  TOO_LARGE,
  /// The document, decompressed, is larger than may be.
  @JsonProperty("decompressed-too-large")
  DECOMPRESSED_TOO_LARGE,
  /// The content encoding is unknown, or the bytes are not what it says.
  @JsonProperty("bad-encoding")
  BAD_ENCODING,
  /// 401 or 407: credentials are missing or wrong.
  @JsonProperty("unauthorized")
  UNAUTHORIZED,
  /// 403 or 451.
  @JsonProperty("forbidden")
  FORBIDDEN,
  /// 404.
  @JsonProperty("not-found")
  NOT_FOUND,
  /// 410: gone for good, says the server.
  @JsonProperty("gone")
  GONE,
  /// 405 or 501 to a question about a file: the server says nothing of it without sending it.
  @JsonProperty("method-not-allowed")
  METHOD_NOT_ALLOWED,
  /// 429, or a 403 that means it: the server wants fewer requests.
  @JsonProperty("rate-limited")
  RATE_LIMITED,
  /// 5xx: the server has a fault of its own.
  @JsonProperty("server-error")
  SERVER_ERROR,
  /// Another status that brings no document.
  @JsonProperty("status")
  STATUS,
  /// A page that wants a browser to prove itself (Cloudflare and its like) instead of the document.
  @JsonProperty("challenge")
  CHALLENGE,
  /// A page to log in on instead of the document.
  @JsonProperty("login-page")
  LOGIN_PAGE,
  /// A web page where a feed is meant to be, and no feed was found from it.
  @JsonProperty("no-feed")
  NO_FEED,
  /// The location is none that can be fetched.
  @JsonProperty("bad-location")
  BAD_LOCATION,
  /// The environment has no value for a secret that the source names.
  @JsonProperty("secret-missing")
  SECRET_MISSING,
  /// A folder, file or archive cannot be read.
  @JsonProperty("unreadable")
  UNREADABLE,
  /// A document asked for it through too many others.
  @JsonProperty("too-deep")
  TOO_DEEP,
  /// The source's documents have asked for as many as they may in a day.
  @JsonProperty("over-budget")
  OVER_BUDGET,
  /// Most fetches of most domains fail at the time: it is our own network, and no source is
  /// charged.
  @JsonProperty("own-network")
  OWN_NETWORK,
  /// A fault of the fetcher itself; its log says more.
  @JsonProperty("fetcher-fault")
  FETCHER_FAULT
}
