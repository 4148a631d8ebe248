package io.feedwire.parser.html;

import io.feedwire.contracts.article.Image.Rendition;
import io.feedwire.contracts.article.Image.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An image as it stands in HTML.
///
/// @param href absolute address
/// @param others further files of the same image (`srcset`), absolute
public record FoundImage(
    String href,
    Role role,
    @Nullable String caption,
    @Nullable String alt,
    List<Rendition> others) {

  public FoundImage {
    others = List.copyOf(others);
  }

  FoundImage captioned(Role newRole, @Nullable String newCaption) {
    return new FoundImage(href, newRole, newCaption, alt, others);
  }
}
