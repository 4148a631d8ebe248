package io.feedwire.publishers.page;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.publishers.address.WebAddress;
import io.feedwire.publishers.text.Blocks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The line that WordPress puts behind a post in a feed, in whatever language: the post's title,
/// linked to it, and the site's name, linked to its front page, with a few words around them.
public final class FeedFooter {

  /// Texts at the end among which it stands: what a plugin adds may be below it.
  private static final int LAST = 2;

  /// Characters beside the two links: `… yazısı ilk önce … üzerinde ortaya çıktı.`
  private static final int MAX_WORDS = 60;

  /// Longest line, in characters: a headline, what stands behind it, a site's name, and the words.
  private static final int MAX_LENGTH = 500;

  private static final Pattern BEHIND_TITLE = Pattern.compile("\\s*[|»«·•:–—-]");

  private static final Pattern QUOTES = Pattern.compile("['’‘ʼ\"“”„«»]");

  private FeedFooter() {}

  /// The blocks without it.
  public static List<Block> cut(List<Block> blocks, String headline) {
    int texts = 0;
    for (int i = blocks.size() - 1; i >= 0 && texts < LAST; i--) {
      if (blocks.get(i) instanceof Block.Paragraph paragraph && isOne(paragraph, headline)) {
        List<Block> without = new ArrayList<>(blocks);
        without.remove(i);
        return without;
      }
      texts += Blocks.text(blocks.get(i)).isEmpty() ? 0 : 1;
    }
    return blocks;
  }

  private static boolean isOne(Block.Paragraph paragraph, String headline) {
    if (Inline.text(paragraph.content()).length() > MAX_LENGTH) {
      return false;
    }
    String words = folded(headline);
    return !words.isEmpty() && isTitled(paragraph, words);
  }

  /// @param headline folded
  private static boolean isTitled(Block.Paragraph paragraph, String headline) {
    List<String> links = new ArrayList<>();
    var title = new StringBuilder();
    int words = 0;
    boolean isTitled = false;
    for (Inline run : paragraph.content()) {
      if (run.href() == null) {
        words += run.text().strip().length();
        continue;
      }
      if (links.isEmpty() || !links.getLast().equals(run.href())) {
        links.add(run.href());
        title.setLength(0);
      }
      title.append(run.text());
      isTitled |= isTitle(title.toString(), headline);
    }
    return isTitled && links.size() == 2 && words > 0 && words <= MAX_WORDS && leadsHome(links);
  }

  /// A headline may lack what the title has behind it: the site's name.
  ///
  /// @param headline folded
  private static boolean isTitle(String linked, String headline) {
    String title = folded(linked);
    return title.startsWith(headline)
        && (title.length() == headline.length()
            || BEHIND_TITLE.matcher(title).region(headline.length(), title.length()).lookingAt());
  }

  /// Themes set titles in capitals, and quotes as their language has them.
  private static String folded(String title) {
    return QUOTES
        .matcher(title.replace("...", "…"))
        .replaceAll("'")
        .strip()
        .toLowerCase(Locale.ROOT);
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
