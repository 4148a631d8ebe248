package io.feedwire.parser.html;

import io.feedwire.contracts.article.Block.Embed;
import io.feedwire.publishers.WebAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is shown in a frame, by the frame's address.
final class Embeds {

  private static final Pattern YOUTUBE =
      Pattern.compile("^/(?:embed|v|shorts|live)/([\\w-]{6,20})");
  private static final Pattern YOUTUBE_SHORT = Pattern.compile("^/([\\w-]{6,20})$");
  private static final Pattern VIMEO = Pattern.compile("^/(?:video/)?(\\d{4,12})");
  private static final Pattern STATUS = Pattern.compile("/status(?:es)?/(\\d{4,20})");

  /// Hosts whose frames show advertisements or count readers.
  private static final Pattern NOT_CONTENT =
      Pattern.compile(
          "(?:.*\\.)?(?:doubleclick\\.net|googletagmanager\\.com|googlesyndication\\.com|"
              + "google-analytics\\.com|scorecardresearch\\.com|adnxs\\.com)");

  private Embeds() {}

  /// Empty when the address is none, or that of an advertisement.
  static Optional<Embed> of(String href) {
    return WebAddress.parse(href)
        .filter(address -> !NOT_CONTENT.matcher(address.host()).matches())
        .map(Embeds::embed);
  }

  private static Embed embed(WebAddress address) {
    String host = address.host().startsWith("www.") ? address.host().substring(4) : address.host();
    return switch (host) {
      case "youtube.com", "youtube-nocookie.com", "m.youtube.com" ->
          watch(address, find(YOUTUBE, address.path()).or(() -> address.parameter("v")));
      case "youtu.be" -> watch(address, find(YOUTUBE_SHORT, address.path()));
      case "vimeo.com", "player.vimeo.com" ->
          find(VIMEO, address.path())
              .map(id -> new Embed("vimeo", id, "https://vimeo.com/" + id))
              .orElseGet(() -> new Embed("vimeo", null, address.toString()));
      case "x.com", "twitter.com", "platform.twitter.com", "platform.x.com" ->
          find(STATUS, address.path())
              .or(() -> address.parameter("id"))
              .map(id -> new Embed("x", id, "https://x.com/i/status/" + id))
              .orElseGet(() -> new Embed("x", null, address.toString()));
      default -> new Embed(host, null, address.toString());
    };
  }

  private static Embed watch(WebAddress address, Optional<String> id) {
    return id.filter(found -> !found.equals("videoseries"))
        .map(found -> new Embed("youtube", found, "https://www.youtube.com/watch?v=" + found))
        .orElseGet(() -> new Embed("youtube", null, address.toString()));
  }

  private static Optional<String> find(Pattern pattern, String path) {
    Matcher matcher = pattern.matcher(path);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
