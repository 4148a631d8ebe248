package io.feedwire.publishers;

import io.feedwire.contracts.article.Publisher;
import io.feedwire.contracts.article.Reference;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// The New York Times and its Chinese edition: `cn.nytimes.com/{section}/20200623/{slug}/`,
/// `www.nytimes.com/2020/06/20/{section}/{slug}.html`.
@Singleton
public final class NewYorkTimes implements PublisherRules {

  private static final Publisher PUBLISHER = new Publisher("nyt", "The New York Times");

  /// The hour in the Chinese edition's datelines: eight ahead of when archives saw the pages.
  private static final ZoneId CHINESE_EDITION = ZoneId.of("Asia/Shanghai");

  private static final Pattern PAGE =
      Pattern.compile("/\\d{8}/[^/]+/?$|^/\\d{4}/\\d\\d/\\d\\d/.+\\.html$");

  @Override
  public Publisher publisher() {
    return PUBLISHER;
  }

  @Override
  public Set<String> domains() {
    return Set.of("nytimes.com");
  }

  @Override
  public Set<String> names() {
    return Set.of("纽约时报", "紐約時報", "纽约时报中文网");
  }

  @Override
  public Optional<Target> target(WebAddress address) {
    return PAGE.matcher(address.path()).find()
        ? Optional.of(new Target(Reference.Kind.ARTICLE, address.id()))
        : Optional.empty();
  }

  @Override
  public void prune(Element body, Marginalia notes) {
    Dateline.take(body, notes, CHINESE_EDITION);
  }
}
