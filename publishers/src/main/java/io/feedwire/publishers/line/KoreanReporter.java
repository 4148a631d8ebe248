package io.feedwire.publishers.line;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.contracts.Texts;
import io.feedwire.publishers.text.Glance;
import io.feedwire.publishers.text.Line;
import io.feedwire.publishers.text.Marginalia;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How Korean newspapers sign a report: `이수진 기자 lee@paper.example`, `[강변신문 이수진 기자]`, the latter
/// also right before its first words.
final class KoreanReporter {

  /// Longest line, in characters.
  private static final int MAX_LENGTH = 100;

  /// A room of the newspaper ends so: `문화부 기자`.
  private static final String NAME = "[\\p{IsHangul}]{2,4}(?<![부팀])";

  private static final String NAMES = NAME + "(?:\\s?[·,ㆍ]\\s?" + NAME + "){0,4}";

  /// The paper, or where the report is from: `강변신문 `, `파리=`.
  private static final String ROOM = "(?:[\\p{IsHangul}\\w.·]{2,16}\\s?[=\\s]\\s?)?";

  private static final String MAIL = "[\\w.+-]{1,40}@[\\w-]{1,40}(?:\\.[\\w-]{2,20}){1,4}";

  /// A part of one's own, with the address of who wrote it or in brackets.
  private static final Pattern SIGNED =
      Pattern.compile(
          anyOf(
              "[/\\[(■▶]?\\s?"
                  + ROOM
                  + "(?<names>"
                  + NAMES
                  + ")\\s?"
                  + ReporterPost.KOREAN
                  + "[\\])]?\\s?[/,]?\\s?[(\\[<]?\\s?"
                  + MAIL
                  + "\\s?[)\\]>]?",
              "[\\[【(]"
                  + ROOM
                  + "(?<enclosed>"
                  + NAMES
                  + ")\\s?"
                  + ReporterPost.KOREAN
                  + "[\\])】]"));

  /// Before the first words of a report; who took its picture is named so, too: `[사진=이수진 기자]`.
  private static final Pattern OPENING =
      Pattern.compile(
          "\\s*[\\[【]\\s?(?!"
              + anyOf("사진|영상|촬영|그래픽|삽화|일러스트")
              + ")"
              + ROOM
              + "("
              + NAMES
              + ")\\s?"
              + ReporterPost.KOREAN
              + "\\s?[\\]】]\\s*(?=\\S)");

  private static final Pattern TITLED = Pattern.compile("(" + NAME + ")\\s?" + ReporterPost.KOREAN);

  private static final Pattern BETWEEN = Pattern.compile("\\s?[·,ㆍ]\\s?");

  /// One of these is in each such line.
  private static final String[] POSTS = {"기자", "특파원", "논설위원"};

  private KoreanReporter() {}

  /// Notes who signs; false for any other line.
  static boolean take(Line line, Marginalia notes) {
    if (line.length() > MAX_LENGTH || !line.contains(POSTS)) {
      return false;
    }
    Matcher signed = SIGNED.matcher(line.text());
    if (!signed.matches()) {
      return false;
    }
    String names = signed.group("names") == null ? signed.group("enclosed") : signed.group("names");
    BETWEEN.splitAsStream(names).forEach(notes::byline);
    return true;
  }

  /// Notes who is named in brackets before the first words of a text.
  ///
  /// @return how many characters that takes, with the blanks behind it; 0 where nobody is
  static int takeOpening(String text, Marginalia notes) {
    String head = Texts.beginning(text, MAX_LENGTH);
    if (!Glance.holds(head, "[【") || !Glance.contains(head, POSTS)) {
      return 0;
    }
    Matcher opening = OPENING.matcher(head);
    if (!opening.lookingAt()) {
      return 0;
    }
    BETWEEN.splitAsStream(opening.group(1)).forEach(notes::byline);
    return opening.end();
  }

  /// A name without the post behind it: `이영희 기자`.
  static String bare(String name) {
    Matcher titled = TITLED.matcher(name);
    return titled.matches() ? titled.group(1) : name;
  }
}
