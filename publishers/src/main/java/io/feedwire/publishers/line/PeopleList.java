package io.feedwire.publishers.line;

import static io.feedwire.publishers.text.Alternation.anyOf;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Several people in what a format gives as one author: `Al Fields, Bea Nims and Cy Orr`. It is a
/// list where each part can be nothing but a person's whole name; else all of it stays one:
/// `Fields, Al` is a name, and what stands behind a comma may be a post, a place or a newspaper.
final class PeopleList {

  /// Longest list, in characters: 600 authors of an experiment.
  private static final int MAX_LENGTH = 10_000;

  private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'’.-]{0,40}";

  private static final String SMALL =
      anyOf("d[aeiou]s?|del|della|v[ao]n|de[nr]|l[ae]s?|ter|ten|te|bin|ibn|al|e|y");

  /// `Bea Nims`, `J.G. Orr`, `Jan van der Berg`.
  private static final Pattern PERSON =
      Pattern.compile(WORD + "(?:(?: " + SMALL + "){0,2} " + WORD + "){1,3}");

  /// The family name first, as libraries have it: `Fields, Al`.
  private static final Pattern FAMILY_FIRST =
      Pattern.compile(WORD + "(?: " + WORD + ")?, ?" + WORD + "(?: " + WORD + "){0,2}");

  private static final Pattern HAN = Pattern.compile(PersonName.BY_FAMILY);

  private static final Pattern BETWEEN =
      Pattern.compile(",? (?:and|AND|und|et|и) |,? ?& ?|, and |, ?");

  private static final Pattern SEMICOLON = Pattern.compile(" ?; ?");

  private static final Pattern HAN_COMMA = Pattern.compile("[、，]");

  /// Words of posts, newsrooms, offices and places, which are written as names are.
  private static final Pattern NO_PERSON =
      Pattern.compile(
          "(?:^|[ -])"
              + anyOf(
                  "the|staff|senior|special|chief|associated?|assistant|contributing|managing",
                  "editors?|editorial|reporters?|writers?|correspondents?|columnists?|analysts?",
                  "photographers?|photography|freelance|contributors?|professor|director|fellow",
                  "press|news|newspaper|times|post|agency|agencies|journal|herald|tribune|gazette",
                  "ledger|globe|guardian|observer|chronicle|review|magazine|radio|tv|television",
                  "broadcasting|reuters|bloomberg|getty|images|media|network|daily|weekly|wire",
                  "services?|university|universität|université|institute?|college|school",
                  "department|ministry|team|desk|group|inc\\.?|ltd\\.?|llc|gmbh|office|bureau",
                  "council|foundation|association|union|society|committee|company|party|church",
                  "club|band|center|centre|redaktion|redakteurin|redakteur|agentur|zeitung",
                  "rédaction|journaliste|редакция|корреспондент|street|city|county|states?",
                  "new|san|santa|los|las|hong|united|north|south|east|west|saint|st\\.?",
                  "national|international|global|world|american|british|european",
                  "politics|political|foreign|health|science|business|sports?|culture|technology",
                  "local|community|others?|more|jr\\.?|sr\\.?|ph\\.?d\\.?|m\\.d\\.?")
              + "(?:$|[ -])");

  private PeopleList() {}

  /// The names, or the text itself where it is no plain list.
  static List<String> split(String written) {
    if (written.length() > MAX_LENGTH) {
      return List.of(written);
    }
    boolean isListed = written.indexOf(';') >= 0;
    if (isListed) {
      return parts(written, SEMICOLON, name -> isPerson(name) || isFamilyFirst(name));
    }
    return written.indexOf('、') >= 0 || written.indexOf('，') >= 0
        ? parts(written, HAN_COMMA, name -> HAN.matcher(name).matches())
        : parts(written, BETWEEN, PeopleList::isPerson);
  }

  private static List<String> parts(String written, Pattern between, Predicate<String> isName) {
    String[] parts = between.split(written.strip());
    return parts.length > 1 && Arrays.stream(parts).allMatch(isName)
        ? List.of(parts)
        : List.of(written);
  }

  private static boolean isPerson(String name) {
    return PERSON.matcher(name).matches() && !isOther(name);
  }

  private static boolean isFamilyFirst(String name) {
    return FAMILY_FIRST.matcher(name).matches() && !isOther(name.replace(",", ""));
  }

  private static boolean isOther(String name) {
    return NO_PERSON.matcher(name.toLowerCase(Locale.ROOT)).find();
  }
}
