package io.feedwire.keywords.vocabulary;

/// What a word can be to a keyword.
public enum WordKind {
  /// A noun, a name, a term: can be a keyword.
  NAME('n'),

  /// A verb, an adjective, an idiom: can be one, seldom is.
  OTHER('v'),

  /// A particle, a pronoun, a number: neither is one nor part of one.
  FUNCTION('x'),

  /// Not in the word list.
  UNKNOWN('?');

  private final char letter;

  WordKind(char letter) {
    this.letter = letter;
  }

  /// As the word list writes it.
  char letter() {
    return letter;
  }

  static WordKind of(char letter) {
    for (WordKind kind : values()) {
      if (kind.letter == letter) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of word: " + letter);
  }
}
