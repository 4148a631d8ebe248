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
  private static final String NAME = "[\\p{Lu}@][\\p{L}\\p{M}'’.-]*(?<!\\p{Ll}{2}\\.)";

  /// Words with which a post or a newspaper begins that stands behind a name.
  private static final String NO_POST =
      "(?!(?i:"
          + anyOf(
              "the|staff|senior|special|chief|associate|assistant|contributing|managing",
              "editor|reporter|writer|correspondent|columnist|photographer|freelance")
          + ")\\b)";

  /// Where one of several works: `Anna Fisher in London and Li He in Paris`.
  private static final String AT =
      "(?: (?:in|from) \\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?(?=[,; ]))?";

  private static final Pattern PLACED =
      Pattern.compile(AT.replace("(?=[,; ])", "(?=,| and | & |$)"));

  /// `Anna Fisher, Li He and Jan van der Berg`.
  private static final String NAMES =
      "("
          + NAME
          + "(?: (?:d[eiu]|v[ao]n|der|la|bin|al)| "
          + NAME
          + "){0,4}(?:"
          + AT
          + "(?:,| and| &|, and) "
          + NO_POST
          + NAME
          + "(?: "
          + NAME
          + "){0,4}){0,5}(?: newsroom| staff)?(?: and the \\p{Lu}\\p{L}+ (?:newsroom|bureau))?)";

  /// What somebody did: `additional reporting`, `edited`.
  private static final String ENGLISH_WORK =
      "(?:(?:additional|with|further|original) )?"
          + anyOf(
              "reporting|writing|editing|translation|research|text|words|story(?= by)",
              "photograph(?:y|s)?|photos?|pictures|illustrations?|graphics?",
              "(?:translated|produced|written) and (?:edited|produced)",
              "produced|edited|translated|written|compiled|reported|hosted|narrated|curated|posted",
              "assistance|(?:theme )?music|sound design|audio produced|data visuali[sz]ation");

  /// `by`, `from the Ferry by`, `and editing by`.
  private static final String ENGLISH_BY =
      anyOf(
          "(?: in English)? by:?| from (?:the )?\\w{3,14} by| from",
          " and (?:editing|writing|illustrations?) by",
          ":");

  /// Of a broadcaster: `RFA's Mandarin Service`, `RFA Burmese`.
  private static final String SERVICE = "\\p{Lu}{2,4}(?:/RL)?(?:['’]s)?(?: \\p{Lu}\\p{L}+){1,2}";

  /// Whom an agency or a broadcaster calls its own: `Associated Press writer Anna Fisher`.
  private static final String OF_AGENCY =
      "(?:(?:The )?(?:Associated Press|AP|Reuters|AFP) (?:\\p{L}+ ){0,2}"
          + "(?i:(?:writer|journalist|reporter|correspondent|editor)s?) |\\p{Lu}{2,4}['’]s )?";

  /// With what such lines begin, and where who did it works.
  private static final Pattern ENGLISH =
      Pattern.compile(
          "^[\\s(\\[*_–—-]*(?i:this \\w{4,11} (?:was|has been) |reporting was )?"
              + "((?i:"
              + anyOf(ENGLISH_WORK + ENGLISH_BY, "(?:contributed|contributing) by")
              + ")) ?"
              + NAMES
              + "(?: in [\\p{L} ,]{2,40}| for "
              + SERVICE
              + ")?[.)\\]*_\\s]*$");

  /// Words for those who wrote it; all other words are a part.
  private static final Pattern WROTE =
      Pattern.compile(
          "(?i)(?:original )?(?:reporting|reported|writing|written|compiled|text|words|story)"
              + "(?: and writing)?(?: in English)?(?: by:?| from|:)|contribut.*");

  /// `contributed reporting to this article`.
  private static final String CONTRIBUTED =
      "(?:also )?(contributed(?: (?:reporting|research))?)"
          + "(?: (?:to|for) this (?:report|story|article|piece))?";

  /// `Li He in Beijing contributed reporting.`, `Anna Fisher reported from London.`
  private static final Pattern HELPED =
      Pattern.compile(
          LineMarks.LATIN_OPENING
              + OF_AGENCY
              + NAMES
              + "(?: (?:in|from) \\p{Lu}[\\p{L} ,]{1,40}| of "
              + SERVICE
              + ")?"
              + anyOf(" " + CONTRIBUTED, " reported")
              + "(?: from \\p{Lu}[\\p{L} ]{1,30}?,? and (?<second>"
              + NAME
              + "(?: "
              + NAME
              + "){0,3}) from \\p{Lu}[\\p{L} ]{1,30})?"
              + "(?: from \\p{Lu}[\\p{L} ,]{1,60})?\\.?[)\\]*_]*");

  /// One of these is in each line of [#HELPED].
  private static final String[] HELPED_WORDS = {"ontributed", "reported"};

  private static final Pattern BY =
      Pattern.compile("^[—–-]?\\s?(?i:by):? " + NAMES + "(?:, [\\p{L} ]{2,30})?$");

  /// The first letters of [#ENGLISH] and [#BY].
  private static final String ENGLISH_BEGIN = "abcdefghimnoprstw-–—";

  /// What no name begins with: an article, a day.
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i:the|an?|today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:\\s.*)?");

  private static final Pattern BETWEEN_NAMES = Pattern.compile(",? and |, ?| & ");

  /// Words of the shortest and of the longest name behind a colon, where a headline may stand.
  private static final int MIN_WORDS = 2;

  private static final int MAX_WORDS = 3;

  /// Between what several did: `Photographs by Jo Field; text by Anna Fisher`.
  private static final Pattern PARTS =
      Pattern.compile(
          ";\\s*(?:and )?"
              + "|(?<=\\p{Ll}{2}\\.) (?=\\p{Lu})" // `Translated by Li He. Edited by Jo Field.`
              + "|,? (?=(?i:additional reporting|writing|editing) by \\p{Lu})");

  private static final int MAX_PARTS = 6;

  /// From which somebody translated, where others name whose text it was.
  private static final Pattern LANGUAGE =
      Pattern.compile(
          "(?:the )?(?:German|English|French|Spanish|Russian|Chinese|Mandarin|Arabic|Persian|Italian"
              + "|Portuguese|Japanese|Korean|Ukrainian|Turkish|Dutch|Polish)");

  /// Behind the name for whom somebody works: `ANNA FISHER Associated Press`.
  private static final Pattern NEWSROOM =
      Pattern.compile("(?i)(?<=\\p{L} \\p{L}{2,30}),? (?:associated press|bbc (?:news|sport))$");

  /// What Reuters sets behind the staff.
  private static final String STANDARDS = " Our Standards: The Thomson Reuters Trust Principles";

  private EnglishContribution() {}

  /// Notes whom a line names; false for any other line.
  static boolean take(Line written, Marginalia notes) {
    int standards = written.text().indexOf(STANDARDS);
    Line line = standards > 0 ? Line.of(written.text().substring(0, standards)) : written;
    if (line.contains(HELPED_WORDS)) {
      return english(line.text(), notes);
    }
    return line.begins(ENGLISH_BEGIN)
        && ((line.length() <= MAX_BY && signed(line.text(), notes)) || english(line.text(), notes));
  }

  private static boolean signed(String line, Marginalia notes) {
    Matcher found = BY.matcher(line);
    return found.matches()
        && (arePeople(found.group(1)) || NewsAgencies.isOne(found.group(1)))
        && by(line, notes);
  }

  /// Notes whom a line names that begins with `by`; false for any other line.
  static boolean by(String line, Marginalia notes) {
    Matcher found = BY.matcher(line);
    if (!found.matches()) {
      return false;
    }
    String names = NEWSROOM.matcher(found.group(1)).replaceFirst("");
    ContributionLine.note("", PLACED.matcher(names).replaceAll(""), notes);
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
      boolean isOne = matcher.matches() && !isHeadline(matcher);
      matcher = isOne ? matcher : HELPED.matcher(part);
      if (!isOne && !matcher.matches()) {
        return false;
      }
      found.add(matcher);
    }
    found.forEach(matcher -> note(matcher, notes));
    return true;
  }

  private static void note(Matcher found, Marginalia notes) {
    if (found.pattern() == HELPED) {
      String did = found.group(2) == null ? "" : found.group(2);
      ContributionLine.note(did, PLACED.matcher(found.group(1)).replaceAll(""), notes);
      if (found.group("second") != null) {
        ContributionLine.note(did, found.group("second"), notes);
      }
      return;
    }
    String words = found.group(1).strip();
    if (words.endsWith(" from") && LANGUAGE.matcher(found.group(2)).matches()) {
      return;
    }
    String part =
        words.replaceFirst(
            "(?i)(?: in English)?(?: by:?| from(?: the)? \\w{3,14} by| from|:)$", "");
    String names = PLACED.matcher(found.group(2)).replaceAll("");
    ContributionLine.note(WROTE.matcher(words).matches() ? "" : part, names, notes);
  }
}
