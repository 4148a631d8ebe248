package io.feedwire.publishers.line;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.publishers.text.Glance;
import io.feedwire.publishers.text.Marginalia;
import io.feedwire.publishers.text.RunLines;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How Japanese newspapers sign a report: the name in brackets behind its last sentence, or as its
/// last line, often with the writer's office: `…述べた。（川田花子）`, `【渋谷支局・川田花子】`.
final class JapaneseReporter {

  /// Longest signature, in characters.
  private static final int MAX_LENGTH = 60;

  /// Characters before it in which kana are looked for: the same signs are other things in Chinese.
  private static final int BEFORE = 200;

  private static final String OFFICE =
      "(?:[\\p{IsHan}\\p{IsKatakana}ー]{0,10}"
          + anyOf("記者|支局|総局|支社|本社|特派員|編集委員|論説委員|通信部|[社会経済政治国際文化科学運動]{2}部")
          + "[・　 =＝])?";

  /// What is in brackets there too: who said or made something, what was left out, where it is.
  private static final String OTHER =
      anyOf(
          "共同|時事|通信|新聞|放送|写真|撮影|提供|編集|翻訳|敬称|以上|終わり|本紙|関連|転載|引用|参照|資料|出典",
          "神奈川|和歌山|鹿児島|北海道",
          // Names have some of these too, but do not end with them: `中村花子`.
          "[都道府県市区町村社省庁局号年訳略稿談回版面](?=[）)】、,，・])");

  private static final String NAME =
      "(?![^（()）【】、,，・]{0,6}" + OTHER + ")\\p{IsHan}{1,3}[　 ]?\\p{IsHan}{1,3}";

  private static final Pattern SIGNED =
      Pattern.compile(
          "(?<![^。」\\s])[　\\s]*[（(【]"
              + OFFICE
              + "("
              + NAME
              + "(?:[、,，・]"
              + NAME
              + "){0,3})[）)】][　\\s]*$");

  private static final Pattern BETWEEN = Pattern.compile("[、,，・]");

  /// Signs of the shortest name; one of two is a place or an agency.
  private static final int MIN_NAME = 3;

  private JapaneseReporter() {}

  /// The blocks without the signature at their end, which is noted.
  static List<Block> taken(List<Block> blocks, Marginalia notes) {
    if (blocks.isEmpty() || !(blocks.getLast() instanceof Block.Paragraph last)) {
      return blocks;
    }
    String text = Inline.text(last.content());
    String end = text.stripTrailing();
    if (end.isEmpty() || "）)】".indexOf(end.charAt(end.length() - 1)) < 0) {
      return blocks;
    }
    int from = Math.max(0, text.length() - MAX_LENGTH);
    Matcher signed = SIGNED.matcher(text).useTransparentBounds(true).region(from, text.length());
    if (!signed.find()
        || !isJapanese(blocks, text.substring(0, signed.start()))
        || !isOfNames(signed.group(1))) {
      return blocks;
    }
    BETWEEN.splitAsStream(signed.group(1)).forEach(notes::byline);
    List<Block> kept = new ArrayList<>(blocks.subList(0, blocks.size() - 1));
    List<Inline> rest = RunLines.upTo(last.content(), signed.start());
    if (!Inline.text(rest).isBlank()) {
      kept.add(new Block.Paragraph(rest));
    }
    return kept;
  }

  private static boolean isOfNames(String names) {
    return BETWEEN
        .splitAsStream(names)
        .allMatch(name -> name.chars().filter(Glance::isHan).count() >= MIN_NAME);
  }

  private static boolean isJapanese(List<Block> blocks, String before) {
    if (!before.isBlank()) {
      return hasKana(before);
    }
    return blocks.size() > 1
        && blocks.get(blocks.size() - 2) instanceof Block.Paragraph above
        && hasKana(Inline.text(above.content()));
  }

  private static boolean hasKana(String text) {
    return text.substring(Math.max(0, text.length() - BEFORE))
        .chars()
        .anyMatch(c -> c >= '\u3041' && c <= '\u3096');
  }
}
