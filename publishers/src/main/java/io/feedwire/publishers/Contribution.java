package io.feedwire.publishers;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line that names in a sentence or in English who helped to make an article: `Anna
/// Fisher对本文有研究贡献。`, `(Anna Fisher)伦敦补充报道`, `Additional reporting by Anna Fisher`, `by Anna
/// Fisher`.
final class Contribution {

  /// Longest line, in characters.
  private static final int MAX_LENGTH = 160;

  /// Longest that begins with `by`: three names.
  private static final int MAX_BY = 60;

  private static final Pattern CHINESE =
      Pattern.compile(
          "^[（(*＊]*\\s*([^。：:“”]{2,90}?)\\s*(?:[对對为為][本此该該][文篇](?:[报報][道导導])?(?:[亦也均都]|同样|同樣)?(?:有|[做作]出|提供)了?.{0,8}(?:[贡貢][献獻]|[帮幫协協]助)"
              + "|\\p{IsHan}{0,5}(?:[补補]充|[参參][与與]|[协協]助)(?:[报報][道导導]|采[写寫访訪]|採訪))[。.]?\\s*[）)]?$");

  private static final String NAME = "[\\p{Lu}@][\\p{L}\\p{M}'’.-]*";

  private static final String NAMES =
      "("
          + NAME
          + "(?: (?:d[eiu]|v[ao]n|der|la|bin|al)| "
          + NAME
          + "){0,4}(?:(?:,| and| &|, and) "
          + NAME
          + "(?: "
          + NAME
          + "){0,4}){0,5})";

  /// With what such lines begin, and where who did it works.
  private static final Pattern ENGLISH =
      Pattern.compile(
          "^[\\s(\\[*_]*(?i:(?:(?:additional|with|further|original)"
              + " )?(?:reporting|writing|editing|translation|research|photograph(?:y|s)?|photos?|illustrations?|graphics?|produced|edited|translated|written|compiled)(?:"
              + " (?:by|from|and (?:editing|writing|illustrations?)"
              + " by)|:)|(?:contributed|contributing) by) ?"
              + NAMES
              + "(?: in [\\p{L} ,]{2,40})?[.)\\]*_\\s]*(?:;.{0,80})?$");

  private static final Pattern BY =
      Pattern.compile("^(?i:by):? " + NAMES + "(?:, [\\p{L} ]{2,30})?$");

  /// `自北京`, and what a name of several in one line did.
  private static final Pattern FROM =
      Pattern.compile("(?:[自从從]\\p{IsHan}{1,10})?(?:[对對为為][本此该該][文篇].*)?$");

  private Contribution() {}

  /// Notes whom a line names; false for any other line.
  static boolean take(String line, Marginalia notes) {
    if (line.length() > MAX_LENGTH) {
      return false;
    }
    if (Glance.holds(line, "献獻助充参參")) {
      return noted(CHINESE, line, notes);
    }
    return Glance.begins(line, "abcefgioprtw")
        && ((line.length() <= MAX_BY && noted(BY, line, notes)) || noted(ENGLISH, line, notes));
  }

  private static boolean noted(Pattern pattern, String line, Marginalia notes) {
    Matcher found = pattern.matcher(line);
    if (!found.matches()) {
      return false;
    }
    for (String name : found.group(1).split("[、，,；;&]|\\band\\b|和|及|与")) {
      String bare = FROM.matcher(name.strip()).replaceFirst("");
      if (!bare.isBlank()) {
        notes.byline(bare);
      }
    }
    return true;
  }
}
