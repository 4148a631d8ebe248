package io.feedwire.keywords;

import io.feedwire.keywords.candidate.Weighed;
import io.feedwire.keywords.text.ArticleText;
import io.feedwire.keywords.text.FoldedText;
import io.feedwire.keywords.text.Languages;
import io.feedwire.keywords.vocabulary.Lexicon;
import io.feedwire.keywords.vocabulary.Vocabulary;
import java.util.List;

/// An article's text as one vocabulary understands it: read once, for the article's keywords and
/// for what it teaches. Of use for a moment; it holds several times the text.
public final class Reading {

  final ArticleText article;
  final FoldedText text;
  final String language;
  final Lexicon lexicon;
  final Candidates candidates;

  private Reading(ArticleText article, Vocabulary vocabulary) {
    this.article = article;
    this.text = FoldedText.of(article);
    this.language = Languages.family(article.language(), text);
    this.lexicon = vocabulary.lexicon(language);
    this.candidates = new Candidates(language, text, lexicon);
  }

  /// Reads an article.
  public static Reading of(ArticleText article, Vocabulary vocabulary) {
    return new Reading(article, vocabulary);
  }

  /// What all is weighed by that stands in the text, or goes with it, and can become a keyword: for
  /// `benchmarks/keyword-weights`, which fits the weights to it.
  public List<Weighed> weighed() {
    return candidates.weighed();
  }
}
