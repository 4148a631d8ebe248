package io.feedwire.parser.assembly;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.parser.html.PlainText;
import io.feedwire.parser.time.Dates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What stands at the beginning of a body and elsewhere once more: the page's own headline, in
/// Drupal's feeds with author and time behind it, and in WordPress's the picture that the text
/// shows with its caption.
final class Openings {

  /// Texts at the beginning among which the headline may stand: a standfirst may be above it.
  private static final int MAX_TEXTS = 2;

  /// Longest that is looked at behind a headline, in characters: authors and a time.
  private static final int MAX_REST = 160;

  /// Shortest date, in characters; a number alone is a note's.
  private static final int MIN_DATE = 8;

  private static final String MARKS = " \u00a0|·•-–—,:;/";

  private Openings() {}

  /// A body without them.
  ///
  /// @param bylines as the document gives them
  static List<Block> without(List<Block> body, String headline, List<String> bylines) {
    List<Block> kept = body;
    if (kept.size() > 1 && isRepeated(kept)) {
      kept = kept.subList(1, kept.size());
    }
    int at = headlineAt(kept, headline, bylines);
    if (at < 0) {
      return kept;
    }
    List<Block> without = new ArrayList<>(kept);
    without.remove(at);
    return without;
  }

  /// The index of the page's own headline: the first text, or behind a standfirst the second,
  /// whatever pictures stand above; -1 where there is none, or nothing else.
  private static int headlineAt(List<Block> body, String headline, List<String> bylines) {
    int texts = 0;
    for (int i = 0; i < body.size() && texts < MAX_TEXTS && !headline.isEmpty(); i++) {
      String text =
          switch (body.get(i)) {
            case Block.Heading heading -> Inline.text(heading.content());
            case Block.Paragraph paragraph -> Inline.text(paragraph.content());
            default -> "";
          };
      boolean isOnly = body.size() == 1 && body.get(i) instanceof Block.Paragraph;
      if (!isOnly && (text.equals(headline) || (i == 0 && isHeading(text, headline, bylines)))) {
        return i;
      }
      texts += text.isEmpty() ? 0 : 1;
    }
    return -1;
  }

  private static boolean isRepeated(List<Block> body) {
    return body.getFirst() instanceof Block.Figure first
        && first.caption() == null
        && body.stream()
            .skip(1)
            .anyMatch(
                block ->
                    block instanceof Block.Figure figure
                        && figure.imageId().equals(first.imageId()));
  }

  private static boolean isHeading(String line, String headline, List<String> bylines) {
    if (!line.startsWith(headline) || line.length() > headline.length() + MAX_REST) {
      return false;
    }
    String rest = line.substring(headline.length()).toLowerCase(Locale.ROOT);
    for (String byline : bylines) {
      String name = PlainText.fold(byline).toLowerCase(Locale.ROOT);
      // Nothing is everywhere.
      rest = name.isEmpty() ? rest : rest.replace(name, " ");
    }
    rest = withoutMarks(rest);
    return rest.isEmpty() || (rest.length() >= MIN_DATE && Dates.read(rest).isPresent());
  }

  private static String withoutMarks(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isMark(text.charAt(start))) {
      start++;
    }
    while (end > start && isMark(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isMark(char c) {
    return MARKS.indexOf(c) >= 0 || c == '\n';
  }
}
