package io.feedwire.sources;

import com.google.common.net.InetAddresses;
import com.google.common.net.InternetDomainName;
import io.feedwire.contracts.source.Authority;
import io.feedwire.contracts.source.Source;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/// Which partition of `feeds.sources` a source belongs to: that of its registrable domain
/// (`example.co.uk` for `feeds.example.co.uk`), so that one instance polls all of a domain and is
/// polite to it without asking others.
///
/// What documents ask for lies on the partitions of `feeds.requests` in the same way, so that the
/// same instance fetches it, with the same politeness.
///
/// Every producer of sources chooses the partition so; Kafka's default, by key, would spread a
/// domain. A removal cannot, because the id alone doesn't tell the location: [SourceRegistry] reads
/// the sources first and puts the tombstone where it found the record.
public final class DomainPartition {

  private DomainPartition() {}

  /// The partition of a source, of so many.
  public static int of(Source source, int partitions) {
    return of(source.location(), partitions);
  }

  /// The partition of whatever is fetched from this place.
  public static int of(String location, int partitions) {
    byte[] domain = domain(location).getBytes(StandardCharsets.UTF_8);
    return Utils.toPositive(Utils.murmur2(domain)) % partitions;
  }

  /// The registrable domain of a URL; the host itself when it has none (an address, `localhost`);
  /// the whole location for a folder, since folders need no politeness.
  public static String domain(String location) {
    return Locations.http(location).map(DomainPartition::domain).orElse(location);
  }

  /// The registrable domain of a URL with a host.
  public static String domain(URI uri) {
    String host = Authority.of(uri).host();
    if (InetAddresses.isUriInetAddress(host) || !InternetDomainName.isValid(host)) {
      return host;
    }
    InternetDomainName name = InternetDomainName.from(host);
    return name.isUnderPublicSuffix() ? name.topPrivateDomain().toString() : host;
  }
}
