package io.feedwire.enricher.recipe;

import io.feedwire.contracts.TextHash;
import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Publisher;
import io.feedwire.keywords.Keywords;
import io.feedwire.keywords.Reading;
import io.feedwire.keywords.text.ArticleText;
import io.feedwire.keywords.vocabulary.Vocabulary;
import io.feedwire.publishers.Publishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What the article is about: declared by its publisher, matched against what the stream has
/// taught, extracted from its text.
final class KeywordChoice {

  private static final int DIGITS = 16;

  private final Supplier<Vocabulary> vocabulary;
  private final Publishers publishers;

  /// @param vocabulary the newest, asked for with each article
  KeywordChoice(Supplier<Vocabulary> vocabulary, Publishers publishers) {
    this.vocabulary = vocabulary;
    this.publishers = publishers;
  }

  Recipe.Choice of(Article article, ChosenKeywords before) {
    ArticleText text = textOf(article, publishers);
    String hash = hash(text);
    if (hash.equals(before.text())) {
      return new Recipe.Choice(before, Optional.empty());
    }
    var reading = Reading.of(text, vocabulary.get());
    return new Recipe.Choice(new ChosenKeywords(hash, Keywords.of(reading)), Optional.of(reading));
  }

  private static String hash(ArticleText text) {
    return new TextHash()
        .add(text.language())
        .add('\0')
        .add(text.headline())
        .add('\0')
        .add(text.summary())
        .add('\0')
        .add(text.body())
        .add('\0')
        .add(String.join("\1", text.declared()))
        .hex(DIGITS);
  }

  /// The words of an article that count for its keywords.
  static ArticleText textOf(Article article, Publishers publishers) {
    return new ArticleText(
        article.language(),
        article.headline(),
        article.summary() == null ? "" : article.summary(),
        article.text(),
        article.declaredKeywords(),
        labels(article.publisher(), publishers));
  }

  /// All that the publisher is called: its own name is in a dateline, a caption, a call to
  /// subscribe, and what an article is about is seldom who wrote it.
  private static List<String> labels(Publisher publisher, Publishers publishers) {
    List<String> labels = new ArrayList<>(List.of(publisher.name(), publisher.id()));
    publishers.byId(publisher.id()).ifPresent(rules -> labels.addAll(rules.names()));
    return labels;
  }
}
