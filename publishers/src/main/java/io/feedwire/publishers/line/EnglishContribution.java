package io.feedwire.publishers.line;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.publishers.text.Line;
import io.feedwire.publishers.text.Marginalia;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line that names in English who made an article, or helped to: `Additional reporting by Anna
/// Fisher`, `by Anna Fisher`, `Li He in Beijing contributed reporting.`
final class EnglishContribution {

  /// Longest that begins with `by`, in characters: three names.
  private static final int MAX_BY = 60;

  /// A part of a name in Latin letters, or an account: the words around show that it is one.
  private static final String NAME = "[\\p{Lu}@][\\p{L}\\p{M}'’.-]*";

  /// Words with which a post or a newspaper begins that stands behind a name.
  private static final String NO_POST =
      "(?!(?i:"
          + anyOf(
              "the|staff|senior|special|chief|associate|assistant|contributing|managing",
              "editor|reporter|writer|correspondent|columnist|photographer|freelance")
          + ")\\b)";

  /// `Anna Fisher, Li He and Jan van der Berg`.
  private static final String NAMES =
      "("
          + NAME
          + "(?: (?:d[eiu]|v[ao]n|der|la|bin|al)| "
          + NAME
          + "){0,4}(?:(?:,| and| &|, and) "
          + NO_POST
          + NAME
          + "(?: "
          + NAME
          + "){0,4}){0,5})";

  /// What somebody did: `additional reporting`, `edited`.
  private static final String ENGLISH_WORK =
      "(?:(?:additional|with|further|original) )?"
          + anyOf(
              "reporting|writing|editing|translation|research|text|words|story(?= by)",
              "photograph(?:y|s)?|photos?|pictures|illustrations?|graphics?",
              "produced|edited|translated|written|compiled");

  /// `by`, `from the Ferry by`, `and editing by`.
  private static final String ENGLISH_BY =
      anyOf(
          " by:?| from (?:the )?\\w{3,14} by| from",
          " and (?:editing|writing|illustrations?) by",
          ":");

  /// With what such lines begin, and where who did it works.
  private static final Pattern ENGLISH =
      Pattern.compile(
          "^[\\s(\\[*_]*(?i:this \\w{4,11} (?:was|has been) )?"
              + "((?i:"
              + anyOf(ENGLISH_WORK + ENGLISH_BY, "(?:contributed|contributing) by")
              + ")) ?"
              + NAMES
              + "(?: in [\\p{L} ,]{2,40})?[.)\\]*_\\s]*$");

  /// Words for those who wrote it; all other words are a part.
  private static final Pattern WROTE =
      Pattern.compile(
          "(?i)(?:original )?(?:reporting|writing|written|compiled|text|words|story)(?: and writing)?"
              + "(?: by:?| from|:)|contribut.*");

  /// `contributed reporting to this article`.
  private static final String CONTRIBUTED =
      "(?:also )?(contributed(?: (?:reporting|research))?)"
          + "(?: (?:to|for) this (?:report|story|article|piece))?";

  /// `Li He in Beijing contributed reporting.`, `Anna Fisher reported from London.`
  private static final Pattern HELPED =
      Pattern.compile(
          LineMarks.LATIN_OPENING
              + NAMES
              + "(?: (?:in|from) \\p{Lu}[\\p{L} ,]{1,40})?"
              + anyOf(" " + CONTRIBUTED, " reported")
              + "(?: from \\p{Lu}[\\p{L} ,]{1,60})?\\.?[)\\]*_]*");

  /// One of these is in each line of [#HELPED].
  private static final String[] HELPED_WORDS = {"ontributed", "reported"};

  private static final Pattern BY =
      Pattern.compile("^(?i:by):? " + NAMES + "(?:, [\\p{L} ]{2,30})?$");

  /// The first letters of [#ENGLISH] and [#BY].
  private static final String ENGLISH_BEGIN = "abcefgioprstw";

  /// What no name begins with: an article, a day.
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i:the|an?|today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:\\s.*)?");

  private static final Pattern BETWEEN_NAMES = Pattern.compile(",? and |, ?| & ");

  /// Words of the shortest and of the longest name behind a colon, where a headline may stand.
  private static final int MIN_WORDS = 2;

  private static final int MAX_WORDS = 3;

  /// Between what several did: `Photographs by Jo Field; text by Anna Fisher`.
  private static final Pattern PARTS = Pattern.compile(";\\s*(?:and )?");

  private static final int MAX_PARTS = 4;

  private EnglishContribution() {}

  /// Notes whom a line names; false for any other line.
  static boolean take(Line line, Marginalia notes) {
    if (line.contains(HELPED_WORDS)) {
      return helped(line.text(), notes);
    }
    return line.begins(ENGLISH_BEGIN)
        && ((line.length() <= MAX_BY && signed(line.text(), notes)) || english(line.text(), notes));
  }

  private static boolean helped(String line, Marginalia notes) {
    Matcher found = HELPED.matcher(line);
    if (!found.matches()) {
      return english(line, notes);
    }
    ContributionLine.note(found.group(2) == null ? "" : found.group(2), found.group(1), notes);
    return true;
  }

  private static boolean signed(String line, Marginalia notes) {
    Matcher found = BY.matcher(line);
    return found.matches() && arePeople(found.group(1)) && by(line, notes);
  }

  /// Notes whom a line names that begins with `by`; false for any other line.
  static boolean by(String line, Marginalia notes) {
    Matcher found = BY.matcher(line);
    if (!found.matches()) {
      return false;
    }
    ContributionLine.note("", found.group(1), notes);
    return true;
  }

  /// Of several one has more than one word: `By Land, Sea and Air` has none.
  private static boolean arePeople(String names) {
    String[] all = BETWEEN_NAMES.split(names);
    return !NO_NAME.matcher(names).matches()
        && (all.length == 1
            || names.indexOf('@') >= 0
            || Arrays.stream(all).anyMatch(name -> name.strip().indexOf(' ') > 0));
  }

  /// Whether one behind nothing but a colon is too short or too long for a name.
  private static boolean isHeadline(Matcher found) {
    String label = found.group(1).toLowerCase(Locale.ROOT);
    return label.endsWith(":")
        && !label.endsWith(" by:")
        && (NO_NAME.matcher(found.group(2)).matches()
            || Arrays.stream(BETWEEN_NAMES.split(found.group(2)))
                .map(name -> name.strip().split(" ").length)
                .anyMatch(words -> words < MIN_WORDS || words > MAX_WORDS));
  }

  /// Each part of the line names somebody, or none does.
  private static boolean english(String line, Marginalia notes) {
    String[] parts = PARTS.split(line, MAX_PARTS);
    List<Matcher> found = new ArrayList<>();
    for (String part : parts) {
      Matcher matcher = ENGLISH.matcher(part);
      if (!matcher.matches() || isHeadline(matcher)) {
        return false;
      }
      found.add(matcher);
    }
    found.forEach(matcher -> note(matcher, notes));
    return true;
  }

  private static void note(Matcher found, Marginalia notes) {
    String words = found.group(1).strip();
    String part = words.replaceFirst("(?i)(?: by:?| from(?: the)? \\w{3,14} by| from|:)$", "");
    ContributionLine.note(WROTE.matcher(words).matches() ? "" : part, found.group(2), notes);
  }
}
