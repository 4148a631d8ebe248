package io.feedwire.publishers;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Links with `rel="tag"` (microformats.org/wiki/rel-tag): each declares that the page is about
/// what it names. A block of them below the text goes; within the text they stay words.
final class TagLinks {

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:post )?tags|tagged(?: (?:as|with|under))?|filed under|posted"
              + " in|topics?|categor(?:y|ies)|(?:文章)?(?:标签|標籤|标籤|分类|分類|关键[词字]|關鍵[詞字])|and",
          Pattern.CASE_INSENSITIVE);

  private static final String TAG = "tag";

  private TagLinks() {}

  /// @param links all links of the body
  static void take(Element body, List<Element> links, Marginalia notes) {
    var blocks = new LinkBlocks(body, TagLinks::isTag, TagLinks::isLabel);
    for (Element link : links) {
      if (isTag(link)) {
        notes.keyword(link.text());
        Element block = blocks.around(link);
        if (block != link && block.hasParent()) {
          block.remove();
        }
      }
    }
  }

  private static boolean isTag(Element link) {
    String rel = link.attr("rel").toLowerCase(Locale.ROOT);
    return rel.contains(TAG) && List.of(rel.split("\\s+")).contains(TAG) && !link.text().isBlank();
  }

  private static boolean isLabel(String text) {
    String bare = text.replaceAll("[:：\\s]+$", "");
    return LABEL.matcher(bare).matches();
  }
}
