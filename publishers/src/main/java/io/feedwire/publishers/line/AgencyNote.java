package io.feedwire.publishers.line;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.publishers.text.Glance;
import io.feedwire.publishers.text.Line;
import io.feedwire.publishers.text.Marginalia;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line that names the agencies that an article draws on, in languages other than Chinese: `(avec
/// AFP)`, `Com informações da Reuters`, `Some information for this report came from Reuters.` Every
/// name is a known agency's, so that `Avec Anna` and `With love` stay.
final class AgencyNote {

  /// Longest line, in characters: three long names and the words before them.
  private static final int MAX_LENGTH = 160;

  /// Whose newsroom, before `with`.
  private static final String NEWSROOM =
      "(?:(?:par |by )?\\p{Lu}[\\p{L}\\d]*(?: [\\p{Lu}\\d][\\p{L}\\d]*){0,2} )?";

  private static final String OF_THIS = "(?:for|in) this (?:report|story|article)";

  private static final String BEFORE =
      anyOf(
          "con informaci[oó]n(?:es)? de|com informações d(?:[aeo]|as|os)|con informazioni (?:di|da)",
          "mit (?:material|informationen)(?: von| der)?",
          "(?:with )?inputs from",
          "with (?:additional )?(?:reporting|contributions?|files|material|information) (?:by|from)",
          "(?:this (?:report|story) is )?based on (?:reporting|reports) (?:by|from)",
          "(?:some )?(?:information|material) " + OF_THIS + " (?:came from|(?:was )?provided by)",
          "some (?:information|material) " + OF_THIS + " was provided by",
          "по (?:материалам|сообщениям|данным)|за (?:матеріалами|даними|повідомленнями)",
          "theo|nguồn:|sumber:|door",
          NEWSROOM + "(?:avec|with|con|com|mit|met|z)(?: les| l')?");

  private static final Pattern NOTE =
      Pattern.compile(
          "[(\\[*—–-]*\\s?"
              + anyOf(
                  "(?iu:" + BEFORE + ") (?<behind>.{2,90}?)",
                  "(?iu:this (?:report|story|article) by) (?<by>.{2,60}?) (?iu:was first published) .{4,30}?",
                  "Information from (?<used>.{2,90}?) was used " + OF_THIS)
              + "\\.?[)\\]]?\\.?");

  /// Agencies and nothing else, in brackets.
  private static final Pattern BRACKETS = Pattern.compile("[(\\[（【]([^()（）]{2,60})[)\\]）】]\\.?");

  /// What [#BRACKETS] begins with.
  private static final String OPENING = "([（【";

  private AgencyNote() {}

  /// Notes the agencies that a line names; false for any other line.
  static boolean take(Line line, Marginalia notes) {
    if (line.length() > MAX_LENGTH) {
      return false;
    }
    String text = line.text().strip();
    Matcher bracketed = OPENING.indexOf(text.charAt(0)) < 0 ? null : BRACKETS.matcher(text);
    if (bracketed != null && bracketed.matches() && note(bracketed.group(1), notes)) {
      return true;
    }
    Matcher note = Glance.beginsHan(text, 1) ? null : NOTE.matcher(text);
    if (note == null || !note.matches()) {
      return false;
    }
    for (String agencies : List.of("behind", "by", "used")) {
      if (note.group(agencies) != null) {
        return note(note.group(agencies), notes);
      }
    }
    return false;
  }

  /// Notes a list where all in it are agencies.
  static boolean note(String list, Marginalia notes) {
    List<String> agencies = NewsAgencies.of(list);
    agencies.forEach(notes::credit);
    return !agencies.isEmpty();
  }
}
