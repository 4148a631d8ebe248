package io.feedwire.parser.assembly;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.parser.html.PlainText;
import io.feedwire.parser.time.Dates;
import java.util.List;
import java.util.Locale;

/// What stands at the beginning of a body and elsewhere once more: the page's own headline, in
/// Drupal's feeds with author and time behind it, and in WordPress's the picture that the text
/// shows with its caption.
final class Openings {

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
    boolean isHeadline =
        !kept.isEmpty()
            && switch (kept.getFirst()) {
              case Block.Heading first -> Inline.text(first.content()).equals(headline);
              case Block.Paragraph first ->
                  kept.size() > 1 && isHeading(Inline.text(first.content()), headline, bylines);
              default -> false;
            };
    return isHeadline ? kept.subList(1, kept.size()) : kept;
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
    if (headline.isEmpty()
        || !line.startsWith(headline)
        || line.length() > headline.length() + MAX_REST) {
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
