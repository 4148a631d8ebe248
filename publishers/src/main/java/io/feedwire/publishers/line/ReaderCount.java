package io.feedwire.publishers.line;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.publishers.text.Line;
import java.util.regex.Pattern;

/// A line at the end of an item that counts what readers did: `31 points | 12 comments` (Lemmy), `#
/// Comments: 44` (Hacker News by RSS), `12 Comments`, and who submitted a link. Its numbers are
/// others at each poll.
final class ReaderCount {

  /// Longest line, in characters.
  private static final int MAX_LENGTH = 300;

  private static final String COUNTED =
      anyOf("points?|upvotes?|likes?|boosts?", "comments?|replies|reply|views?|shares?");

  private static final String NUMBER = "\\d[\\d.,]{0,11}[km]?";

  private static final String COUNT =
      anyOf(NUMBER + " " + COUNTED, "#? ?" + COUNTED + ":? " + NUMBER);

  private static final Pattern LINE =
      Pattern.compile(
          anyOf(
              COUNT + "(?:\\s?[|·•,/]\\s?" + COUNT + "){0,4}",
              "submitted by \\S{1,60} to \\S{1,60}",
              "(?:article|comments) url: https?://\\S+"),
          Pattern.CASE_INSENSITIVE);

  private ReaderCount() {}

  static boolean isOne(Line line) {
    return line.length() <= MAX_LENGTH && line.beginsLatin() && LINE.matcher(line.text()).matches();
  }
}
