package io.feedwire.publishers.image;

import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.publishers.address.Domains;
import io.feedwire.publishers.address.WebAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A picture of a service that names it by a hash, which all its sizes have, whatever the file and
/// the host are called:
///
/// - Tumblr `64.media.tumblr.com/0a1b…/0a1b…-5c/s640x960/f0e1….jpg`, where the last hash is the
///   file's, and before `66.media.tumblr.com/tumblr_0aB1…_500.jpg`
/// - Zhihu `pic1.zhimg.com/80/v2-0a1b…_720w.jpg?source=…`
/// - livedoor Blog `livedoor.blogimg.jp/ferry/imgs/0/a/0a1b2c3d-s.jpg`
///
/// What the address says of a size is what the picture has to fit into, and not its own.
final class HashedImage {

  /// By domain, the paths of its pictures; what is in brackets is the picture's.
  private static final Map<String, Pattern> PATHS =
      Map.of(
          "media.tumblr.com",
          Pattern.compile(
              "/(?:([0-9a-f]{32}/[0-9a-f]{8,16}-[0-9a-f]{2})/s\\d{2,4}x\\d{2,4}(?:_[a-z]\\d)?/[0-9a-f]{40}"
                  + "|(?:[0-9a-f]{32}/)?(tumblr_\\w{12,60})_(?:75sq|\\d{3,4}|raw))\\.\\w{3,4}"),
          "zhimg.com",
          Pattern.compile("/(?:\\d{2,3}/)?((?:v2-)?[0-9a-f]{32})(?:_\\w{1,10})?\\.\\w{3,4}"),
          "livedoor.blogimg.jp",
          Pattern.compile(
              "/([\\w-]{1,60}/imgs/([0-9a-f])/([0-9a-f])/\\2\\3[0-9a-f]{6})(?:-s)?\\.\\w{3,4}"));

  private HashedImage() {}

  static Optional<KnownImage> image(WebAddress address) {
    Optional<String> domain = Domains.nearest(PATHS.keySet(), address.host());
    @Nullable Pattern paths = domain.map(PATHS::get).orElse(null);
    if (domain.isEmpty() || paths == null) {
      return Optional.empty();
    }
    Matcher path = paths.matcher(address.path());
    if (!path.matches()) {
      return Optional.empty();
    }
    String name = path.group(1) == null ? path.group(2) : path.group(1);
    WebAddress picture = address.withoutQuery().moved(domain.get(), "/" + name);
    return Optional.of(
        new KnownImage(picture.id(), List.of(new Rendition(address.toString(), null, null, null))));
  }
}
