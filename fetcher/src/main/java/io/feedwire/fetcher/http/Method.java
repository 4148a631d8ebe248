package io.feedwire.fetcher.http;

/// What a request asks for.
enum Method {
  GET,
  /// The head of the answer that a GET would have, and no body (RFC 9110, 9.3.2).
  HEAD,
  POST
}
