package io.feedwire.parser.assembly;

import io.feedwire.contracts.article.Article;
import io.feedwire.language.LanguageCheck;
import io.feedwire.language.LanguageDetector;
import io.feedwire.parser.format.ArticleDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The language of items that are too short to tell it, where nothing declares it: lists of links,
/// channels of videos and microblogs have items of a headline. All of a document's items together
/// are long enough; one whose letters speak against their language keeps what it has.
final class FeedLanguage {

  /// Characters of all items together; of each as many at most as do not let it speak for all.
  private static final int SAMPLE = 4_000;

  private static final int SAMPLE_OF_ONE = 200;

  /// Characters below which the next fetch of the feed may well tell another language: five
  /// headlines.
  private static final int MIN_SAMPLE = 200;

  private FeedLanguage() {}

  /// The articles of one document, in their order.
  ///
  /// @param drafts what they were made of
  static List<Article> completed(List<Article> articles, List<ArticleDraft> drafts) {
    List<Article> completed = new ArrayList<>(articles);
    Optional<String> language = Optional.empty();
    for (int i = 0; i < articles.size(); i++) {
      Article article = articles.get(i);
      if (isOpen(article, drafts.get(i))) {
        language = language.or(() -> language(articles));
        if (language.isEmpty()) {
          return articles;
        }
        completed.set(i, in(language.get(), article));
      }
    }
    return completed;
  }

  /// A short headline in Han characters alone is taken for Chinese, and may be Japanese.
  private static boolean isOpen(Article article, ArticleDraft draft) {
    return article.language().equals(Language.UNKNOWN)
        || (draft.language() == null && article.language().startsWith(Language.CHINESE));
  }

  private static Article in(String language, Article article) {
    boolean isNew = !language.equals(Language.CHINESE);
    return isNew && LanguageCheck.mayBe(language, sample(article, SAMPLE))
        ? article.withLanguage(language)
        : article;
  }

  private static Optional<String> language(List<Article> articles) {
    var sample = new StringBuilder();
    for (Article article : articles) {
      if (sample.length() >= SAMPLE) {
        break;
      }
      sample.append(sample(article, SAMPLE_OF_ONE)).append('\n');
    }
    return sample.length() < MIN_SAMPLE
        ? Optional.empty()
        : LanguageDetector.detect(sample.toString());
  }

  private static String sample(Article article, int most) {
    return Language.sample(article.headline(), article.text(), most);
  }
}
