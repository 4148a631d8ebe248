package io.feedwire.publishers.line;

import io.feedwire.publishers.text.Line;

/// What somebody says, as reports tell it and no line of a newsroom does: a report may begin with
/// the words of one, `Subscribe to the paper, she said`.
final class ReportedSpeech {

  private static final String[] CHINESE = {
    "说。", "说，", "說。", "說，", "表示，", "告诉记者", "告訴記者", "指出，", "认为，", "認為，", "写道，", "寫道，"
  };

  private static final String[] ENGLISH = {
    " he said",
    " she said",
    " they said",
    " he told",
    " she told",
    " says.",
    " said he",
    " said she",
    " she says",
    " she wrote",
    " he wrote",
    " he says"
  };

  private ReportedSpeech() {}

  static boolean isIn(Line line) {
    return line.contains(CHINESE) || line.contains(ENGLISH);
  }
}
