package io.feedwire.keywords.vocabulary;

/// One thing learnt, small enough to be a record of a compacted topic: all that is learnt is a set
/// of these, and adding two of the same key up is one.
public record Entry(Key key, Counts counts) {

  /// What is counted.
  ///
  /// @param language as [io.feedwire.keywords.text.Languages#family]
  /// @param term folded; empty for the language as a whole: all its articles, and those that
  ///   declare
  /// @param companion folded; if not empty, `declared` counts the articles that declare it and have
  ///   `term` in their text
  public record Key(String language, String term, String companion) implements Comparable<Key> {

    /// A language as a whole.
    public static Key language(String language) {
      return new Key(language, "", "");
    }

    /// A term by itself.
    public static Key term(String language, String term) {
      return new Key(language, term, "");
    }

    @Override
    public int compareTo(Key other) {
      int order = language.compareTo(other.language);
      order = order != 0 ? order : term.compareTo(other.term);
      return order != 0 ? order : companion.compareTo(other.companion);
    }
  }
}
