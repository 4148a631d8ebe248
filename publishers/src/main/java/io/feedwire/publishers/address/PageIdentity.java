package io.feedwire.publishers.address;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What the addresses of one page have in common: `https`, the host for large screens, no final
/// slash, no name of the folder's index, no AMP. Made to be compared and hashed, not to be fetched.
final class PageIdentity {

  /// Labels of a host that name a form of the pages and not a site: `m.cn.nytimes.com`,
  /// `en.m.wikipedia.org`.
  private static final Set<String> FORMS =
      Set.of("m", "mobile", "amp", "wap", "touch", "3g", "mobi");

  private static final int LONGEST_FORM = "mobile".length();

  /// What they begin with.
  private static final String FORM_LETTERS = "mawt3";

  private static final String WWW = "www.";

  private static final Pattern INDEX =
      Pattern.compile("/(?:index|default)\\.(?:html?|php|aspx?|jsp|shtml)$");

  /// `/a/amp`, `/a.amp`, `/a.amp.html`, `/amp/a`.
  private static final Pattern AMP_END = Pattern.compile("(?:/amp|\\.amp)(?=(?:\\.html?)?$)");

  private static final String AMP_START = "/amp/";

  /// `amp=1`, `outputType=amp` (Arc), `output=amp`.
  private static final Pattern AMP_PARAMETER =
      Pattern.compile("(?:^|&)(?:amp(?:=[^&]*)?|output(?:Type)?=amp)(?=&|$)");

  private PageIdentity() {}

  static WebAddress of(WebAddress address) {
    String video = YouTubeVideo.id(address);
    if (!video.isEmpty()) {
      return YouTubeVideo.page(video);
    }
    String path = address.path();
    if (path.contains("/index.") || path.contains("/default.")) {
      path = INDEX.matcher(path).replaceFirst("/");
    }
    path = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    if (path.contains("amp")) {
      path = AMP_END.matcher(path).replaceFirst("");
      path = path.startsWith(AMP_START) ? path.substring(AMP_START.length() - 1) : path;
    }
    String query = WeChatArticle.query(address);
    if (query.contains("amp")) {
      query = AMP_PARAMETER.matcher(query).replaceAll("");
      query = query.startsWith("&") ? query.substring(1) : query;
    }
    return new WebAddress("https", host(address), address.port(), path, query);
  }

  private static String host(WebAddress address) {
    String host = address.host();
    if (host.startsWith(WWW) && host.indexOf('.', WWW.length()) > 0) {
      host = host.substring(WWW.length());
    }
    return hasForm(host) ? withoutForms(host) : host;
  }

  /// Without a pattern: this is asked of every picture of a document.
  private static boolean hasForm(String host) {
    int from = 0;
    for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', from)) {
      if (dot - from <= LONGEST_FORM
          && FORM_LETTERS.indexOf(host.charAt(from)) >= 0
          && FORMS.contains(host.substring(from, dot))) {
        return true;
      }
      from = dot + 1;
    }
    return false;
  }

  private static String withoutForms(String host) {
    List<String> kept =
        Arrays.stream(host.split("\\.", -1)).filter(label -> !FORMS.contains(label)).toList();
    String bare = String.join(".", kept);
    // `m.com` is a site and no form of one.
    return site(host).equals(site(bare)) ? bare : host;
  }

  private static String site(String host) {
    return new WebAddress("https", host, -1, "/", "").site();
  }
}
