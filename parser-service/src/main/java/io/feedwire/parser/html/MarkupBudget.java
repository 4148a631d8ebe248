package io.feedwire.parser.html;

/// How many tags of HTML are still read of one document, in whatever number of bodies. One body may
/// take what it needs; it is the feed of hundreds of bodies of nothing but tags that ends here.
public final class MarkupBudget {

  /// So many tags in any case, four times those of the longest feed seen, and one for so many
  /// characters; HTML has one for 20 and more. Images and links count for more than one.
  private static final int MAX_TAGS = 20_000;

  private static final int CHARACTERS_FOR_A_TAG = 15;

  private int left;

  /// @param length of the document, in characters
  public MarkupBudget(int length) {
    this.left = MAX_TAGS + length / CHARACTERS_FOR_A_TAG;
  }

  int left() {
    return left;
  }

  /// @param cost of the tags of one body
  void spend(int cost) {
    left -= cost;
  }
}
