package io.feedwire.keywords.text;

import java.util.Locale;

/// Which language an article's words are counted under.
public final class Languages {

  private Languages() {}

  /// The primary subtag of a BCP 47 tag: `zh` for `zh-Hans` and `zh-Hant`, whose terms are one when
  /// folded. Where the tag says nothing, Chinese is still known by its characters.
  public static String family(String tag, FoldedText text) {
    int end = tag.indexOf('-');
    String primary = (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    if (primary.isEmpty() || primary.equals("und") || primary.length() > 3) {
      return text.isMostlyChinese() ? "zh" : "und";
    }
    return primary;
  }
}
