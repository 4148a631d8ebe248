package io.feedwire.fetcher.websub;

import io.feedwire.fetcher.http.Response;
import io.feedwire.sources.Locations;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a document says of who pushes it. WebSub, 4: "Link" headers first, then `link` elements.
///
/// @param hubs in order of preference, one or more; `http(s)`
/// @param topic the document's own address, by which hubs know it (`rel="self"`)
public record Hubs(List<String> hubs, String topic) {

  /// A publisher names two; more are no help to anybody.
  private static final int MAX = 5;

  /// Longer addresses are no hubs; it also bounds what is kept of a source.
  private static final int MAX_LENGTH = 2_000;

  /// An absolute address without user information, of characters that may be sent as they are.
  private static final Pattern VERBATIM = Pattern.compile("https?://[^@/\\p{Cntrl} ]+(?:/[!-~]*)?");

  /// The hubs of a document; empty when it names none.
  ///
  /// @param response with its `Link` headers
  /// @param body where there is no document in the answer (304), empty
  /// @param asked the address asked for
  public static Optional<Hubs> of(Response response, byte[] body, URI asked) {
    String address =
        response.contentLocation() == null
            ? Locations.withoutUser(asked).toASCIIString()
            : response.contentLocation();
    URI base = Locations.http(address).orElse(asked);
    List<LinkHeader.Link> headers =
        response.links().stream().flatMap(value -> LinkHeader.parse(value).stream()).toList();
    List<LinkHeader.Link> markup = MarkupLinks.in(body);
    List<String> inHeaders = targets(headers, "hub", base).toList();
    List<String> hubs = inHeaders.isEmpty() ? targets(markup, "hub", base).toList() : inHeaders;
    // Feeds that name a hub and not themselves were common before the Recommendation asked for it.
    return hubs.isEmpty()
        ? Optional.empty()
        : Stream.of(headers, markup)
            .flatMap(links -> topics(links, base))
            .findFirst()
            .or(() -> Optional.of(base.toString()))
            .map(topic -> new Hubs(hubs.stream().distinct().limit(MAX).toList(), topic));
  }

  private static Stream<String> targets(List<LinkHeader.Link> links, String rel, URI base) {
    return links.stream()
        .filter(link -> link.rels().contains(rel))
        .flatMap(link -> Locations.resolve(base, link.target()).stream())
        .map(uri -> Locations.withoutUser(uri).toASCIIString())
        .filter(address -> address.length() <= MAX_LENGTH);
  }

  /// Hubs compare topics as strings: an address that needs no resolving stays as it is written.
  private static Stream<String> topics(List<LinkHeader.Link> links, URI base) {
    return links.stream()
        .filter(link -> link.rels().contains("self") && link.target().length() <= MAX_LENGTH)
        .flatMap(
            link ->
                VERBATIM.matcher(link.target()).matches()
                        && Locations.http(link.target()).isPresent()
                    ? Stream.of(link.target())
                    : targets(List.of(link), "self", base));
  }
}
