package io.feedwire.keywords.text;

import java.util.List;

/// The words of an article that count for its keywords, as they are written.
///
/// @param language BCP 47; `und` when unknown
/// @param body its plain text, one line a paragraph
/// @param declared what the publisher calls keywords
/// @param labels what names the publisher rather than the matter: never a keyword
public record ArticleText(
    String language,
    String headline,
    String summary,
    String body,
    List<String> declared,
    List<String> labels) {

  public ArticleText {
    declared = List.copyOf(declared);
    labels = List.copyOf(labels);
  }

  /// The same without what the publisher says it is about.
  public ArticleText withoutDeclared() {
    return new ArticleText(language, headline, summary, body, List.of(), labels);
  }
}
