package io.feedwire.contracts.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.feedwire.contracts.json.Wire;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a source is asked, where that differs from how all are.
///
/// No secret stands here: whoever reads the topic reads this. `${FEEDWIRE_SECRET_X}` stands for the
/// value of that variable in the fetcher's environment, in header values, proxies and credentials;
/// variables of other names are not read, so that whoever may add a source can't send off the
/// environment.
///
/// @param userAgent instead of the fetcher's own
/// @param headers sent along, by name; to the source's own origin only, never to where it redirects
/// @param proxies `http://host:port`, tried in this order; none for a direct connection
/// @param credentials `${FEEDWIRE_SECRET_X}`, whose value is `user:password`, sent as Basic
///   authorization to the source's own origin only
/// @param anyCertificate whether a certificate that nobody vouches for will do
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Access(
    @Nullable String userAgent,
    Map<String, String> headers,
    List<String> proxies,
    @Nullable String credentials,
    boolean anyCertificate)
    implements AccessBuilder.With {

  /// As all are asked.
  public static final Access USUAL = new Access(null, Map.of(), List.of(), null, false);

  /// What remains of it for another server than the source's own: nothing that is secret, nothing
  /// that is trusted.
  public Access elsewhere() {
    return new Access(userAgent, Map.of(), proxies, null, false);
  }

  public Access {
    headers = Wire.orDefault(headers, Map.of());
    proxies = Wire.orDefault(proxies, List.of());
  }
}
