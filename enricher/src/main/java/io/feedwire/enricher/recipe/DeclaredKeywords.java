package io.feedwire.enricher.recipe;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.contracts.article.EnrichedArticle.Keyword;
import io.feedwire.language.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The publisher's own keywords, each once under its folded form; those that the article's words
/// bear out come first.
final class DeclaredKeywords implements EnrichmentStep {

  /// A declared term that stands in headline, summary or text, in any spelling.
  private static final double IN_TEXT = 1.0;

  /// A declared term that does not: publishers also file articles under wider subjects.
  private static final double ONLY_DECLARED = 0.8;

  @Override
  public EnrichedArticle apply(EnrichedArticle enriched, Known known) {
    Article article = enriched.article();
    if (article.declaredKeywords().isEmpty()) {
      return enriched.withKeywords(List.of());
    }
    String summary = article.summary() == null ? "" : article.summary();
    String words = Folding.fold(article.headline() + '\n' + summary + '\n' + article.text());
    List<Keyword> keywords = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String term : article.declaredKeywords()) {
      String canonical = Folding.fold(term);
      if (!canonical.isEmpty() && seen.add(canonical)) {
        double score = words.contains(canonical) ? IN_TEXT : ONLY_DECLARED;
        keywords.add(new Keyword(term.strip(), canonical, Keyword.Origin.DECLARED, score));
      }
    }
    keywords.sort(Comparator.comparingDouble(keyword -> -keyword.score()));
    return enriched.withKeywords(keywords);
  }
}
