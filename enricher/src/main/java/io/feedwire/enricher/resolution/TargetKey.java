package io.feedwire.enricher.resolution;

/// What can be mentioned, as a key. Galleries and videos are articles here: they share the
/// publisher's space of ids, and a video document is an article.
///
/// @param image whether it is an image; an article otherwise
/// @param id of the article or image
public record TargetKey(boolean image, String id) {

  private static final String ARTICLE = "article/";
  private static final String IMAGE = "image/";

  public static TargetKey article(String id) {
    return new TargetKey(false, id);
  }

  public static TargetKey image(String id) {
    return new TargetKey(true, id);
  }

  /// Whether a key is that of an image.
  public static boolean isImage(String key) {
    return key.startsWith(IMAGE);
  }

  /// Reads a key of the mentions topic.
  ///
  /// @throws IllegalArgumentException when it is none
  public static TargetKey parse(String key) {
    if (key.startsWith(ARTICLE)) {
      return article(key.substring(ARTICLE.length()));
    }
    if (isImage(key)) {
      return image(key.substring(IMAGE.length()));
    }
    throw new IllegalArgumentException("a target's key begins with article/ or image/");
  }

  /// The key as written: `article/dw:19165792`.
  @Override
  public String toString() {
    return (image ? IMAGE : ARTICLE) + id;
  }
}
