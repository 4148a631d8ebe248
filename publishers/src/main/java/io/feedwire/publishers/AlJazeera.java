package io.feedwire.publishers;

import io.feedwire.contracts.article.Publisher;
import io.feedwire.contracts.article.Reference;
import io.feedwire.publishers.address.WebAddress;
import io.feedwire.publishers.image.KnownImage;
import io.feedwire.publishers.image.Photon;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Al Jazeera, which publishes with WordPress: pages by date and slug, images through [Photon].
@Singleton
public final class AlJazeera implements PublisherRules {

  private static final Publisher PUBLISHER = new Publisher("aljazeera", "Al Jazeera");

  /// In the first half of 2020 a number stood behind the slug, and no day before it.
  private static final Pattern PAGE =
      Pattern.compile("/\\d{4}/\\d{1,2}/(?:\\d{1,2}/[^/]+|[^/]+-\\d{9,18}(?:\\.html)?)/?$");

  @Override
  public Publisher publisher() {
    return PUBLISHER;
  }

  @Override
  public Set<String> domains() {
    return Set.of("aljazeera.net", "aljazeera.com");
  }

  @Override
  public Set<String> names() {
    return Set.of("Aljazeera 半岛网", "半岛网", "半岛电视台", "半島電視台");
  }

  @Override
  public Optional<Target> target(WebAddress address) {
    return PAGE.matcher(address.path()).find()
        ? Optional.of(new Target(Reference.Kind.ARTICLE, address.id()))
        : Optional.empty();
  }

  @Override
  public Optional<KnownImage> image(WebAddress address) {
    return address.path().contains("/wp-content/uploads/")
        ? Photon.image(address)
        : Optional.empty();
  }
}
