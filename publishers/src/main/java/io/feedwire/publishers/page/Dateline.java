package io.feedwire.publishers.page;

import io.feedwire.contracts.article.Timestamp;
import io.feedwire.publishers.text.Marginalia;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// The first element of a body that an archive has put before it:
/// `<div><i>AUTHOR<br>TIME</i></div>`, the author often missing or the word `null`. The form of the
/// time is the publisher's.
public final class Dateline {

  /// The element stands at the top or within a wrapper or two.
  private static final int MAX_WRAPPERS = 4;

  /// Longest text of the element, in characters: names of several authors and a time.
  private static final int MAX_LENGTH = 300;

  /// A day, as Chinese and as ISO write it, or with strokes or stops; maybe with an hour behind it.
  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{4})(?:年\\s*|[-/.])(\\d{1,2})(?:月\\s*|[-/.])(\\d{1,2})(?:日?|(?:日\\s*|\\s+)(\\d{1,2}):(\\d\\d))");

  private static final Pattern LOCAL =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?");

  /// What an archive's program writes for a value that it has not got.
  private static final Set<String> NOTHING = Set.of("null", "undefined", "Invalid Date", "NaN");

  private Dateline() {}

  /// Takes the element out of the body and notes what it says; leaves a body alone that does not
  /// begin with one.
  ///
  /// @param zone assumed where the text names none
  public static void take(Element body, Marginalia notes, ZoneId zone) {
    @Nullable Element candidate = Wrapping.first(body);
    for (int i = 0; candidate != null && i < MAX_WRAPPERS; i++) {
      @Nullable Element italic = soleItalic(candidate);
      if (italic != null) {
        if (read(italic, notes, zone)) {
          candidate.remove();
        }
        return;
      }
      candidate = Wrapping.isBox(candidate) ? Wrapping.first(candidate) : null;
    }
  }

  private static @Nullable Element soleItalic(Element element) {
    @Nullable Element child = element.firstElementChild();
    return element.nameIs("div")
            && child != null
            && child.nameIs("i")
            && element.childrenSize() == 1
            && element.ownText().isBlank()
        ? child
        : null;
  }

  private static boolean read(Element italic, Marginalia notes, ZoneId zone) {
    var author = new StringBuilder();
    String last = "";
    for (var node : italic.childNodes()) {
      if (node instanceof TextNode text) {
        author.append(last).append(' ');
        last = text.text();
      }
    }
    String time = last.strip();
    if (time.length() > MAX_LENGTH || author.length() > MAX_LENGTH) {
      return false;
    }
    Optional<Timestamp> read = time(time, zone);
    if (read.isEmpty() && !NOTHING.contains(time)) {
      return false;
    }
    read.ifPresent(notes::published);
    for (String name : author.toString().split("[,，/、]")) {
      String folded = name.replaceAll("[\\s\\u00a0]+", " ").strip();
      if (folded.startsWith("null ")) {
        folded = folded.substring("null ".length());
      }
      if (!folded.isEmpty() && !NOTHING.contains(folded)) {
        notes.byline(folded);
      }
    }
    return true;
  }

  private static Optional<Timestamp> time(String text, ZoneId zone) {
    try {
      if (LOCAL.matcher(text).matches()) {
        LocalDateTime local = LocalDateTime.parse(text.replace(' ', 'T'));
        return Optional.of(Timestamp.assuming(zone, local, text, "iso-local"));
      }
      Matcher day = DAY.matcher(text);
      if (day.matches()) {
        return Optional.of(day(text, day, zone));
      }
      return Optional.of(instant(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Timestamp instant(String text) {
    if (!text.isEmpty() && Character.isDigit(text.charAt(0))) {
      Instant time = OffsetDateTime.parse(text).toInstant();
      return new Timestamp(time, text, "iso", null);
    }
    Instant time = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
    return new Timestamp(time, text, "rfc-822", null);
  }

  private static Timestamp day(String text, Matcher written, ZoneId zone) {
    LocalDate day = LocalDate.of(number(written, 1), number(written, 2), number(written, 3));
    boolean hasHour = written.group(4) != null;
    LocalDateTime local =
        hasHour ? day.atTime(number(written, 4), number(written, 5)) : day.atStartOfDay();
    return Timestamp.assuming(zone, local, text, hasHour ? "local" : "date-only");
  }

  private static int number(Matcher written, int group) {
    return Integer.parseInt(written.group(group));
  }
}
