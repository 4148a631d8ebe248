package io.feedwire.publishers;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The publisher's own name, which pages add to their titles: `船停了 – 法国国际广播电台 - RFI`.
final class SiteName {

  /// Parts of a title that are looked at from its end: a long name and a short one, and a section.
  private static final int MAX_PARTS = 3;

  private static final String DASHES = "-–—";

  private static final String BARS = "|｜_";

  private SiteName() {}

  /// A headline without it. One that is nothing else stays.
  ///
  /// @param named what the document calls the publisher; null where it does not
  static String cut(String headline, PublisherRules rules, @Nullable String named) {
    String rest = headline;
    for (int i = 0; i < MAX_PARTS; i++) {
      int sign = lastSign(rest);
      String words = sign <= 0 ? "" : rest.substring(sign + 1).strip();
      if (words.isEmpty() || !(words.equals(named) || isName(words, rules))) {
        break;
      }
      rest = rest.substring(0, sign).stripTrailing();
    }
    return rest.isEmpty() ? headline : rest;
  }

  /// A dash parts only where blanks stand around it.
  private static int lastSign(String title) {
    for (int i = title.length() - 2; i > 0; i--) {
      char c = title.charAt(i);
      boolean isDash =
          DASHES.indexOf(c) >= 0 && title.charAt(i - 1) == ' ' && title.charAt(i + 1) == ' ';
      if (isDash || BARS.indexOf(c) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /// Whether somebody is called by a name of the publisher.
  static boolean isName(String words, PublisherRules rules) {
    return words.equalsIgnoreCase(rules.publisher().name())
        || rules.names().contains(words)
        || rules.names().stream().anyMatch(name -> isSame(name, words));
  }

  /// Whether a name is the publisher's, which is no author: `纽约时报中文网`, `《纽约时报》`.
  static boolean isByline(String byline, PublisherRules rules) {
    if (rules.names().isEmpty()) {
      return false; // the site of one person has that person's name
    }
    String name = byline.substring(byline.indexOf('：') + 1);
    return isName(name.replaceAll("[\\s《》]", ""), rules) || isName(name.strip(), rules);
  }

  private static boolean isSame(String name, String words) {
    return name.toLowerCase(Locale.ROOT).equals(words.toLowerCase(Locale.ROOT));
  }
}
