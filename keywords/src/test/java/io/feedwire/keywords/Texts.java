package io.feedwire.keywords;

import io.feedwire.contracts.article.EnrichedArticle.Keyword;
import io.feedwire.keywords.text.ArticleText;
import io.feedwire.keywords.vocabulary.Vocabulary;
import io.feedwire.keywords.vocabulary.VocabularyBuilder;
import java.util.List;

/// Articles for tests, in our own words.
public final class Texts {

  public static final long DAY = 20_000;

  private Texts() {}

  public static ArticleText article(
      String language, String headline, String body, String... declared) {
    return new ArticleText(language, headline, "", body, List.of(declared), List.of());
  }

  public static List<String> canonical(ArticleText article, Vocabulary vocabulary) {
    return Keywords.of(article, vocabulary).stream().map(Keyword::canonical).toList();
  }

  /// What these articles teach, as the stream does: first the terms, then where they stand.
  public static Vocabulary taughtBy(List<ArticleText> articles) {
    return taught(articles, taught(articles, Vocabulary.shipped()));
  }

  private static Vocabulary taught(List<ArticleText> articles, Vocabulary before) {
    var builder = new VocabularyBuilder();
    articles.forEach(article -> builder.addAll(Lessons.of(article, before, DAY)));
    return builder.build();
  }
}
