package io.feedwire.language;

import java.text.Normalizer;
import java.util.Locale;

/// The one form under which the spellings of a keyword are equal: Traditional Chinese becomes
/// Simplified character by character (拜習會 = 拜习会), full width half width (ＡＰＥＣ = apec) and every
/// other compatibility form plain (Unicode NFKC), letters lower case; a run of blanks is one blank,
/// none at the ends; characters of no width are dropped.
public final class Folding {

  private Folding() {}

  /// The folded form, at most a few characters longer than the term. Also folds whole texts, in
  /// which folded terms can then be looked for. Folding twice changes nothing more.
  public static String fold(String term) {
    String plain = isPlain(term) ? term : normalized(term);
    HanTable table = HanTable.get();
    var folded = new StringBuilder(plain.length());
    boolean blank = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        blank = !folded.isEmpty();
      } else if (c < 0x80 || Character.getType(c) != Character.FORMAT) {
        if (blank) {
          folded.append(' ');
          blank = false;
        }
        folded.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : table.simplified(c));
      }
    }
    return folded.toString();
  }

  /// Whether it holds nothing but ASCII and unified ideographs, as most keywords here do:
  /// normalization would leave it as it is.
  private static boolean isPlain(String term) {
    for (int i = 0; i < term.length(); i++) {
      char c = term.charAt(i);
      if (c >= 0x80 && !HanTable.covers(c)) {
        return false;
      }
    }
    return true;
  }

  /// By lower case (ẞ has no other) to upper, because ß is `ss` only by way of `SS`; normalized
  /// before (a compatibility form may be a letter) and after (a letter's other case may be composed
  /// differently).
  private static String normalized(String term) {
    String upper = nfkc(term).toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
    return nfkc(upper.toLowerCase(Locale.ROOT));
  }

  private static String nfkc(String term) {
    return Normalizer.normalize(term, Normalizer.Form.NFKC);
  }
}
