package io.feedwire.publishers.text;

import java.util.Set;

/// What a name in Latin letters looks like beside a sentence of as many words.
public final class ProperName {

  /// Lower-case words within names.
  private static final Set<String> WITHIN =
      Set.of(
          "of", "for", "via", "and", "the", "on", "&", "/", "-", "–", "—", "|", "at", "de", "la",
          "du", "des", "der", "den", "van", "von", "el", "al", "bin", "dpa", "und", "et", "y");

  private ProperName() {}

  /// Whether every word has a capital, or joins those that do.
  ///
  /// @param maxWords of the longest that is a name, or several
  public static boolean isOne(String words, int maxWords) {
    String[] all = words.split("\\s+");
    if (all.length > maxWords || words.endsWith("!") || words.endsWith("?")) {
      return false;
    }
    for (String word : all) {
      int first = word.codePointAt(0);
      if (Character.isLowerCase(first) && !WITHIN.contains(word)) {
        return false;
      }
    }
    return !Character.isLowerCase(words.codePointAt(0)) || all.length == 1;
  }
}
