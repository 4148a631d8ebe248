package io.feedwire.enricher.recipe;

import io.feedwire.contracts.article.EnrichedArticle.Keyword;
import io.feedwire.contracts.json.Wire;
import java.util.List;

/// Keywords, and what they were chosen from.
///
/// @param text hash of all words that have a say in them
public record ChosenKeywords(String text, List<Keyword> keywords) {

  /// Of nothing.
  public static final ChosenKeywords NONE = new ChosenKeywords("", List.of());

  public ChosenKeywords {
    keywords = Wire.list(keywords);
  }
}
