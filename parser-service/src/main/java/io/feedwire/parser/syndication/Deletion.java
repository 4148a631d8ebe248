package io.feedwire.parser.syndication;

/// What a feed says to be gone: it stands in place of the article that it was.
///
/// - `<media:status state="deleted"/>` (Media RSS; SmartNews, Gunosy), at the item and not at one
///   of its recordings
/// - `<oa:delStatus>1</oa:delStatus>` (LINE NEWS)
/// - `<item turbo="false">` without any words (Yandex Turbo); with some it is an article whose page
///   there is switched off
/// - `<at:deleted-entry>` in place of an entry (RFC 6721)
final class Deletion {

  private static final String TOMBSTONE = "at:deleted-entry";

  private Deletion() {}

  /// Whether an element of a feed stands where an entry was.
  static boolean isTombstone(Xml element) {
    return element.name().equals(TOMBSTONE);
  }

  /// Whether an item says that it was deleted.
  static boolean isOf(Xml item) {
    if (item.attribute("turbo").equalsIgnoreCase("false") && isAddress(item)) {
      return true;
    }
    for (Xml part : item.children()) {
      boolean isDeleted =
          switch (part.name()) {
            case "media:status" -> part.attribute("state").equalsIgnoreCase("deleted");
            case "oa:delstatus" -> part.text().equals("1");
            default -> false;
          };
      if (isDeleted) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAddress(Xml item) {
    return item.children().stream().allMatch(part -> part.name().equals("link"));
  }
}
