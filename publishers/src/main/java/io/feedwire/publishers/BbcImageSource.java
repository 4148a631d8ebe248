package io.feedwire.publishers;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.publishers.text.Marginalia;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words of the BBC's editions for those who cannot see where it stands: `Image source, ` before
/// the owner of a picture, `图像来源，`.
final class BbcImageSource {

  private static final String FOREIGN =
      anyOf(
          "Image source|Автор фото|Fuente de la imagen|Crédito|Crédit photo|Sumber gambar",
          "Nguồn hình ảnh|Kaynak|Chanzo cha picha|م?صدر الصورة|منبع تصویر",
          "画像提供|사진 출처|इमेज स्रोत");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:[图圖]像[来來]源|[图圖]片[来來]源|" + FOREIGN + ")\\s?[，,،:：]?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// The same as a line of text, in full-text feeds: `Image source, Harbour Museum`.
  private static final Pattern LINE =
      Pattern.compile("(?:[图圖][像片][来來]源|" + FOREIGN + ")[,，،] ?([^.!?。]{2,60})");

  private static final int MAX_LINE = 90;

  private BbcImageSource() {}

  static boolean isLabel(String text) {
    return LABEL.matcher(text.strip()).matches();
  }

  /// Notes the owner whom a line names; false for any other line.
  static boolean take(String line, Marginalia notes) {
    Matcher owner = LINE.matcher(line);
    if (line.length() > MAX_LINE || !owner.matches()) {
      return false;
    }
    notes.credit(owner.group(1).strip());
    return true;
  }
}
