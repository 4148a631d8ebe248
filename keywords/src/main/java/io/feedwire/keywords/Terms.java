package io.feedwire.keywords;

/// Which terms are worth knowing.
final class Terms {

  /// A term of a single letter or character stands in every text.
  private static final int SHORTEST = 2;

  /// What dates are written with beside digits: a year or a day stands in any text.
  private static final String DATE = "年月日";

  private Terms() {}

  /// Whether a folded term can be looked for in texts: not one letter, not a number or date alone.
  static boolean canBeTaught(String folded) {
    if (folded.length() < SHORTEST || folded.length() > DeclaredTerms.MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < folded.length(); i++) {
      if (Character.isLetter(folded.charAt(i)) && DATE.indexOf(folded.charAt(i)) < 0) {
        return true;
      }
    }
    return false;
  }
}
