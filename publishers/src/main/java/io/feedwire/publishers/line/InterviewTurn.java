package io.feedwire.publishers.line;

import io.feedwire.publishers.text.Glance;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A turn in an interview, which begins as a line of staff does: `记者：谢谢`.
final class InterviewTurn {

  private static final Pattern TURN = Pattern.compile("(?:记者|記者|主持人?)\\s*[:：]");

  /// The first characters of [#TURN].
  private static final String BEGIN = "记記主";

  private InterviewTurn() {}

  /// Whether a line may be one, where several begin so.
  static boolean isOne(String line) {
    if (!Glance.begins(line, BEGIN)) {
      return false;
    }
    Matcher begin = TURN.matcher(line);
    if (!begin.lookingAt()) {
      return false;
    }
    Matcher next = StaffPart.WITHIN.matcher(line);
    next.region(begin.end(), line.length()).useTransparentBounds(true);
    // A longer line names no staff, and to look for a part all through it costs.
    return line.length() > StaffLine.MAX_LENGTH || !next.find();
  }
}
