package io.feedwire.fetcher.http;

/// What a status other than success says, in one sentence.
final class StatusSentence {

  private StatusSentence() {}

  static String of(int status, String host) {
    return switch (status) {
      case 401, 407 -> "%s wants credentials, or other ones (%d)".formatted(host, status);
      case 403, 451 -> "%s does not let us read this (%d)".formatted(host, status);
      case 404 -> "%s has no such document (404)".formatted(host);
      case 410 -> "%s says the document is gone for good (410)".formatted(host);
      case 300, 301, 302, 303, 307, 308 ->
          "%s redirects and does not say where (%d)".formatted(host, status);
      default ->
          status >= 500
              ? "%s has a fault of its own (%d)".formatted(host, status)
              : "%s answered %d, which is no document".formatted(host, status);
    };
  }
}
