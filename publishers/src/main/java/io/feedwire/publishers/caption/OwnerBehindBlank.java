package io.feedwire.publishers.caption;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.publishers.text.Glance;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The owner at the end of a caption in Chinese behind nothing but a blank: `停在码头的渡轮 本报记者 李河 摄`,
/// `停在码头的渡轮 受访者供图`, `停在码头的渡轮 图/渡口图库`. A blank parts words of the caption as well, so that what
/// stands behind it has to say that it made, gave or took a picture.
final class OwnerBehindBlank {

  /// Longest owner with its words, in characters.
  private static final int MAX_LENGTH = 40;

  /// Where the owner works, alone in a sentence of its own.
  private static final Pattern ROOM = Pattern.compile("\\S{1,9}[社报報网網台臺库庫局院会會校站部室司店馆館]");

  private static final String BLANK = "[\\s\u3000]";

  /// Whose reporter it is: `本报记者`, `渡口社特约记者`.
  private static final String REPORTER =
      "\\p{IsHan}{0,10}(?:[记記]者|通[讯訊][员員]|[摄攝]影[师師记記]?者?)" + BLANK + "{0,2}";

  private static final String NAME = "\\p{IsHan}(?:" + BLANK + "?\\p{IsHan}){1,3}";

  /// Words for when and how a picture was taken, in place of a name.
  private static final String NO_NAME =
      "(?!"
          + anyOf(
              "[昨今当當][日天晚]|[于於在]|[^\\s]{0,4}[日月年时時](?:[拍摄攝]|$)|[现現][场場]",
              "[自免][己费費行]|手[机機]|[远遠高][处處空]|(?:航|[偷跟补補])拍")
          + ")";

  /// Who took it.
  private static final String TOOK =
      "(?:" + REPORTER + ")?" + NO_NAME + NAME + BLANK + "{0,2}[/／]?" + BLANK + "?拍?[摄攝]影?";

  /// Who gave it. What is given in a caption may be another thing: `渡轮 免费提供`.
  private static final String GAVE =
      anyOf(
          "[^\\s\u3000。，,；;：:、]{2,14}" + BLANK + "?供[图圖]",
          "[^\\s\u3000。，,；;：:、]{0,10}(?:[访訪]者|本人|作者|[家亲親][属屬]|[当當]事人|[网網]友|[读讀]者|[记記]者"
              + "|社|[报報]|[网網]|[电電][台視视]|[图圖]片|照片)提供");

  /// What it was taken from.
  private static final String FROM =
      anyOf(
          "(?:[图圖]片?|[视視][频頻])(?:[来來取]自|自|源[自于於])[^\\s\u3000。，,]{2,20}",
          "翻[摄攝拍]自[^\\s\u3000。，,]{2,20}",
          "(?:[网網][页頁络絡路]|[视視][频頻]|微[博信]|[脸臉][书書]|推特|[监監]控)[^\\s\u3000。，,]{0,6}[截擷撷][图圖]",
          "\\p{IsHan}{1,3}社[发發]");

  /// A label before it; `图/文` has the writer as well.
  private static final String LABEL =
      anyOf("[图圖]片?", "[图圖]源", "[摄攝]影?", "供[图圖]", "[绘繪制製][图圖]")
          + BLANK
          + "?[/／|｜丨:：]"
          + BLANK
          + "?(?!文)";

  private static final Pattern OWNER =
      Pattern.compile(
          "(?<=[\\p{IsHan}\\w”」』》）)。！？!?])(?<![记記]者|通[讯訊][员員])"
              + BLANK
              + "+(?:"
              + anyOf(TOOK, GAVE, FROM)
              + "|"
              + anyOf(LABEL, "[摄攝]影" + BLANK + "(?=\\p{IsHan}{2,3}$)")
              + "(?<name>[^。，,:：]{2,30}))$");

  /// One of these is in each.
  private static final String SIGNS = "摄攝图圖供自发發";

  private OwnerBehindBlank() {}

  /// Empty where the end names no owner.
  ///
  /// @param caption folded, of one line
  static Optional<CaptionCredit> of(String caption) {
    int from = Math.max(0, caption.length() - MAX_LENGTH);
    String end = caption.substring(from);
    if (!Glance.holds(end, SIGNS) || !Glance.holds(end, " \u3000\u00a0")) {
      return Optional.empty();
    }
    Matcher owner =
        OWNER
            .matcher(caption)
            .region(from, caption.length())
            .useTransparentBounds(true)
            .useAnchoringBounds(false);
    if (!owner.find() || isRoom(caption, owner.start())) {
      return Optional.empty();
    }
    String name = owner.group("name");
    return Optional.of(
        new CaptionCredit(
            caption.substring(0, owner.start()).strip(),
            name == null ? owner.group().strip() : name.strip()));
  }

  /// Whether what stands between a sentence and the blank belongs to the owner: `停在码头的渡轮。渡口图库 李河摄`.
  private static boolean isRoom(String caption, int blank) {
    int stop = caption.lastIndexOf('。', blank - 1);
    return stop >= 0 && ROOM.matcher(caption.substring(stop + 1, blank)).matches();
  }
}
