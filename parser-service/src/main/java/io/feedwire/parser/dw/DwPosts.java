package io.feedwire.parser.dw;

import static io.feedwire.parser.dw.DwTexts.orNull;

import io.feedwire.contracts.article.Image.Role;
import io.feedwire.parser.dw.DwDocument.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The posts of a live blog, each a small article: its title is a heading of the body, and what
/// follows are its words and pictures.
final class DwPosts {

  private final DwBody body;
  private final DwUnknown unknown;

  DwPosts(DwBody body, DwUnknown unknown) {
    this.body = body;
    this.unknown = unknown;
  }

  void add(Content post) {
    if (DwBody.isKnown(post) || post.reference() != null) {
      body.add(post);
      return;
    }
    @Nullable String title = orNull(post.name());
    if (title != null) {
      body.addHtml("<h2>" + DwMarkup.escaped(title) + "</h2>");
    }
    // As of a whole article, `text` is the words of its parts once more.
    if (post.text() != null && !post.text().isBlank() && !haveWords(post.parts())) {
      body.addHtml("<div>" + post.text() + "</div>");
    }
    addPictures(post);
    unknown.addStructure(post);
    post.parts().forEach(body::add);
  }

  private void addPictures(Content post) {
    if (post.previewImage() != null && post.sources().isEmpty()) {
      body.addImage(post.previewImage());
    }
    if (!post.sources().isEmpty()) {
      body.addVideo(post, List.of(Role.PREVIEW));
    }
    if (post.images().size() == 1) {
      body.addImage(post.images().getFirst());
    } else if (!post.images().isEmpty()) {
      body.addGallery(post.images());
    }
  }

  /// As deep as JSON is read.
  private static boolean haveWords(List<Content> parts) {
    for (Content part : parts) {
      if ((part.text() != null && !part.text().isBlank()) || haveWords(part.parts())) {
        return true;
      }
    }
    return false;
  }
}
