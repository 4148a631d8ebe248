package io.feedwire.enricher.recipe;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.keywords.ArticleText;
import io.feedwire.keywords.Keywords;
import io.feedwire.keywords.Vocabulary;
import java.util.List;
import java.util.function.Supplier;

/// What the article is about: declared by its publisher, matched against what the stream has
/// taught, extracted from its text.
final class KeywordsStep implements EnrichmentStep {

  private final Supplier<Vocabulary> vocabulary;

  /// @param vocabulary the newest, asked for with each article
  KeywordsStep(Supplier<Vocabulary> vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public EnrichedArticle apply(EnrichedArticle enriched, Known known) {
    return enriched.withKeywords(Keywords.of(textOf(enriched.article()), vocabulary.get()));
  }

  /// The words of an article that count for its keywords.
  static ArticleText textOf(Article article) {
    return new ArticleText(
        article.language(),
        article.headline(),
        article.summary() == null ? "" : article.summary(),
        article.text(),
        article.declaredKeywords(),
        List.of(article.publisher().name(), article.publisher().id()));
  }
}
