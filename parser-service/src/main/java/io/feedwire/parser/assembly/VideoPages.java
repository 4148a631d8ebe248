package io.feedwire.parser.assembly;

import io.feedwire.publishers.address.WebAddress;
import io.feedwire.publishers.address.YouTubeVideo;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Pages that are a video and nothing else: feeds and archives of them carry the description, if
/// any, and not the video, which is what the article is.
final class VideoPages {

  private static final Pattern VIMEO_PATH = Pattern.compile("^/(\\d{4,12})$");

  private VideoPages() {}

  /// Puts the video of a page before the body, unless a frame in it shows the video.
  ///
  /// @param page the article's own address
  static void addVideo(Element body, WebAddress page) {
    id(page)
        .filter(id -> body.selectFirst("iframe[src*=" + id + "]") == null)
        .ifPresent(_ -> body.prependElement("iframe").attr("src", page.toString()));
  }

  private static Optional<String> id(WebAddress page) {
    String video = YouTubeVideo.id(page);
    if (!video.isEmpty()) {
      return Optional.of(video);
    }
    return isOf("vimeo.com", page) ? find(VIMEO_PATH, page.path()) : Optional.empty();
  }

  /// Without the public suffix list: this is asked of every article.
  private static boolean isOf(String domain, WebAddress page) {
    String host = page.host();
    int before = host.length() - domain.length() - 1;
    return host.endsWith(domain) && (before < 0 || host.charAt(before) == '.');
  }

  private static Optional<String> find(Pattern pattern, String path) {
    Matcher matcher = pattern.matcher(path);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
