package io.feedwire.publishers.line;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.publishers.text.Glance;
import io.feedwire.publishers.text.RunLines;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The address of mail that a newspaper sets below a report as its last line, with nothing beside
/// it: that of who wrote it. Behind a text that asks to write it is part of what is said.
final class LoneMail {

  private static final Pattern ADDRESS =
      Pattern.compile("[(<\\[【▶]?\\s?" + ContactLine.MAIL + "\\s?[)>\\]】]?");

  /// Longest such line, in characters.
  private static final int MAX_LENGTH = 80;

  /// Characters of the text before it that are looked at.
  private static final int BEFORE = 300;

  /// What a text before it ends with that is finished.
  private static final String STOPS = ".!?。！？…”\"」』)）\u061F\u06D4";

  /// Words of a text that asks for mail, or tells where to send some.
  private static final Pattern ASKING =
      Pattern.compile(
          "mail|contact|write|reach|appl(?:y|ied|ication)|regist|enqui|inquir|submit|send|tips?\\b"
              + "|메일|문의|신청|접수|제보|보내"
              + "|[邮郵]|信箱|[联聯][系繫络絡]|投稿|[报報]名|メール|問い?合|応募|宛"
              + "|почт|пиш|correo|courri|kontakt|schreib|escrib|scriv|écri|بريد",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private LoneMail() {}

  /// The blocks of an article without it.
  static List<Block> without(List<Block> blocks) {
    if (blocks.isEmpty() || !(blocks.getLast() instanceof Block.Paragraph last)) {
      return blocks;
    }
    List<List<Inline>> lines = RunLines.of(last.content());
    String line = Inline.text(lines.getLast()).strip();
    if (line.length() > MAX_LENGTH || line.indexOf('@') < 0 || !ADDRESS.matcher(line).matches()) {
      return blocks;
    }
    boolean isOne = lines.size() == 1;
    if (!isFinished(isOne ? before(blocks) : Inline.text(lines.get(lines.size() - 2)))) {
      return blocks;
    }
    List<Block> kept = new ArrayList<>(blocks.subList(0, blocks.size() - 1));
    if (!isOne) {
      kept.add(new Block.Paragraph(RunLines.joined(lines.subList(0, lines.size() - 1))));
    }
    return kept;
  }

  /// The text of the paragraph before the last block; empty where there is none.
  private static String before(List<Block> blocks) {
    return blocks.size() > 1 && blocks.get(blocks.size() - 2) instanceof Block.Paragraph paragraph
        ? Inline.text(paragraph.content())
        : "";
  }

  private static boolean isFinished(String written) {
    String text = written.strip();
    if (text.isEmpty() || STOPS.indexOf(text.charAt(text.length() - 1)) < 0) {
      return false;
    }
    String end = text.substring(Math.max(0, text.length() - BEFORE));
    return !ASKING.matcher(end).find() && !Glance.contains(end, "@");
  }
}
