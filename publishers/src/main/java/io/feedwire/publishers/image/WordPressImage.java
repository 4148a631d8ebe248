package io.feedwire.publishers.image;

import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.publishers.address.WebAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A picture that WordPress keeps in several sizes beside the one that was uploaded:
/// `…/wp-content/uploads/2021/12/a-770x513.jpg` of `a.jpg`. Photon's parameters may follow
/// ([Photon]).
final class WordPressImage {

  /// Uploads lie in folders of years and months: `/wp-content/uploads/2021/12/`, in networks of
  /// blogs `/files/2020/06/`, and wherever else `uploads` were moved.
  private static final Pattern UPLOAD =
      Pattern.compile("/(?:uploads|files)/(?:sites/\\d{1,9}/)?\\d{4}/\\d\\d/");

  /// Two to four digits: what is larger is no size that a theme asks for.
  private static final Pattern SIZE =
      Pattern.compile(
          "-(\\d{2,4})x(\\d{2,4})(\\.(?:jpe?g|png|gif|webp|avif))$", Pattern.CASE_INSENSITIVE);

  /// What WordPress shows in place of an upload that is larger than 2,560 pixels.
  private static final Pattern SCALED =
      Pattern.compile("-scaled(\\.(?:jpe?g|png|gif|webp|avif))$", Pattern.CASE_INSENSITIVE);

  /// Where WordPress.com keeps its users' uploads, and serves sizes of them as Photon does.
  private static final String UPLOADS = ".files.wordpress.com";

  private WordPressImage() {}

  private static Optional<KnownImage> scaled(WebAddress address, Matcher scaled) {
    WebAddress large = address.withoutQuery();
    WebAddress original =
        large.moved(large.host(), large.path().substring(0, scaled.start()) + scaled.group(1));
    return Optional.of(
        new KnownImage(original.id(), List.of(new Rendition(large.toString(), null, null, null))));
  }

  /// The picture as uploaded and the size that was asked for; empty for an address that is not
  /// WordPress's, or is the upload itself.
  static Optional<KnownImage> image(WebAddress address) {
    if (address.host().endsWith(UPLOADS)) {
      return Photon.image(address);
    }
    boolean isUpload = address.path().contains("uploads/") || address.path().contains("files/");
    if (!isUpload || !UPLOAD.matcher(address.path()).find()) {
      return Optional.empty();
    }
    Matcher size = SIZE.matcher(address.path());
    if (!size.find()) {
      Matcher scaled = SCALED.matcher(address.path());
      return scaled.find() ? scaled(address, scaled) : Photon.image(address);
    }
    WebAddress sized = address.withoutQuery();
    WebAddress original =
        sized.moved(address.host(), address.path().substring(0, size.start()) + size.group(3));
    return Optional.of(
        new KnownImage(
            original.id(),
            List.of(
                new Rendition(
                    sized.toString(),
                    Integer.valueOf(size.group(1)),
                    Integer.valueOf(size.group(2)),
                    null),
                new Rendition(original.toString(), null, null, null))));
  }
}
