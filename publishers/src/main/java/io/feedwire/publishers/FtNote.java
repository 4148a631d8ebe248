package io.feedwire.publishers;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.publishers.line.StaffLine;
import io.feedwire.publishers.text.Glance;
import io.feedwire.publishers.text.Marginalia;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The note below a column of the FT's Chinese edition: who the author is, whose view it is, whom
/// to write to, in any order. The first stands alone below other articles and is text; the others
/// are not.
final class FtNote {

  /// Longest, in characters; that of three authors has some 250.
  private static final int MAX_LENGTH = 500;

  /// Whose view it is: `本文仅代表作者个人观点`, `仅代表个人观点`.
  private static final String VIEW = "(?:本文|文章)?[仅僅]代表[^。，,；;“”]{0,8}" + anyOf("[观觀][点點]|看法|立[场場]");

  private static final String RIGHTS = "未[经經][^。，,]{0,6}[许許]可[，,]?不得[转轉][载載]";

  /// Whom to write to: `责编邮箱 …`, `本文编辑李河 li.he@…`, `更多可见公众号《…》`.
  private static final String CONTACT =
      anyOf(
              "(?:本文)?(?:[责責][编編]|[责責]任[编編][辑輯]|[编編][辑輯]|作者)(?:的)?(?:[邮郵]箱|微信(?!公))",
              "(?:本文)?(?:[责責][编編]|[责責]任[编編][辑輯])\\s*[:：]",
              "本文(?:[责責][编編]|[编編][辑輯])",
              "[责責]任[编編][辑輯](?=[^。]{0,12}[@＠])",
              "更多可[见見]公[众眾][号號]")
          + "[^。]{0,120}";

  /// A clause that is none of the text, with the marks behind it.
  private static final Pattern CLAUSE =
      Pattern.compile("(?<=^|[。，,；;:：\\s])" + anyOf(VIEW, RIGHTS, CONTACT) + "(?<end>[。，,；;\\s]*)");

  /// What may stand before the first such clause: who the author is, in brackets or behind a mark.
  private static final Pattern BEGIN =
      Pattern.compile(
          anyOf(
              "[（(\\[]|[注註]\\s*[:：;；]|(?:本文)?作者(?![:：])",
              "(?:[^。“”（(]{0,60}。)?\\s*" + anyOf(VIEW, RIGHTS, CONTACT)));

  /// Of these words every such line has one.
  private static final String[] WORDS = {
    "仅代表", "僅代表", "责编", "責編", "编辑", "編輯", "邮箱", "郵箱", "微信", "公众号"
  };

  private static final Pattern OPENING = Pattern.compile("^[（(\\[]?\\s*(?:[注註]\\s*[:：;；]\\s*)?");

  /// What is left before and behind clauses that are taken out.
  private static final Pattern EDGES = Pattern.compile("^[。，,；;\\s]+|[，,；;\\s]+$");

  private static final Pattern EDITOR =
      Pattern.compile("(?:责编|责任编辑|本文责编|本文编辑)\\s*[:：]?\\s*(?!邮箱|郵箱|微信)(\\p{IsHan}{2,4})");

  private FtNote() {}

  /// What such a line says of the authors, which may be nothing; null for any other line. The
  /// editor is noted.
  static @Nullable String authors(String line, Marginalia notes) {
    if (line.length() > MAX_LENGTH
        || !Glance.contains(line, WORDS)
        || !BEGIN.matcher(line).lookingAt()) {
      return null;
    }
    String note = OPENING.matcher(unbracketed(line)).replaceFirst("");
    Matcher clause = CLAUSE.matcher(note);
    var kept = new StringBuilder();
    int from = 0;
    while (clause.find()) {
      add(note.substring(from, clause.start()), kept);
      from = clause.end();
    }
    if (from == 0) {
      return null;
    }
    add(note.substring(from), kept);
    Matcher editor = EDITOR.matcher(note);
    if (editor.find()) {
      notes.byline("责编：" + editor.group(1));
    }
    if (kept.isEmpty()) {
      return "";
    }
    // `翻译：李河。` in the same note.
    String names = kept.substring(0, kept.length() - 1);
    return StaffLine.take(names, notes) ? "" : kept.toString();
  }

  /// The bracket that opens a note closes with its end; some are left open.
  private static String unbracketed(String line) {
    boolean isOpen = "（([".indexOf(line.charAt(0)) >= 0;
    boolean isClosed = "）)]".indexOf(line.charAt(line.length() - 1)) >= 0;
    return isOpen && isClosed ? line.substring(1, line.length() - 1) : line;
  }

  /// Each is a sentence of its own, whatever stood between it and the next.
  private static void add(String words, StringBuilder kept) {
    String sentence = EDGES.matcher(words).replaceAll("");
    if (!sentence.isEmpty()) {
      kept.append(sentence);
      if ("。！？".indexOf(sentence.charAt(sentence.length() - 1)) < 0) {
        kept.append('。');
      }
    }
  }
}
