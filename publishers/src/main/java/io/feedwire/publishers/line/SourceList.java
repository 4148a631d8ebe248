package io.feedwire.publishers.line;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.publishers.text.Line;
import io.feedwire.publishers.text.Marginalia;
import io.feedwire.publishers.text.ProperName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line that lists in English behind a label what charts or pictures are from: `Sources: World
/// Bank; River Institute`, `Images: Getty, Anna Fisher, The river museum of Vienna`.
final class SourceList {

  /// Longest line, and longest name in it, in characters.
  private static final int MAX_LENGTH = 240;

  private static final int MAX_NAME = 60;

  /// Names from which on a list of owners is one, whatever words they have; of fewer
  /// `CaptionCredit` tells names from a caption.
  private static final int MIN_OWNERS = 3;

  /// Words of the longest name that stands alone, as headlines do behind the label: `Sources: Paris
  /// to recognise…`.
  private static final int MAX_WORDS = 9;

  private static final Pattern LABELLED =
      Pattern.compile(
          "[*(\\[]*(?:(?<sources>sources?)|(?:images|photos|pictures|illustrations|photographs))\\s?:\\s*(?<names>[^:?!“”]{2,230}?)[*)\\]]*",
          Pattern.CASE_INSENSITIVE);

  /// Of a journal: `Volume 88`, `Issue 2`, `12 November 2026`.
  private static final Pattern ISSUE =
      Pattern.compile(
          "(?i)(?:vol(?:ume)?|issue|pp?|article|number)\\b\\.? ?\\d.*|no\\.? ?\\d+|[\\d(). –-]+"
              + "|(?:\\d{1,2}\\.? )?"
              + anyOf("jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec")
              + "\\p{L}*\\.? (?:\\d{1,2},? )?(?:19|20)\\d\\d");

  private static final Pattern SENTENCE = Pattern.compile("\\p{Ll}{2}\\. |\\p{Ll}{3}\\.$");

  private SourceList() {}

  /// Notes the names of a line; false for any other line.
  static boolean take(Line line, Marginalia notes) {
    if (line.length() > MAX_LENGTH || !line.begins("sip") || line.indexOf(':') < 0) {
      return false;
    }
    Matcher found = LABELLED.matcher(line.text());
    if (!found.matches() || SENTENCE.matcher(found.group("names")).find()) {
      return false;
    }
    List<String> names = names(found.group("names"));
    boolean isSource = found.group("sources") != null;
    if (names.size() == 1 && !ProperName.isOne(names.getFirst(), MAX_WORDS)) {
      return false;
    }
    if (!isList(names, isSource)) {
      return false;
    }
    names.forEach(notes::credit);
    return true;
  }

  /// Semicolons part names that have commas themselves.
  private static List<String> names(String list) {
    String sign = list.indexOf(';') >= 0 ? ";" : ",";
    List<String> names = new ArrayList<>();
    Arrays.stream(list.split(sign))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .forEach(names::add);
    return names;
  }

  /// The first is a name; of what everybody has some write the last small: `government websites`.
  private static boolean isList(List<String> names, boolean isSource) {
    if (names.isEmpty() || (!isSource && names.size() < MIN_OWNERS)) {
      return false;
    }
    int small = 0;
    for (String name : names) {
      if (name.length() > MAX_NAME || ISSUE.matcher(name).matches()) {
        return false;
      }
      small += Character.isUpperCase(name.codePointAt(0)) ? 0 : 1;
    }
    boolean isFirst = Character.isUpperCase(names.getFirst().codePointAt(0));
    return isFirst && small <= (isSource ? names.size() / 2 : 0);
  }
}
