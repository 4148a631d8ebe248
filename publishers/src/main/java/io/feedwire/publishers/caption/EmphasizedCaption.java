package io.feedwire.publishers.caption;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.publishers.text.Glance;
import java.util.List;
import java.util.regex.Pattern;

/// Captions that an article sets as short paragraphs in italics, each below its picture. One of
/// them may be a subhead or a note; where most pictures of an article have one it is how the
/// article sets its captions.
public final class EmphasizedCaption {

  /// Longest, in characters; of those seen the longest has 58.
  private static final int MAX_LENGTH = 80;

  /// Pictures that must have one.
  private static final int MIN_PICTURES = 2;

  /// Of all pictures without another caption, those that must have one: one in so many.
  private static final int SHARE = 2;

  /// A number leads to the text, and notes speak of the article.
  private static final Pattern NO_CAPTION =
      Pattern.compile("[（(]?[图圖]\\s?\\d{1,3}[）)]?|.*[:：]|.*(?:本文|文中|编者|編者|版[权權]|[导導][读讀]|http).*");

  private EmphasizedCaption() {}

  /// Whether an article sets its captions so.
  public static boolean isSet(List<Block> blocks) {
    int bare = 0;
    int captions = 0;
    for (int i = 0; i < blocks.size(); i++) {
      if (isBare(blocks.get(i))) {
        bare++;
        captions += i + 1 < blocks.size() && isOne(blocks.get(i + 1)) ? 1 : 0;
      }
    }
    return captions >= MIN_PICTURES && captions * SHARE >= bare;
  }

  /// Takes one into the figure above it; false for any other paragraph.
  ///
  /// @param kept the blocks above, the last of which may be the figure
  public static boolean take(Block.Paragraph paragraph, List<Block> kept) {
    if (kept.isEmpty()
        || !(kept.getLast() instanceof Block.Figure figure)
        || !isBare(figure)
        || !isOne(paragraph)) {
      return false;
    }
    CaptionCredit parts = CaptionCredit.of(Inline.text(paragraph.content()).strip());
    kept.set(
        kept.size() - 1,
        new Block.Figure(
            figure.imageId(),
            parts.text(),
            figure.credit() == null ? parts.credit() : figure.credit()));
    return true;
  }

  private static boolean isBare(Block block) {
    return block instanceof Block.Figure figure && figure.caption() == null;
  }

  private static boolean isOne(Block block) {
    if (!(block instanceof Block.Paragraph paragraph)) {
      return false;
    }
    for (Inline run : paragraph.content()) {
      if (!run.text().isBlank() && !run.marks().contains(Inline.Mark.EMPHASIS)) {
        return false;
      }
    }
    String text = Inline.text(paragraph.content()).strip();
    return !text.isEmpty()
        && text.length() <= MAX_LENGTH
        && !Glance.holds(text, "\n")
        && !NO_CAPTION.matcher(text).matches();
  }
}
