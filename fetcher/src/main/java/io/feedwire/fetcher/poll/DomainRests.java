package io.feedwire.fetcher.poll;

import io.feedwire.fetcher.http.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What one source's answer means for all others of its domain.
public interface DomainRests {

  /// The server asks for patience.
  ///
  /// @param address of the source
  /// @param until when it may be asked again; null when it didn't say
  /// @param failures of this source in a row
  /// @return when anything of the domain may be asked again
  Instant throttled(String address, @Nullable Instant until, int failures, Instant now);

  /// The server says how many requests it still grants.
  void note(String address, Response.@Nullable Quota quota, Instant now);

  /// A fetch has ended.
  ///
  /// @param answered whether anything was heard of the other side
  void heard(String address, boolean answered, Instant now);

  /// Whether most domains cannot be reached.
  boolean isOurNetworkDown(Instant now);
}
