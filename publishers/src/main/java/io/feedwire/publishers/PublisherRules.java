package io.feedwire.publishers;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Publisher;
import io.feedwire.contracts.article.Reference;
import io.feedwire.publishers.address.WebAddress;
import io.feedwire.publishers.image.KnownImage;
import io.feedwire.publishers.text.Marginalia;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/// The rules of one publisher: everything that only this publisher writes. An implementation is a
/// singleton that [Publishers] finds by itself; thread-safe; every method is total.
public interface PublisherRules {

  /// Short stable id and the name that readers know.
  Publisher publisher();

  /// The registered domains that are this publisher's, pages and images alike: `dw.com`.
  Set<String> domains();

  /// Names under which others cite this publisher: a post's author (`Aljazeera 半岛网`).
  Set<String> names();

  /// The address under which the page is best known, of those that lead to it.
  default WebAddress canonical(WebAddress address) {
    return address;
  }

  /// What an address on this publisher's domains stands for; empty when it is neither article,
  /// gallery nor video.
  default Optional<Target> target(WebAddress address) {
    return Optional.empty();
  }

  /// Where this publisher hands out one of its documents to programs; empty when it does not.
  ///
  /// @param number the id without the publisher's own
  default Optional<String> api(Reference.Kind kind, String number) {
    return Optional.empty();
  }

  /// The picture behind an address on this publisher's domains; empty when nothing better is known
  /// than the address.
  default Optional<KnownImage> image(WebAddress address) {
    return Optional.empty();
  }

  /// What an image on this publisher's domains is instead of a picture: its own logo, the picture
  /// that it shows for want of another. Empty for what may be a picture.
  default Optional<Image.Use> imageUse(WebAddress address) {
    return Optional.empty();
  }

  /// A headline without what only this publisher's pages add to it.
  ///
  /// @param written folded
  default String headline(String written, Marginalia notes) {
    return written;
  }

  /// Whether somebody whom a feed or front matter names as author is one, and not who put the
  /// article up.
  default boolean isAuthor(String declared) {
    return true;
  }

  /// Takes out of the body's tree what is not the article: dateline, share links, promotion.
  default void prune(Element body, Marginalia notes) {}

  /// Takes out of the blocks, or turns into what they mean, what the tree does not show: credits,
  /// copyright, headings.
  default List<Block> refine(List<Block> blocks, Marginalia notes) {
    return blocks;
  }
}
