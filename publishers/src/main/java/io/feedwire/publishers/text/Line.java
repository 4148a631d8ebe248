package io.feedwire.publishers.text;

/// A line, and which characters it has: found once, so that every rule that knows lines by their
/// words refuses one without another search. Immutable.
public final class Line {

  /// Characters are told apart by so many of their last bits: hardly two of a line are alike.
  private static final int BITS = 12;

  private static final int MASK = (1 << BITS) - 1;

  private final String text;

  /// A bit for each character that the line may have.
  private final long[] characters = new long[1 << (BITS - 6)];

  /// Whether no bracket, bullet or blank is before its first letter.
  private final boolean isBare;

  private final char first;

  private Line(String text) {
    this.text = text;
    for (int i = 0; i < text.length(); i++) {
      int hash = text.charAt(i) & MASK;
      characters[hash >> 6] |= 1L << hash;
    }
    char begin = text.isEmpty() ? '\0' : text.charAt(0);
    this.isBare = !text.isEmpty() && !Glance.isOpening(begin);
    this.first = Glance.lower(begin);
  }

  public static Line of(String text) {
    return new Line(text);
  }

  public String text() {
    return text;
  }

  public int length() {
    return text.length();
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /// As [Glance#begins(String, String)].
  public boolean begins(String letters) {
    return isBare ? letters.indexOf(first) >= 0 : Glance.begins(text, letters);
  }

  /// As [Glance#beginsLatin].
  public boolean beginsLatin() {
    return Glance.beginsLatin(text);
  }

  /// As [Glance#isSentence].
  public boolean isSentence() {
    return holds(Glance.SENTENCE);
  }

  /// Where the character first is; -1 where it is not.
  public int indexOf(char character) {
    return mayHold(character) ? text.indexOf(character) : -1;
  }

  /// Whether one of the characters is in the line.
  public boolean holds(String characters) {
    return holds(text.length(), characters);
  }

  /// Whether one of the characters is among the first of the line.
  ///
  /// @param most that are looked at
  public boolean holds(int most, String characters) {
    int end = Math.min(most, text.length());
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (mayHold(c) && text.indexOf(c, 0, end) >= 0) {
        return true;
      }
    }
    return false;
  }

  /// Whether one of the words is in the line.
  public boolean contains(String... words) {
    for (String word : words) {
      if (contains(word)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the word is in the line.
  public boolean contains(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!mayHold(word.charAt(i))) {
        return false;
      }
    }
    return text.contains(word);
  }

  private boolean mayHold(char c) {
    int hash = c & MASK;
    return (characters[hash >> 6] & 1L << hash) != 0;
  }

  @Override
  public String toString() {
    return text;
  }
}
