package io.feedwire.publishers.address;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The many addresses of one video: `youtube.com/watch?v=ID&t=9`, `/shorts/ID`, `/live/ID`,
/// `/embed/ID`, `youtu.be/ID?si=…`.
public final class YouTubeVideo {

  private static final String ID = "[\\w-]{6,20}";

  /// A path of the site that has the video's id, as a pattern whose first group it is. Players of
  /// old have more behind it: `/v/ID&hl=en`.
  public static final String PATH =
      "^/(?:shorts|live|embed|e|v)/(?!videoseries|live_stream)(" + ID + ")(?=[/&]|$)";

  /// The same of `youtu.be`.
  public static final String SHORT_PATH = "^/(" + ID + ")/?$";

  private static final Pattern OF_SITE = Pattern.compile(PATH);
  private static final Pattern OF_SHORT = Pattern.compile(SHORT_PATH);
  private static final Pattern WHOLE = Pattern.compile(ID);

  private static final String SITE = "youtube.com";

  /// Of frames that set no cookies.
  private static final String FRAMES = "youtube-nocookie.com";

  private YouTubeVideo() {}

  /// The id of the video that a page shows; empty for any other page.
  public static String id(WebAddress address) {
    String host = address.host();
    if (host.equals("youtu.be")) {
      return found(OF_SHORT, address.path());
    }
    if (!isOf(SITE, host) && !isOf(FRAMES, host)) {
      return "";
    }
    return address.path().equals("/watch")
        ? address.parameter("v").filter(id -> WHOLE.matcher(id).matches()).orElse("")
        : found(OF_SITE, address.path());
  }

  /// The page of a video, as [PageIdentity] writes addresses.
  static WebAddress page(String id) {
    return new WebAddress("https", SITE, -1, "/watch", "v=" + id);
  }

  private static boolean isOf(String domain, String host) {
    return host.endsWith(domain)
        && (host.length() == domain.length()
            || host.charAt(host.length() - domain.length() - 1) == '.');
  }

  private static String found(Pattern pattern, String path) {
    Matcher matcher = pattern.matcher(path);
    return matcher.find() ? matcher.group(1) : "";
  }
}
