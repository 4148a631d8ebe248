package io.feedwire.enricher.recipe;

import io.feedwire.contracts.Hash;
import io.feedwire.contracts.article.Article;
import io.feedwire.keywords.ArticleText;
import io.feedwire.keywords.Keywords;
import io.feedwire.keywords.Reading;
import io.feedwire.keywords.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What the article is about: declared by its publisher, matched against what the stream has
/// taught, extracted from its text.
final class KeywordChoice {

  private static final int DIGITS = 16;

  private final Supplier<Vocabulary> vocabulary;

  /// @param vocabulary the newest, asked for with each article
  KeywordChoice(Supplier<Vocabulary> vocabulary) {
    this.vocabulary = vocabulary;
  }

  Recipe.Choice of(Article article, ChosenKeywords before) {
    ArticleText text = textOf(article);
    String hash = hash(text);
    if (hash.equals(before.text())) {
      return new Recipe.Choice(before, Optional.empty());
    }
    var reading = Reading.of(text, vocabulary.get());
    return new Recipe.Choice(new ChosenKeywords(hash, Keywords.of(reading)), Optional.of(reading));
  }

  private static String hash(ArticleText text) {
    return Hash.hex(
        String.join(
            "\0",
            text.language(),
            text.headline(),
            text.summary(),
            text.body(),
            String.join("\1", text.declared())),
        DIGITS);
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
