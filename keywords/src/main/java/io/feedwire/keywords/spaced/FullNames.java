package io.feedwire.keywords.spaced;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who is named in full once and by a part of the name from then on: "Ada Lark" is "Lark", "Ms
/// Lark" or, where the family name stands first, "Mr Quo" for "Quo Min". All of them are the full
/// name. A part that several names end with is nobody's.
final class FullNames {

  /// Where nouns have capital letters, or nobody knows, what stands before a name may be any of
  /// them.
  private static final Set<String> NOUNS_HAVE_CAPITALS = Set.of("de", "lb", "und");

  private final String language;
  private final Tokens tokens;
  private final Map<String, Found> fulls = new HashMap<>();
  private final Set<String> shared = new HashSet<>();

  private FullNames(String language, Tokens tokens) {
    this.language = language;
    this.tokens = tokens;
  }

  /// Counts what a text calls somebody as the full name.
  ///
  /// @param names phrases, of which names are looked at
  static void unite(
      String language,
      Tokens tokens,
      List<Found> names,
      Map<String, Found> words,
      Map<String, Found> phrases) {
    var all = new FullNames(language, tokens);
    for (Found name : names) {
      if (name.isName()) {
        all.add(name, all.familyName(name), name.last);
        all.add(name, name.first, name.first);
      }
    }
    for (Map.Entry<String, Found> called : all.fulls.entrySet()) {
      String part = called.getKey();
      @Nullable Found found = words.getOrDefault(part, phrases.get(part));
      if (found != null
          && !all.shared.contains(part)
          && all.isCalled(called.getValue(), found, part)) {
        called.getValue().candidate.absorbAll(found.candidate);
      }
    }
  }

  /// Notes a part of a name, unless a hyphen joins it to the rest.
  private void add(Found name, int first, int last) {
    if (tokens.isBehindBlank(first == name.first ? last + 1 : first)) {
      String part = tokens.term(first, last);
      if (fulls.putIfAbsent(part, name) != null) {
        shared.add(part);
      }
    }
  }

  /// Where the last word begins, with the particles before it.
  private int familyName(Found name) {
    int first = name.last;
    while (first - 1 > name.first && tokens.particles().has(first - 1)) {
      first--;
    }
    return first;
  }

  /// Nobody knows how it is written: the part shows at least that of itself.
  private boolean isInCapitals(Found name) {
    return tokens.isAcronym(name.first) && tokens.isAcronym(name.last);
  }

  private boolean isCalled(Found name, Found part, String called) {
    if (!part.isAlwaysCapital() || tokens.isPlacePart(name.first) || isInCapitals(name)) {
      return false;
    }
    if (tokens.term(name.first, name.first).equals(called)) {
      return part.isTitled();
    }
    boolean introduced = name.introduced >= 0 && name.introduced == part.introduced;
    return part.isTitled() || introduced && !NOUNS_HAVE_CAPITALS.contains(language);
  }
}
