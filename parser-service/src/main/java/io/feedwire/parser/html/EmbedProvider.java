package io.feedwire.parser.html;

import io.feedwire.contracts.article.Block.Embed;
import io.feedwire.publishers.address.WebAddress;
import io.feedwire.publishers.address.YouTubeVideo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Sites whose pages others show, and how their addresses name what is shown. To add one, add a
/// row.
///
/// @param name of the provider in [Embed]
/// @param hosts without `www.`
/// @param path finds the id in the path
/// @param parameter query parameter that holds the id where the path has none; empty for none
/// @param canonical the address of a thing, `%s` its id; empty where the id alone does not lead to
///   it
record EmbedProvider(String name, String hosts, Pattern path, String parameter, String canonical) {

  private static final List<EmbedProvider> ALL =
      List.of(
          of(
              "youtube",
              "youtube.com m.youtube.com music.youtube.com youtube-nocookie.com",
              YouTubeVideo.PATH,
              "v",
              "https://www.youtube.com/watch?v=%s"),
          of(
              "youtube",
              "youtu.be",
              YouTubeVideo.SHORT_PATH,
              "",
              "https://www.youtube.com/watch?v=%s"),
          of(
              "vimeo",
              "vimeo.com player.vimeo.com",
              "^/(?:video/|channels/[^/]+/|groups/[^/]+/videos/)?(\\d{4,12})",
              "",
              "https://vimeo.com/%s"),
          of(
              "x",
              "x.com twitter.com mobile.twitter.com platform.twitter.com platform.x.com",
              "/status(?:es)?/(\\d{4,20})",
              "id",
              "https://x.com/i/status/%s"),
          of(
              "instagram",
              "instagram.com instagr.am",
              "^/(?:[\\w.]+/)?(?:p|reel|reels|tv)/([\\w-]{5,40})",
              "",
              "https://www.instagram.com/p/%s/"),
          of(
              "facebook",
              "facebook.com m.facebook.com web.facebook.com",
              "/(?:posts|videos|reel)/(?:[^/]+/)?(\\d{5,20})",
              "v",
              ""),
          of("facebook", "fb.watch", "^/(?:v/)?([\\w-]{5,20})", "", "https://fb.watch/%s/"),
          of(
              "tiktok",
              "tiktok.com m.tiktok.com",
              "^/(?:@[\\w.-]*/video|embed(?:/v\\d)?|player/v1|v)/(\\d{6,25})",
              "",
              "https://www.tiktok.com/embed/v2/%s"),
          of(
              "telegram",
              "t.me telegram.me",
              "^/(?:s/)?(\\w{3,40}/\\d{1,12})",
              "",
              "https://t.me/%s"),
          of(
              "spotify",
              "open.spotify.com embed.spotify.com",
              "^/(?:intl-[a-z-]+/)?(?:embed(?:-podcast)?/)?"
                  + "((?:track|album|artist|episode|show|playlist)/[A-Za-z0-9]{10,30})",
              "",
              "https://open.spotify.com/%s"),
          of(
              "soundcloud",
              "w.soundcloud.com api.soundcloud.com",
              "^/((?:tracks|playlists|users)/\\d{3,15})",
              "",
              "https://api.soundcloud.com/%s"),
          of(
              "soundcloud",
              "soundcloud.com m.soundcloud.com",
              "^/([\\w-]+/[\\w-]+)",
              "",
              "https://soundcloud.com/%s"),
          of(
              "dailymotion",
              "dailymotion.com geo.dailymotion.com",
              "^/(?:embed/)?video/([a-zA-Z0-9]{5,12})",
              "video",
              "https://www.dailymotion.com/video/%s"),
          of(
              "dailymotion",
              "dai.ly",
              "^/([a-zA-Z0-9]{5,12})$",
              "",
              "https://www.dailymotion.com/video/%s"),
          of(
              "bilibili",
              "bilibili.com player.bilibili.com m.bilibili.com",
              "^/video/(BV\\w{8,12}|av\\d{2,14})",
              "bvid",
              "https://www.bilibili.com/video/%s"),
          of(
              "tencent",
              "v.qq.com",
              "/([a-z0-9]{11})\\.html$",
              "vid",
              "https://v.qq.com/x/page/%s.html"),
          of(
              "youku",
              "v.youku.com player.youku.com",
              "^/(?:embed/|v_show/id_)(\\w{8,20})",
              "",
              "https://v.youku.com/v_show/id_%s.html"),
          of(
              "bluesky",
              "bsky.app embed.bsky.app",
              "/(?:post|app\\.bsky\\.feed\\.post)/(\\w{3,20})",
              "",
              ""),
          of(
              "reddit",
              "reddit.com embed.reddit.com redditmedia.com",
              "/comments/(\\w{4,12})",
              "",
              "https://www.reddit.com/comments/%s"),
          of(
              "datawrapper",
              "datawrapper.dwcdn.net",
              "^/([A-Za-z0-9]{5})(?:/|$)",
              "",
              "https://datawrapper.dwcdn.net/%s/"),
          of(
              "flourish",
              "flo.uri.sh public.flourish.studio",
              "^/((?:visualisation|story)/\\d{3,12})",
              "",
              "https://public.flourish.studio/%s/"),
          of("infogram", "e.infogram.com", "^/([\\w-]{8,60})", "", "https://e.infogram.com/%s"),
          of("threads", "threads.net threads.com", "/(?:post|t)/([\\w-]{6,20})", "", ""));

