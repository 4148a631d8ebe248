package io.feedwire.parser.html;

/// How many tags of HTML are still read of one document, in whatever number of bodies. One body may
/// take what it needs; it is the feed of hundreds of bodies of nothing but tags that ends here.
public final class MarkupBudget {

  /// So many tags in any case, near three times those of the longest feed seen, and one for so many
  /// characters; HTML has one for 20 and more. Images and links count for more than one.
  private static final int MAX_TAGS = 15_000;

  private static final int CHARACTERS_FOR_A_TAG = 20;

  /// As many in any case as one body may have, and one for so many characters: that is less than
  /// documents that have them by the thousand write for each, with what stands around it.
  private static final int MAX_IMAGES = MarkupLimits.MAX_TAGS / MarkupLimits.IMAGE;

  private static final int CHARACTERS_FOR_AN_IMAGE = 200;

  private int left;
  private int imagesLeft;

  /// @param length of the document, in characters
  public MarkupBudget(int length) {
    this.left = MAX_TAGS + length / CHARACTERS_FOR_A_TAG;
    this.imagesLeft = MAX_IMAGES + length / CHARACTERS_FOR_AN_IMAGE;
  }

  /// What one body has of it, less what is then taken.
  MarkupLimits.Limited limited(String html) {
    MarkupLimits.Limited limited = MarkupLimits.of(html, left, imagesLeft);
    left -= limited.cost();
    imagesLeft -= limited.images();
    return limited;
  }
}
