package io.feedwire.enricher.merge;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Block.Figure;
import io.feedwire.contracts.article.Block.Gallery;
import io.feedwire.contracts.article.Block.Paragraph;
import io.feedwire.contracts.article.Block.Video;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Whose word counts, and how much a contribution says, in points. Only comparisons mean something;
/// the weights were set so that a full text beats a summary whatever is around it, and that of two
/// full texts of one article the one whose structure survived (a gallery, not a row of figures)
/// beats the longer.
final class Richness {

  /// For twice the text. A third more (captions and labels run into the text) is 0.4 doublings, two
  /// figures' worth; a full text is some four doublings of its teaser, twenty figures' worth.
  private static final long DOUBLED_TEXT = 500;

  private static final long STRUCTURE = 100;
  private static final long DETAIL = 20;

  private Richness() {}

  /// Of the longest text, what another must have at least to be a full text too: captions and
  /// labels that ran into the text of one source make up to a third.
  private static final double FULL = 0.7;

  /// Whose word counts first: who is not outdated before who is, then the richest; of equals the
  /// one whose slot sorts first.
  ///
  /// @param outdated slots
  static List<Contribution> ranked(Collection<Contribution> contributions, Set<String> outdated) {
    return contributions.stream()
        .sorted(
            Comparator.comparing((Contribution c) -> outdated.contains(c.slot()))
                .thenComparing(c -> -of(c.article()))
                .thenComparing(Contribution::slot))
        .toList();
  }

  /// Whose body counts first: full texts that are not outdated before all else, then the richest.
  /// The text of an outdated version stands where the newer one is a teaser.
  ///
  /// @param ranked as [#ranked] does
  /// @param outdated slots
  static List<Contribution> byBody(List<Contribution> ranked, Set<String> outdated) {
    int longest = ranked.stream().mapToInt(Richness::length).max().orElse(0);
    return ranked.stream()
        .sorted(
            Comparator.comparing(
                    (Contribution c) -> outdated.contains(c.slot()) || length(c) < FULL * longest)
                .thenComparing(c -> -ofBody(c.article())))
        .toList();
  }

  /// Whether one that is not outdated has a full text.
  ///
  /// @param outdated slots
  static boolean hasCurrentText(List<Contribution> byBody, Set<String> outdated) {
    int longest = byBody.stream().mapToInt(Richness::length).max().orElse(0);
    Contribution shown = byBody.getFirst();
    return !outdated.contains(shown.slot()) && length(shown) > 0 && length(shown) >= FULL * longest;
  }

  private static int length(Contribution contribution) {
    return contribution.article().text().length();
  }

  /// Of a whole article.
  static long of(Article article) {
    long lists =
        article.declaredKeywords().size() + article.sections().size() + article.bylines().size();
    long targets = article.references().stream().filter(r -> r.target() != null).count();
    long files = article.images().stream().mapToLong(image -> image.renditions().size()).sum();
    long single =
        Stream.of(article.summary(), article.url(), article.published(), article.modified())
            .filter(Objects::nonNull)
            .count();
    return ofBody(article) + DETAIL * (lists + files) + STRUCTURE * (targets + single);
  }

  /// Of its body alone.
  static long ofBody(Article article) {
    long doublings = Math.round(DOUBLED_TEXT * log2(1 + article.text().length()));
    return doublings + article.body().stream().mapToLong(Richness::ofBlock).sum();
  }

  private static long ofBlock(Block block) {
    return switch (block) {
      case Paragraph p -> DETAIL * p.content().stream().filter(run -> run.href() != null).count();
      case Figure f -> f.caption() == null ? STRUCTURE : STRUCTURE + DETAIL;
      case Gallery g -> STRUCTURE + 2 * STRUCTURE * g.items().size();
      case Video v -> STRUCTURE + DETAIL * v.sources().size();
      case Block.Heading _,
          Block.Quote _,
          Block.ListBlock _,
          Block.Table _,
          Block.Preformatted _,
          Block.Audio _,
          Block.Embed _ ->
          STRUCTURE;
    };
  }

  /// `StrictMath`, because every instance must come to the same order.
  private static double log2(long number) {
    return StrictMath.log(number) / StrictMath.log(2);
  }
}
