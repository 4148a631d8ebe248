package io.feedwire.keywords.vocabulary;

/// How often a term was met. Counts add up in any order and any grouping.
///
/// @param documents articles whose text has it
/// @param seen of these, the articles that declare any keywords: only they say whether a term that
///   stands in a text is worth being one
/// @param declared articles that declare it
/// @param confirmed of these, the articles whose text has it
/// @param lastDeclared day of the last declaration, days since 1970-01-01; 0 for never
public record Counts(long documents, long seen, long declared, long confirmed, long lastDeclared) {

  public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

  /// Both together.
  public Counts plus(Counts other) {
    return new Counts(
        documents + other.documents,
        seen + other.seen,
        declared + other.declared,
        confirmed + other.confirmed,
        Math.max(lastDeclared, other.lastDeclared));
  }
}
