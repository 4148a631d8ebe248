package io.feedwire.publishers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The owner at the end of a caption, in brackets or as a sentence of its own: `…（记者李明摄）`, `…
/// (Foto: dpa)`, `… Jane Doe via Getty Images`. A date or a remark in brackets is none.
final class CaptionTail {

  /// Longest owner, in characters: a name, an agency, a word between them.
  private static final int MAX_OWNER = 60;

  private static final int MAX_WORDS = 7;

  private static final List<String> AGENCIES =
      List.of(
          "AFP",
          "AP",
          "AP Photo",
          "Bloomberg",
          "dpa",
          "EFE",
          "EPA",
          "Getty",
          "Getty Images",
          "picture alliance",
          "REUTERS",
          "Reuters",
          "Shutterstock",
          "TASS",
          "Xinhua",
          "法新社",
          "路透社",
          "路透",
          "美联社",
          "美聯社",
          "美国之音",
          "美國之音",
          "彭博社",
          "新华社",
          "新華社",
          "中央社",
          "自由亚洲电台",
          "自由亞洲電台",
          "视觉中国",
          "東方IC",
          "东方IC");

  /// With what follows a name that made or gave the picture.
  private static final Pattern MADE =
      Pattern.compile("[^，。；,;]{2,30}(?:[摄攝]|拍[摄攝]|提供|供[图圖]|[制製][图圖]|[截擷][图圖]|[图圖]片|[照]片)");

  /// Captions say when a picture was taken, not only by whom.
  private static final Set<String> REMARKS =
      Set.of("资料图片", "資料圖片", "资料照片", "資料照片", "档案图片", "檔案圖片", "示意图片", "示意圖片");

  private static final Pattern LABELLED =
      Pattern.compile(
          "(?:photos?(?: by| credit)?|foto|bild(?:quelle)?|quelle|crédits?(?: photo)?|fotografía"
              + "|fotografia|crédito|фото|写真|[图圖](?:源|片|片?来源|片?來源)?|[摄攝]影?者?|[图圖]片拍[摄攝])"
              + "\\s{0,3}[:：/|｜]\\s{0,3}(.{2,50})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private CaptionTail() {}

  /// Empty where the end names no owner.
  static Optional<CaptionCredit> of(String caption) {
    int last = caption.length() - 1;
    if (last < 0) {
      return Optional.empty();
    }
    char end = caption.charAt(last);
    if (end == ')' || end == '）') {
      int open = Math.max(caption.lastIndexOf('('), caption.lastIndexOf('（'));
      return open < 0 ? Optional.empty() : owner(caption, open, open + 1, last);
    }
    int stop = Math.max(caption.lastIndexOf(". "), caption.lastIndexOf(" | "));
    if (stop >= 0) {
      int from = stop + (caption.charAt(stop) == '.' ? 2 : 3);
      int kept = caption.charAt(stop) == '.' ? stop + 1 : stop;
      return owner(caption, kept, from, last + 1);
    }
    return Optional.empty();
  }

  /// @param kept end of what then is the caption
  private static Optional<CaptionCredit> owner(String caption, int kept, int from, int to) {
    if (to - from > MAX_OWNER || to <= from) {
      return Optional.empty();
    }
    String words = caption.substring(from, to).strip();
    boolean isHan = words.chars().anyMatch(Character::isIdeographic);
    var label = LABELLED.matcher(words);
    if (label.matches()) {
      return Optional.of(new CaptionCredit(text(caption, kept), label.group(1).strip()));
    }
    boolean isOwner =
        isHan
            ? !REMARKS.contains(words) && (isAgency(words) || MADE.matcher(words).matches())
            : isAgency(words) && words.split(" ").length <= MAX_WORDS;
    return isOwner ? Optional.of(new CaptionCredit(text(caption, kept), words)) : Optional.empty();
  }

  /// An agency, alone or with who works for it behind or before a sign: `AFP/Jane Doe`, `Jane Doe
  /// via Getty Images`, `资料图/AP`.
  private static boolean isAgency(String words) {
    for (String agency : AGENCIES) {
      if (words.equals(agency)
          || words.startsWith(agency + '/')
          || words.startsWith(agency + " / ")
          || words.endsWith('/' + agency)
          || words.endsWith(" / " + agency)
          || words.endsWith(" via " + agency)
          || words.startsWith(agency) && words.length() > 2 && isPicture(words, agency)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPicture(String words, String agency) {
    String rest = words.substring(agency.length()).strip();
    return List.of("资料照片", "資料照片", "资料图片", "資料圖片", "图片", "圖片", "照片", "Photo", "File Photo")
        .contains(rest);
  }

  private static String text(String caption, int end) {
    return caption.substring(0, end).strip();
  }
}
