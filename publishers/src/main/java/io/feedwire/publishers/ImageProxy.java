package io.feedwire.publishers;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Takes the address of a picture out of the address of a proxy that serves it.
///
/// `https://images.weserv.nl/?url=static.dw.com/image/1_303.jpg`: the parameter has no scheme, or
/// `ssl:` before the host for one that is reached over TLS, and may be encoded.
final class ImageProxy {

  /// A proxy in a proxy in a proxy is somebody's game.
  private static final int MAX_LAYERS = 3;

  private ImageProxy() {}

  static WebAddress unwrap(WebAddress address) {
    WebAddress current = address;
    for (int i = 0; i < MAX_LAYERS; i++) {
      Optional<WebAddress> inner = inner(current);
      if (inner.isEmpty()) {
        break;
      }
      current = inner.get();
    }
    return current;
  }

  private static Optional<WebAddress> inner(WebAddress address) {
    if (!address.host().equals("images.weserv.nl") && !address.host().equals("wsrv.nl")) {
      return Optional.empty();
    }
    return address.parameter("url").flatMap(ImageProxy::target);
  }

  private static Optional<WebAddress> target(String parameter) {
    String url = decoded(parameter);
    String bare = url.startsWith("ssl:") ? url.substring("ssl:".length()) : url;
    return WebAddress.parse(
        bare.startsWith("//") || bare.startsWith("http:") || bare.startsWith("https:")
            ? bare
            : "https://" + bare);
  }

  /// As it stands where it is not encoded, which a `/` shows.
  private static String decoded(String parameter) {
    if (parameter.contains("/")) {
      return parameter;
    }
    try {
      return URLDecoder.decode(parameter, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return parameter;
    }
  }
}