  /// Services that show another site's page in their own frame, by the parameter that names it:
  /// Embedly (Medium's frames), Iframely, Hatena.
  private static final Map<String, String> FRAMES =
      Map.of("cdn.embedly.com", "url", "cdn.iframe.ly", "url", "hatenablog-parts.com", "url");

  /// Parameters in which a provider's frame names the page that it shows.
  private static final List<String> SHOWN = List.of("href", "url");

  private static final Map<String, EmbedProvider> BY_HOST = byHost();

  private static EmbedProvider of(
      String name, String hosts, String path, String parameter, String canonical) {
    return new EmbedProvider(name, hosts, Pattern.compile(path), parameter, canonical);
  }

  private static Map<String, EmbedProvider> byHost() {
    Map<String, EmbedProvider> providers = new HashMap<>();
    for (EmbedProvider provider : ALL) {
      for (String host : provider.hosts.split(" ")) {
        providers.put(host, provider);
      }
    }
    return Map.copyOf(providers);
  }

  /// What stands behind an address: of a site that is not known, the host and the address itself.
  static Embed embed(WebAddress address) {
    WebAddress page = framed(address).orElse(address);
    return ofPage(page);
  }

  private static Optional<WebAddress> framed(WebAddress frame) {
    return Optional.ofNullable(FRAMES.get(frame.host())).flatMap(frame::addressIn);
  }

  private static Embed ofPage(WebAddress address) {
    String host = withoutWww(address.host());
    @Nullable EmbedProvider provider = BY_HOST.get(host);
    if (provider == null) {
      return new Embed(host, null, address.toString());
    }
    return provider
        .shown(address)
        .or(() -> provider.id(address).map(id -> provider.named(id, address)))
        .orElseGet(() -> new Embed(provider.name, null, address.toString()));
  }

  /// The page of the same provider that a frame's address names in a parameter.
  private Optional<Embed> shown(WebAddress address) {
    for (String parameter : SHOWN) {
      Optional<Embed> embed =
          address
              .addressIn(parameter)
              .filter(inner -> isSame(BY_HOST.get(withoutWww(inner.host()))))
              .map(
                  inner ->
                      id(inner)
                          .map(id -> named(id, inner))
                          .orElse(new Embed(name, null, inner.toString())));
      if (embed.isPresent()) {
        return embed;
      }
    }
    return Optional.empty();
  }

  private boolean isSame(@Nullable EmbedProvider other) {
    return other != null && other.name.equals(name);
  }

  private Optional<String> id(WebAddress address) {
    Matcher matcher = path.matcher(address.path());
    return matcher.find()
        ? Optional.of(matcher.group(1))
        : Optional.of(parameter)
            .filter(name -> !name.isEmpty())
            .flatMap(address::parameter)
            .filter(EmbedProvider::isId);
  }

  private Embed named(String id, WebAddress address) {
    return new Embed(name, id, canonical.isEmpty() ? address.toString() : canonical.formatted(id));
  }

  private static boolean isId(String text) {
    return !text.isEmpty()
        && text.length() <= 30
        && text.chars()
            .allMatch(c -> c == '-' || c == '_' || (c < 128 && Character.isLetterOrDigit(c)));
  }

  private static String withoutWww(String host) {
    return host.startsWith("www.") ? host.substring("www.".length()) : host;
  }
}
