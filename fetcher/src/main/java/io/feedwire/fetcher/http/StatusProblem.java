package io.feedwire.fetcher.http;

import io.feedwire.contracts.source.Problem;

/// What a status that brings no document says.
final class StatusProblem {

  private StatusProblem() {}

  static FetchResult.Failed of(int status, String host) {
    return new FetchResult.Failed(
        status, problem(status), sentence(status).formatted(host, status));
  }

  private static Problem problem(int status) {
    return switch (status) {
      case 401, 407 -> Problem.UNAUTHORIZED;
      case 403, 451 -> Problem.FORBIDDEN;
      case 404 -> Problem.NOT_FOUND;
      case 410 -> Problem.GONE;
      case 300, 301, 302, 303, 307, 308 -> Problem.BAD_REDIRECT;
      default -> status >= 500 && status < 600 ? Problem.SERVER_ERROR : Problem.STATUS;
    };
  }

  private static String sentence(int status) {
    return switch (status) {
      case 204, 205 -> "%s answered that there is no content (%d)";
      case 206 -> "%s sent a part that nobody asked for (%d)";
      case 300, 301, 302, 303, 307, 308 -> "%s redirects and does not say where (%d)";
      case 304 -> "%s says that nothing changed, though nothing was known (%d)";
      case 401, 407 -> "%s wants credentials, or other ones (%d)";
      case 403, 451 -> "%s does not let us read this (%d)";
      case 404 -> "%s has no such document (%d)";
      case 410 -> "%s says the document is gone for good (%d)";
      default ->
          status >= 500 && status < 600
              ? "%s has a fault of its own (%d)"
              : "%s answered %d, which is no document";
    };
  }
}
