package io.feedwire.publishers.caption;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.publishers.text.Glance;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A caption that stands as a paragraph below its picture, as editors of pages without figures
/// write it. It is known by a mark before it, `▲ 停在码头的渡轮`, `图 | 停在码头的渡轮`, `图为…`, or by the owner of
/// the picture at its end, `停在码头的渡轮。（李河摄）`.
final class CaptionBelow {

  /// Longest, in characters; what is longer is text that a picture illustrates.
  private static final int MAX_LENGTH = 120;

  /// Longest name of an owner behind nothing but a sign, in characters.
  private static final int MAX_OWNER = 24;

  /// An arrow up to the picture, or the one asterisk that notes have.
  private static final Pattern MARK =
      Pattern.compile("[▲△▴↑]{1,3}\\s*|[*＊](?![*＊\\s])\\s*(?=[\\p{IsHan}《“「\\d])");

  /// What such an arrow asks of readers is no caption, nor what a note says of the article:
  /// `↑点击上方蓝字关注我们`, `*文中李河为化名`.
  private static final String[] NO_CAPTION = {
    "点击", "點擊", "关注", "關注", "长按", "長按", "蓝字", "藍字", "本文", "文中", "化名", "版权", "版權"
  };

  /// Staff behind who took the picture: `图：李河 编辑：王岸`.
  private static final Pattern STAFF =
      Pattern.compile(anyOf("[编編][辑輯]|[责責][编編]|[设設][计計]|[采採][写寫]|撰文|文字?") + "\\s*[:：/／|｜]");

  private static final Pattern LABEL =
      Pattern.compile(
          "[（(]?"
              + anyOf(
                  "(?<sign>[图圖]片?\\s*[|｜丨︱/／:：]\\s*)(?!文)",
                  anyOf("[资資]料|示意|[档檔]案|[说說]明") + anyOf("[图圖]片?|照片?") + "\\s*[:：|｜]\\s*",
                  "[图圖]片?[说說]明?\\s*[:：]\\s*",
                  // Of agencies and sites in Latin letters.
                  "(?i:file photo|above|below|archivbild|symbolbild)\\s*:\\s*",
                  "[“\"]?(?i:enlarge)\\s?/\\s?[”\"]?\\s*",
                  "(?i:(?:foto|imagen) de archivo)\\s*[:.]\\s*",
                  "(?=(?i:symbolbild|archivbild|themenbild)$)",
                  "(?=[图圖][为為](?:[^，。]{0,4}\\d|\\p{IsHan}))"));

  /// A number alone leads to the text, where the picture is called by it.
  private static final Pattern NUMBER = Pattern.compile("[（(]?[图圖]\\s?\\d{1,3}[）)]?");

  /// Who took or published it, behind a sign that a caption may stand behind as well.
  private static final Pattern OWNER =
      Pattern.compile(
          anyOf(
                  "\\p{IsHan}{2,3}",
                  "《[^》]{1,16}》",
                  ".{0,12}(?:微[博信]|推特|[脸臉][书書]|[豆知抖].{1,3}|[图圖][库庫虫]|[网網]站?|[网網][络絡]|[摄攝]影?|社|[报報])"
                      + "(?:\\s?@.{1,16})?",
                  "@?[\\w. -]{2,24}")
              + "[）)]?");

  /// In the part of a caption that names the owner: that it is a picture's. An agency alone may be
  /// that of the paragraph.
  private static final Pattern PICTURE =
      Pattern.compile(
          "[图圖摄攝照截©]|提供|\\p{IsHan}社[发發]$|微博|推特|互[联聯][网網]|[网網][络絡]|[视視][频頻]|photo|foto|credit|image|picture|getty|写真|撮影|사진|فото|фото|/ ?AFP|(?:AFP|REUTERS|EFE|EPA)/",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private CaptionBelow() {}

  /// The caption and its owner; empty for a paragraph that is text.
  ///
  /// @param text a paragraph directly below a picture that has no caption
  static Optional<CaptionCredit> of(String text) {
    String line = text.strip();
    if (line.isEmpty() || line.length() > MAX_LENGTH || NUMBER.matcher(line).matches()) {
      return Optional.empty();
    }
    Matcher mark = MARK.matcher(line);
    if (mark.lookingAt() && mark.end() < line.length()) {
      return Glance.contains(line, NO_CAPTION)
          ? Optional.empty()
          : Optional.of(parts(line.substring(mark.end())));
    }
    Matcher label = LABEL.matcher(line);
    if (label.lookingAt() && label.end() < line.length()) {
      String rest = line.substring(label.end());
      if (STAFF.matcher(rest).find()) {
        return Optional.empty();
      }
      String sign = label.group("sign");
      boolean isOwner =
          sign != null
              && rest.length() <= MAX_OWNER
              && (Glance.holds(sign, "/／") || OWNER.matcher(rest).matches());
      return Optional.of(
          isOwner ? new CaptionCredit(null, CaptionCredit.owner(unclosed(rest))) : parts(rest));
    }
    return owned(line);
  }

  private static CaptionCredit parts(String caption) {
    return CaptionCredit.of(caption);
  }

  private static String unclosed(String owner) {
    return owner.endsWith("）") || owner.endsWith(")")
        ? owner.substring(0, owner.length() - 1)
        : owner;
  }

  private static Optional<CaptionCredit> owned(String line) {
    CaptionCredit parts = CaptionCredit.of(line);
    @Nullable String caption = parts.text();
    if (caption == null || parts.credit() == null || !line.startsWith(caption)) {
      return Optional.empty();
    }
    return PICTURE.matcher(line).region(caption.length(), line.length()).find()
        ? Optional.of(parts)
        : Optional.empty();
  }
}
