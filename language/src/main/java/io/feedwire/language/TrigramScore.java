package io.feedwire.language;

/// How well the profiles fit a text: what its words say, three letters at a time. Addresses, names
/// of accounts and whatever else holds digits or signs within a word is passed over.
final class TrigramScore {

  /// Letters that decide: a text of several hundred is told apart from every other language here.
  /// They take twenty microseconds.
  private static final int MAX_LETTERS = 600;

  /// Of addresses, accounts and program code.
  private static final String SIGNS = "/@_#{}[]=<>|\\+";

  private final TrigramProfiles profiles = TrigramProfiles.get();
  private final int[] scores = new int[profiles.size()];
  private int letters;
  private int trigrams;

  private TrigramScore() {}

  static TrigramScore of(String text) {
    var score = new TrigramScore();
    int at = 0;
    while (at < text.length() && score.letters < MAX_LETTERS) {
      int end = at;
      while (end < text.length() && !isBlank(text.charAt(end))) {
        end++;
      }
      if (isProse(text, at, end)) {
        score.words(text, at, end);
      }
      at = end + 1;
    }
    return score;
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00a0' || Character.isWhitespace(c);
  }

  private static boolean isProse(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean isWithin = i > from && i + 1 < to;
      if (c >= '0' && c <= '9'
          || c < 0x80 && SIGNS.indexOf(c) >= 0
          || c == '(' && i > from
          || c == '.' && isWithin && Letters.isOfWords(text.charAt(i + 1))) {
        return false;
      }
    }
    return true;
  }

  private void words(String text, int from, int to) {
    char before = ' ';
    char last = ' ';
    for (int i = from; i <= to; i++) {
      boolean isLetter = i < to && Letters.isOfWords(text.charAt(i));
      char c = isLetter ? Letters.fold(text.charAt(i)) : ' ';
      if (isLetter) {
        letters++;
        if (last != ' ') {
          count(before, last, c);
        }
        before = last;
        last = c;
      } else if (last != ' ') {
        count(before, last, ' ');
        before = ' ';
        last = ' ';
      }
    }
  }

  private void count(char first, char second, char third) {
    trigrams++;
    profiles.add(first, second, third, scores);
  }

  int letters() {
    return letters;
  }

  /// The language that fits best.
  int best() {
    return best(-1);
  }

  /// The language that fits best but for one.
  int best(int otherThan) {
    int best = otherThan == 0 ? 1 : 0;
    for (int i = best + 1; i < scores.length; i++) {
      if (i != otherThan && scores[i] > scores[best]) {
        best = i;
      }
    }
    return best;
  }

  /// How much better the one fits than the other, in nats.
  double lead(int language, int other) {
    return TrigramProfiles.nats(scores[language] - scores[other]);
  }

  /// The same, of a trigram on average.
  double meanLead(int language, int other) {
    return trigrams == 0 ? 0 : lead(language, other) / trigrams;
  }

  /// How well a language fits: 1 as its own texts do on average.
  double fit(int language) {
    return trigrams == 0
        ? 0
        : TrigramProfiles.nats(scores[language]) / trigrams / profiles.typical(language);
  }
}
