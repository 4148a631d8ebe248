package io.feedwire.publishers.caption;

import io.feedwire.contracts.article.Block;
import io.feedwire.publishers.text.Marginalia;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The caption and the credit of a figure, which stand in one text or in the paragraph below it.
/// [CaptionCredit] tells the one from the other.
public final class FigureCaption {

  private FigureCaption() {}

  /// The figure with its caption parted from the credit in it.
  public static Block parted(Block.Figure figure) {
    @Nullable String owner = figure.credit() == null ? null : CaptionCredit.owner(figure.credit());
    if (figure.caption() == null) {
      return new Block.Figure(figure.imageId(), null, owner);
    }
    CaptionCredit parts = CaptionCredit.of(figure.caption());
    return new Block.Figure(figure.imageId(), parts.text(), owner == null ? parts.credit() : owner);
  }

  /// Takes a paragraph that only names the owner of the figure above it, or is its caption by a
  /// label or by what [CaptionBelow] knows, into the figure; false for any other.
  ///
  /// @param kept the blocks above, the last of which may be the figure
  /// @param isAll whether the article has no other text
  /// @param isNotice whether a paragraph says whose the article is, and not the picture
  public static boolean take(
      String text, List<Block> kept, boolean isAll, Predicate<String> isNotice, Marginalia notes) {
    boolean isBelow = !kept.isEmpty() && isMedium(kept.getLast());
    if (text.length() > CaptionCredit.MAX_CAPTION
        || !(isBelow || CaptionCredit.isLabelled(text))
        || isNotice.test(text)) {
      return false;
    }
    boolean isBare =
        !isAll
            && !kept.isEmpty()
            && kept.getLast() instanceof Block.Figure above
            && above.caption() == null;
    Optional<CaptionCredit> below = isBare ? CaptionBelow.of(text) : Optional.empty();
    CaptionCredit parts = below.orElseGet(() -> CaptionCredit.of(text));
    if (below.isEmpty() && parts.text() != null && !CaptionCredit.isLabelled(text)) {
      return false;
    }
    if (!kept.isEmpty() && kept.getLast() instanceof Block.Figure figure) {
      kept.set(
          kept.size() - 1,
          new Block.Figure(
              figure.imageId(),
              figure.caption() == null ? parts.text() : figure.caption(),
              figure.credit() == null ? parts.credit() : figure.credit()));
    }
    if (isBelow && !(kept.getLast() instanceof Block.Figure) && parts.credit() != null) {
      notes.credit(parts.credit());
    }
    return parts.text() != null || kept.isEmpty() || isBelow;
  }

  private static boolean isMedium(Block block) {
    return block instanceof Block.Figure
        || block instanceof Block.Embed
        || block instanceof Block.Video;
  }
}
