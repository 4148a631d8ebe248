package io.feedwire.keywords.vocabulary;

import java.util.Map;

/// What is known of words when an article is read: by language, the terms that publishers have
/// declared with their counts, how many articles have a word, what says nothing. Immutable and
/// shared by all threads; made by [VocabularyBuilder], or [#shipped].
public final class Vocabulary {

  private static final class Shipped {
    private static final Vocabulary VOCABULARY = new VocabularyBuilder().build();
  }

  private final Map<String, Lexicon> lexicons;

  Vocabulary(Map<String, Lexicon> lexicons) {
    this.lexicons = Map.copyOf(lexicons);
  }

  /// Nothing taught yet: only the word list that ships with the project. Made at first use, in
  /// about half a second.
  public static Vocabulary shipped() {
    return Shipped.VOCABULARY;
  }

  /// How many terms of a language publishers have declared and are still known.
  ///
  /// @param language primary subtag, `zh`
  public int taught(String language) {
    return lexicon(language).taught();
  }

  /// What is known of a language; of one that nothing is known of, nothing.
  public Lexicon lexicon(String language) {
    return lexicons.getOrDefault(language, Lexicon.EMPTY);
  }
}
