package io.feedwire.publishers.image;

import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.publishers.address.WebAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A picture of Blogger: `https://1.bp.blogspot.com/…/s320/name.jpg`,
/// `https://blogger.googleusercontent.com/img/a/AVvX…=s320`. The last folder, or what stands behind
/// the last sign of equality, asks for a size, `s` for the longer side, `w` and `h` for each; `s0`
/// is the upload.
final class BloggerImage {

  private static final Set<String> HOSTS =
      Set.of(
          "1.bp.blogspot.com",
          "2.bp.blogspot.com",
          "3.bp.blogspot.com",
          "4.bp.blogspot.com",
          "blogger.googleusercontent.com",
          "lh3.googleusercontent.com");

  private static final Pattern SIZE =
      Pattern.compile("/(?:s\\d{1,4}|w(\\d{1,4})(?:-h(\\d{1,4}))?)(?:-[a-z0-9-]+)?(/[^/]*)$");

  private static final Pattern SIZE_BEHIND =
      Pattern.compile("=(?:s\\d{1,4}|w(\\d{1,4})(?:-h(\\d{1,4}))?)(?:-[a-z0-9-]+)?()$");

  private BloggerImage() {}

  static Optional<KnownImage> image(WebAddress address) {
    if (!HOSTS.contains(address.host())) {
      return Optional.empty();
    }
    Matcher size = SIZE.matcher(address.path());
    String sign = "/";
    if (!size.find()) {
      sign = "=";
      size = SIZE_BEHIND.matcher(address.path());
      if (!size.find()) {
        return Optional.empty();
      }
    }
    WebAddress original =
        address.moved(
            address.host(),
            address.path().substring(0, size.start()) + sign + "s0" + size.group(3));
    Rendition asked =
        new Rendition(address.toString(), number(size.group(1)), number(size.group(2)), null);
    return Optional.of(
        new KnownImage(
            original.id(), List.of(asked, new Rendition(original.toString(), null, null, null))));
  }

  private static @Nullable Integer number(@Nullable String digits) {
    return digits == null ? null : Integer.valueOf(digits);
  }
}
