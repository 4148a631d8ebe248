package io.feedwire.parser.html;

import io.feedwire.contracts.article.Block.Embed;
import io.feedwire.publishers.address.WebAddress;
import io.feedwire.publishers.image.Trackers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// What another site shows in a page: in a frame, in an element of AMP, or as a quotation that the
/// other site's script replaces.
final class Embeds {

  private static final Evaluator LINKS = Selector.evaluatorOf("a[href]");

  /// Where frames keep their address until they are seen.
  private static final List<String> SOURCES = List.of("src", "data-src", "data-lazy-src", "data");

  /// What an element of AMP names by its id alone.
  ///
  /// @param attribute where the id is
  /// @param address what it is put behind
  private record Amp(String attribute, String address) {}

  private static final Map<String, Amp> AMP =
      Map.of(
          "amp-youtube", new Amp("data-videoid", "https://www.youtube.com/watch?v="),
          "amp-vimeo", new Amp("data-videoid", "https://vimeo.com/"),
          "amp-twitter", new Amp("data-tweetid", "https://x.com/i/status/"),
          "amp-instagram", new Amp("data-shortcode", "https://www.instagram.com/p/"),
          "amp-facebook", new Amp("data-href", ""),
          "amp-tiktok", new Amp("data-src", ""),
          "amp-soundcloud", new Amp("data-trackid", "https://api.soundcloud.com/tracks/"),
          "amp-dailymotion", new Amp("data-videoid", "https://www.dailymotion.com/video/"));

  /// Classes of quotations that their site's script replaces by the post.
  private static final Set<String> QUOTED =
      Set.of(
          "twitter-tweet",
          "twitter-video",
          "instagram-media",
          "tiktok-embed",
          "bluesky-embed",
          "reddit-embed-bq",
          "text-post-media");

  /// Of these the words are the site's own, "View this post on …".
  private static final Set<String> WORDLESS = Set.of("instagram-media", "text-post-media");

  /// A division that its site's script fills.
  ///
  /// @param attribute of the division, that names what is shown
  /// @param address what its value is put behind; empty where it is the address
  private record Filled(String attribute, String address) {}

  /// The same by class: of Facebook, Flourish (visualisations of data), Infogram.
  private static final Map<String, Filled> FILLED =
      Map.of(
          "fb-post", new Filled("data-href", ""),
          "fb-video", new Filled("data-href", ""),
          "flourish-embed", new Filled("data-src", "https://flo.uri.sh/"),
          "infogram-embed", new Filled("data-id", "https://e.infogram.com/"));

  private static final List<String> PERMALINKS =
      List.of("data-instgrm-permalink", "cite", "data-href");

  private Embeds() {}

  /// What an element shows; empty when that is nothing, or an advertisement.
  static Optional<Embed> of(Element element) {
    String name = element.normalName();
    if (name.equals("script")) {
      String post = element.attr("data-telegram-post");
      return post.isEmpty() ? Optional.empty() : of("https://t.me/" + post);
    }
    @Nullable Amp amp = AMP.get(name);
    if (amp != null) {
      String id = element.attr(amp.attribute());
      return id.isEmpty() ? Optional.empty() : of(amp.address() + id);
    }
    for (String source : SOURCES) {
      Optional<Embed> embed = Links.absolute(element, source).flatMap(Embeds::of);
      if (embed.isPresent()) {
        return embed;
      }
    }
    return Optional.empty();
  }

  /// What stands behind an address.
  static Optional<Embed> of(String href) {
    return WebAddress.parse(href)
        .filter(address -> !Trackers.isTracker(address))
        .map(EmbedProvider::embed);
  }

  /// What a script puts into a division; empty for any other division.
  static Optional<Embed> filling(Element division) {
    if (!Visibility.hasClass(division, FILLED.keySet())) {
      return Optional.empty();
    }
    for (Map.Entry<String, Filled> filled : FILLED.entrySet()) {
      String shown = division.attr(filled.getValue().attribute());
      if (!shown.isBlank() && division.hasClass(filled.getKey())) {
        return of(filled.getValue().address() + shown.strip());
      }
    }
    return Optional.empty();
  }

  /// Whether a quotation is without words of its own.
  static boolean isPlaceholder(Element quotation) {
    return Visibility.hasClass(quotation, WORDLESS);
  }

  /// The post that a quotation stands for; empty for any other quotation.
  static Optional<Embed> quoted(Element quotation) {
    if (!Visibility.hasClass(quotation, QUOTED)) {
      return Optional.empty();
    }
    for (String permalink : PERMALINKS) {
      Optional<Embed> embed = Links.absolute(quotation, permalink).flatMap(Embeds::known);
      if (embed.isPresent()) {
        return embed;
      }
    }
    // The last link is that to the post, behind those in its words.
    return quotation.select(LINKS).reversed().stream()
        .flatMap(link -> Links.absolute(link, "href").stream())
        .flatMap(href -> known(href).stream())
        .findFirst();
  }

  private static Optional<Embed> known(String href) {
    return of(href).filter(embed -> embed.id() != null);
  }
}
