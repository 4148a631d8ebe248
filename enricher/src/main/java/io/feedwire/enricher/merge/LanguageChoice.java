package io.feedwire.enricher.merge;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Whose word on the language an article has: its body's, for that is what readers read and what
/// keywords are found in. Another copy may be a translation, one in the other script, or a feed
/// that says `en-US` of everything.
final class LanguageChoice {

  private LanguageChoice() {}

  /// Who says most of the language of the body: `zh-Hant` of one that is `zh` by its own word.
  ///
  /// @param byBody the one whose body is shown first
  static Contribution giver(List<Contribution> byBody) {
    @Nullable Contribution giver = null;
    for (Contribution contribution : byBody) {
      Locale language = language(contribution);
      if (!language.getLanguage().isEmpty()
          && (giver == null || refines(language, language(giver)))) {
        giver = contribution;
      }
    }
    return giver == null ? byBody.getFirst() : giver;
  }

  private static Locale language(Contribution contribution) {
    return Locale.forLanguageTag(contribution.article().language());
  }

  /// Whether it says all that another says, and more.
  private static boolean refines(Locale language, Locale other) {
    return !language.equals(other)
        && language.getLanguage().equals(other.getLanguage())
        && isIn(other.getScript(), language.getScript())
        && isIn(other.getCountry(), language.getCountry());
  }

  private static boolean isIn(String part, String other) {
    return part.isEmpty() || part.equals(other);
  }
}
