package io.feedwire.publishers.page;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.publishers.address.WebAddress;
import io.feedwire.publishers.text.Glance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The line that WordPress puts behind a post in a feed, in whatever language: the post's title,
/// linked to it, and the site's name, linked to its front page, with a few words around them.
public final class FeedFooter {

  /// Characters beside the two links: `… yazısı ilk önce … üzerinde ortaya çıktı.`
  private static final int MAX_WORDS = 60;

  /// Of a post's title, in Latin letters; an ideograph counts as two.
  private static final int MIN_TITLE = 10;

  private FeedFooter() {}

  /// Asked of the last paragraph.
  public static boolean isOne(Block.Paragraph paragraph) {
    List<String> links = new ArrayList<>();
    int words = 0;
    int title = 0;
    for (Inline run : paragraph.content()) {
      if (run.href() == null) {
        words += run.text().strip().length();
        continue;
      }
      title = Math.max(title, length(run.text()));
      if (links.isEmpty() || !links.getLast().equals(run.href())) {
        links.add(run.href());
      }
    }
    return links.size() == 2
        && words > 0
        && words <= MAX_WORDS
        && title >= MIN_TITLE
        && leadsHome(links);
  }

  private static int length(String text) {
    return text.length() + (int) text.chars().filter(Glance::isHan).count();
  }

  /// Titles come before sites in most languages, and behind them in some.
  private static boolean leadsHome(List<String> links) {
    Optional<WebAddress> one = WebAddress.parse(links.getFirst());
    Optional<WebAddress> other = WebAddress.parse(links.getLast());
    return one.isPresent()
        && other.isPresent()
        && one.get().host().equals(other.get().host())
        && isHome(one.get()) != isHome(other.get());
  }

  private static boolean isHome(WebAddress address) {
    return address.path().length() <= 1 && address.query().isEmpty();
  }
}
