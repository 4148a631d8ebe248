package io.feedwire.publishers;

import io.feedwire.publishers.line.AgencyLine;
import io.feedwire.publishers.line.Bylines;
import io.feedwire.publishers.text.Marginalia;
import io.feedwire.publishers.text.Places;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How reports of Deutsche Welle in Chinese are signed at their end: by whom, and with which
/// agencies.
final class DwSignature {

  /// Longest line that says who wrote, in characters.
  private static final int MAX_SIGNED = 60;

  /// `张河/李码`: who wrote, where no agency stands behind them; `张河/李码整理`.
  private static final Pattern SIGNED =
      Pattern.compile(
          "(\\p{IsHan}{2,4}(?:\\s*/\\s*\\p{IsHan}{2,4}?)+|\\p{IsHan}{2,3}\\s*/\\s*[A-Z][A-Za-z .]{2,30})(?:整理)?");

  private static final String PERSON =
      "(?:\\p{IsHan}{2,6}(?:·\\p{IsHan}{1,6}){0,2}(?:\\s?[（(][A-Z][A-Za-z .'-]{2,30}[）)])?"
          + "|[A-Z][a-z]{1,20}(?: [A-Z][a-z]{1,20}){1,2})";

  private static final String AGENCIES =
      "(?:[^（()）。/]{0,20}(?:社|之声|之聲|在线|在線|报|報|周刊|广播|电视台)(?:[、，,/]\\s?)?){1,5}";

  /// `李河·赵/张码（德新社）`, `李河 张码（德新社/法新社）`, `李河/张码 法新社`; an archive writes `null` for a part that it has
  /// not.
  private static final Pattern WITH_AGENCY =
      Pattern.compile(
          "(?:null\\s+)?("
              + PERSON
              + "(?:\\s?/\\s?"
              + PERSON
              + "){0,3}|\\p{IsHan}{2,3}(?: \\p{IsHan}{2,3}){1,2})\\s?(?:[（(]("
              + AGENCIES
              + ")[）)]|\\s(\\p{IsHan}{2,3}社))");

  /// `Anna Fisher（作者）/李河（编译）`, `李河 综合报道`.
  private static final Pattern WITH_PART =
      Pattern.compile("([^（()）。/]{2,30}?)\\s?[（(](作者|编译|翻译|采访|撰稿)[）)]");

  private static final Pattern COMPILED =
      Pattern.compile("(\\p{IsHan}{2,4})\\s+([综綜]合[报報][道導]|[编編][译譯]|摘[编編译譯]|翻[译譯])");

  /// `(el)`, `(ab/cd)`: by their initials, in languages with Latin letters.
  private static final Pattern INITIALS = Pattern.compile("\\(([a-z]{2,4}(?:/[a-z]{2,4}){0,3})\\)");

  private static final Pattern BETWEEN = Pattern.compile("/|(?<=\\p{IsHan}) (?=\\p{IsHan})");

  private DwSignature() {}

  /// Notes who wrote, where a text says nothing else.
  ///
  /// @return whether it does
  static boolean take(String text, Marginalia notes) {
    if (text.isEmpty() || text.length() > MAX_SIGNED) {
      return false;
    }
    Matcher signed = text.indexOf('/') < 0 ? null : SIGNED.matcher(text);
    if (signed != null && signed.matches()) {
      return names(signed.group(1), notes);
    }
    if (AgencyLine.take(text, notes)) {
      return true;
    }
    char last = text.charAt(text.length() - 1);
    boolean isBracketed = last == '）' || last == ')';
    // What the patterns end with: nearly all lines are prose, and end with a stop.
    if (!isBracketed && "社道導译譯编編".indexOf(last) < 0) {
      return false;
    }
    Matcher initials = INITIALS.matcher(text);
    if (initials.matches()) {
      return names(initials.group(1), notes);
    }
    Matcher compiled = COMPILED.matcher(text);
    if (compiled.matches()) {
      String part = compiled.group(2).length() > 2 ? "" : compiled.group(2);
      Bylines.add(part, compiled.group(1), notes);
      return true;
    }
    Matcher agency = WITH_AGENCY.matcher(text);
    if (agency.matches() && names(agency.group(1), notes)) {
      @Nullable String listed = agency.group(2);
      AgencyLine.split(listed == null ? agency.group(3) : listed).stream()
          .filter(name -> !DeutscheWelle.OWN_NAMES.contains(name))
          .forEach(notes::credit);
      return true;
    }
    return isBracketed && isParted(text, notes);
  }

  /// Places side by side are no names: `柏林/巴黎`.
  private static boolean names(String text, Marginalia notes) {
    List<String> names = Arrays.stream(BETWEEN.split(text)).map(String::strip).toList();
    if (names.stream().anyMatch(Places::isPlace)) {
      return false;
    }
    names.forEach(notes::byline);
    return true;
  }

  private static boolean isParted(String text, Marginalia notes) {
    List<Matcher> parts = new ArrayList<>();
    for (String part : text.split("/")) {
      Matcher named = WITH_PART.matcher(part);
      if (!named.matches()) {
        return false;
      }
      parts.add(named);
    }
    parts.forEach(named -> Bylines.add(named.group(2), named.group(1), notes));
    return true;
  }
}
