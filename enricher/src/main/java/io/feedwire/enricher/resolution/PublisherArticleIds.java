package io.feedwire.enricher.resolution;

import io.feedwire.publishers.Publishers;
import io.feedwire.publishers.address.WebAddress;
import jakarta.inject.Singleton;
import java.util.Optional;

/// As the parser makes them: the publisher's own id where its rules know one, else a hash of the
/// canonical address.
@Singleton
public final class PublisherArticleIds implements ArticleIds {

  private final Publishers publishers;

  public PublisherArticleIds(Publishers publishers) {
    this.publishers = publishers;
  }

  @Override
  public Optional<String> idOf(String address) {
    return WebAddress.parse(address).map(publishers::articleId);
  }
}
