package io.feedwire.publishers.line;

import io.feedwire.publishers.text.Line;
import io.feedwire.publishers.text.Marginalia;
import io.feedwire.publishers.text.Places;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of staff without a sign between the parts and the names: `李河（实习记者）`, `（作者李河，译者张码）`.
final class UnsignedStaffLine {

  /// Longest `李河、王岸 | 撰稿`, in characters.
  private static final int MAX_LENGTH = 40;

  /// `李河 王岸|撰稿`.
  private static final Pattern REVERSED =
      Pattern.compile("^([^|｜丨︱。：:]{2,30}?)\\s*[|｜丨︱]\\s*(" + StaffPart.PART + ")$");

  /// `李河（实习记者）`.
  private static final Pattern TITLED =
      Pattern.compile("^(\\p{IsHan}{2,4})\\s?[（(](" + StaffPart.QUALIFIED + ")[）)]$");

  /// What each line of [#REVERSED], [#STROKED] and [#TITLED] holds.
  private static final String TITLED_HOLDS = "|｜丨︱)）/／";

  private static final String NAMES =
      PersonName.BY_FAMILY + "(?:[、/]" + PersonName.BY_FAMILY + "){0,4}";

  private static final Pattern PERSONS =
      Pattern.compile(
          "([记記作译譯]者|[责責网網][编編]|[编編][辑輯译譯审審]|翻[译譯]|校[对對]|[审審]校|撰[文稿]"
              + "|[评評][论論][员員])("
              + NAMES
              + ")");

  /// The first characters of the parts in [#PERSONS].
  private static final String PERSONS_BEGIN = "记記作译譯责責网網编編翻校审審撰评評";

  private static final String MARKS = "□■◎○◇▌";

  private static final String MORE_PERSONS = "(?:[，,；;、]\\s?" + PERSONS + ")";

  /// `（作者李河，译者张码）`, without brackets two at least.
  private static final Pattern UNSIGNED =
      Pattern.compile(
          "[（(]" + PERSONS + MORE_PERSONS + "{0,3}[）)]|" + PERSONS + MORE_PERSONS + "{1,3}");

  /// Who reports for a newsroom, and from where: `（中央社記者李河台北20日電）`, `渡口网记者李河综合报道`.
  private static final Pattern FILED =
      Pattern.compile(
          "(?<open>[（(【〔\\[])?\\s?(?<room>[\\p{IsHan}A-Za-z]{0,10}?)(?:特[约約派])?(?:[记記]者|信息[员員]|通[讯訊][员員])\\s?"
              + "(?<who>[\\p{IsHan}、/]{2,24}?)(?:(?:\\s|\\s?[／/]|[发發]自)\\p{IsHan}{2,6}?)??(?:(?:\\d{1,2}月)?\\d{1,2}日)?"
              + "(?<end>(?:[综綜]合|[采採][访訪])?[报報][道导導]|(?:[专專])?[电電][讯訊]?)?\\s?[）)】〕\\]]?");

  private static final Pattern ALL_NAMES = Pattern.compile(NAMES);

  /// The agency before its people: `（中央社／李河、王岸）`.
  private static final Pattern OF_AGENCY =
      Pattern.compile("[（(]\\s?(\\p{IsHan}{2,4}社)\\s?[/／]\\s?(" + NAMES + ")\\s?[）)]");

  /// The desk before its people: `國際中心／李河報導`.
  private static final Pattern OF_DESK =
      Pattern.compile(
          "[（(【〔\\[]?\\p{IsHan}{2,6}(?:中心|[组組部])\\s?[/／]\\s?("
              + NAMES
              + ")\\s?(?:[综綜]合)?[报報][道导導][）)】〕\\]]?");

  /// A part behind a stroke: `李河/文`.
  private static final Pattern STROKED =
      Pattern.compile("^(" + NAMES + ")\\s?[/／]\\s?(" + StaffPart.PART + ")$");

  /// Behind a mark, as papers sign: `□ 李河`.
  private static final Pattern MARKED = Pattern.compile("[" + MARKS + "]\\s{0,2}(" + NAMES + ")");

  /// The characters of which each line of [#FILED], [#OF_AGENCY] and [#OF_DESK] holds one.
  private static final String FILED_HOLDS = "者员員社心组組部";

  private UnsignedStaffLine() {}

  /// Notes whom a line names; false for any other line.
  static boolean take(Line line, Marginalia notes) {
    return titled(TITLED, line, notes) || unsigned(line, notes) || filed(line, notes);
  }

  /// The same for a line with a sign that does not begin with a part.
  static boolean takeTitled(Line line, Marginalia notes) {
    return titled(REVERSED, line, notes)
        || titled(STROKED, line, notes)
        || titled(TITLED, line, notes)
        || filed(line, notes);
  }

  private static boolean filed(Line line, Marginalia notes) {
    if (line.length() > MAX_LENGTH || !line.holds(FILED_HOLDS)) {
      return false;
    }
    Matcher agency = OF_AGENCY.matcher(line.text());
    if (agency.matches()) {
      notes.credit(agency.group(1));
      Bylines.add("", agency.group(2), notes);
      return true;
    }
    Matcher desk = OF_DESK.matcher(line.text());
    if (desk.matches()) {
      Bylines.add("", desk.group(1), notes);
      return true;
    }
    Matcher filed = FILED.matcher(line.text());
    if (!filed.matches() || (filed.group("open") == null && filed.group("end") == null)) {
      return false;
    }
    // A place stands behind the last name without a sign: `李河台北`.
    String names = Places.without(filed.group("who"));
    if (!ALL_NAMES.matcher(names).matches()) {
      return false;
    }
    if (AgencyLine.isAgency(filed.group("room"))) {
      notes.credit(filed.group("room"));
    }
    Bylines.add("", names, notes);
    return true;
  }

  /// The same for a line with the mark before it: `□ 李河`.
  static boolean takeMarked(Line line, Marginalia notes) {
    if (line.length() > MAX_LENGTH || line.isEmpty() || MARKS.indexOf(line.text().charAt(0)) < 0) {
      return false;
    }
    Matcher marked = MARKED.matcher(line.text());
    if (!marked.matches() || !StaffNames.fit("", marked.group(1))) {
      return false;
    }
    Bylines.add("", marked.group(1), notes);
    return true;
  }

  private static boolean titled(Pattern pattern, Line line, Marginalia notes) {
    if (line.length() > MAX_LENGTH || !line.holds(TITLED_HOLDS)) {
      return false;
    }
    Matcher titled = pattern.matcher(line.text());
    if (titled.matches()) {
      StaffNames.note(titled.group(2), titled.group(1), notes);
    }
    return titled.matches();
  }

  private static boolean unsigned(Line line, Marginalia notes) {
    if (line.length() > MAX_LENGTH
        || !line.begins(PERSONS_BEGIN)
        || !UNSIGNED.matcher(line.text()).matches()) {
      return false;
    }
    Matcher persons = PERSONS.matcher(line.text());
    while (persons.find()) {
      StaffNames.note(persons.group(1), persons.group(2), notes);
    }
    return true;
  }
}
