package io.feedwire.benchmarks.keywords;

import io.feedwire.benchmarks.keywords.TaggedCorpus.Tagged;
import io.feedwire.keywords.Lessons;
import io.feedwire.keywords.text.ArticleText;
import io.feedwire.keywords.vocabulary.Vocabulary;
import io.feedwire.keywords.vocabulary.VocabularyBuilder;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// What is taught before articles are scored. Whatever it is, the tags of an article that is scored
/// are hidden while it is, and of all documents with its headline.
///
/// @param groups tagged articles are parted into so many; one after the other is hidden, and scored
/// @param vocabulary what all teach while those headlines are hidden
record Regime(String name, int groups, Function<Set<String>, Vocabulary> vocabulary) {

  private static final long DAY = 1;

  static List<Regime> of(TaggedCorpus corpus) {
    return List.of(
        new Regime("nine tenths taught", 10, hidden -> taught(corpus, hidden)),
        new Regime("half taught", 2, hidden -> taught(corpus, hidden)),
        new Regime("only others' tags taught", 1, hidden -> taught(corpus, hidden)),
        new Regime("nothing taught", 1, _ -> Vocabulary.shipped()));
  }

  /// All articles, in two passes as a stream that comes back to them: first the terms, then where
  /// they stand.
  static Vocabulary taught(TaggedCorpus corpus, Set<String> hidden) {
    var terms = new VocabularyBuilder();
    for (Tagged article : corpus.articles()) {
      Lessons.of(shown(article, hidden), Vocabulary.shipped(), DAY).stream()
          .filter(entry -> entry.counts().declared() > 0)
          .forEach(terms::add);
    }
    Vocabulary first = terms.build();
    var all = new VocabularyBuilder();
    corpus.articles().forEach(each -> all.addAll(Lessons.of(shown(each, hidden), first, DAY)));
    return all.build();
  }

  private static ArticleText shown(Tagged article, Set<String> hidden) {
    return article.tags() != null && hidden.contains(article.text().headline())
        ? article.text().withoutDeclared()
        : article.text();
  }
}
