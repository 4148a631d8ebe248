package io.feedwire.fetcher.http;

import io.feedwire.contracts.source.Problem;
import java.util.List;
import java.util.Locale;

/// How long the body of an answer to a GET is, by RFC 9112, 6.3.
///
/// @param bytes of it, -1 when another thing ends it
/// @param chunked whether it comes in chunks
/// @param exact whether everybody would read the connection so; another answer on it is not
///   believed otherwise
record BodyLength(long bytes, boolean chunked, boolean exact) {

  static BodyLength of(Answer answer) throws FetchException {
    int status = answer.status();
    if (status == 204 || status == 304) {
      return new BodyLength(0, false, true);
    }
    List<String> codings =
        answer.elements("transfer-encoding").stream()
            .map(coding -> coding.toLowerCase(Locale.ROOT))
            .filter(coding -> !coding.equals("identity"))
            .toList();
    List<String> lengths = answer.elements("content-length");
    if (!codings.isEmpty()) {
      if (!codings.equals(List.of("chunked"))) {
        throw new FetchException(
            Problem.BAD_ENCODING, "%s sent a transfer encoding that nobody asked for");
      }
      return new BodyLength(-1, true, lengths.isEmpty());
    }
    if (lengths.isEmpty()) {
      return new BodyLength(-1, false, true);
    }
    // The same length twice is one length (RFC 9110, 8.6); two lengths are an attack on somebody.
    if (lengths.stream().distinct().count() > 1 || !lengths.getFirst().matches("\\d{1,18}")) {
      throw new FetchException(Problem.NOT_HTTP, "%s declares a length that is none");
    }
    return new BodyLength(Long.parseLong(lengths.getFirst()), false, true);
  }
}
