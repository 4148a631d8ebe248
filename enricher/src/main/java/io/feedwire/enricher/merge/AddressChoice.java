package io.feedwire.enricher.merge;

import io.feedwire.publishers.address.WebAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which of the addresses of one article is shown. Sources spell one page in several ways; of these
/// the choice is by the spelling alone, so that it does not change when another source becomes the
/// richer one.
final class AddressChoice {

  private AddressChoice() {}

  /// Whether an address is a better one than that of a richer contribution: a page's before an
  /// API's; of two that end alike the longer, which has the words that readers see
  /// (`/zh/headline/a-1` before `/a-1`); of two spellings the tidier.
  static boolean isBetter(@Nullable String url, @Nullable String before) {
    if (url == null || before == null) {
      return before == null && url != null;
    }
    if (isApi(url) != isApi(before)) {
      return isApi(before);
    }
    if (isSamePage(url, before)) {
      return isTidier(url, before);
    }
    return hasMoreWords(path(url), path(before));
  }

  /// Whether two addresses differ in nothing but how they are written.
  static boolean isSamePage(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    Optional<String> page = WebAddress.parse(one).map(WebAddress::identity);
    return page.isPresent() && page.equals(WebAddress.parse(other).map(WebAddress::identity));
  }

  /// Over TLS, then the shorter, which has no marks of who linked to it, then small hexadecimal
  /// digits: WordPress knows its pages by these, other servers by both.
  private static boolean isTidier(String url, String before) {
    boolean secure = url.regionMatches(true, 0, "https:", 0, 6);
    if (secure != before.regionMatches(true, 0, "https:", 0, 6)) {
      return secure;
    }
    return url.length() == before.length()
        ? url.compareTo(before) > 0
        : url.length() < before.length();
  }

  private static boolean hasMoreWords(String path, String before) {
    String end = before.substring(before.lastIndexOf('/') + 1);
    return path.length() > before.length() && !end.isEmpty() && path.endsWith('/' + end);
  }

  private static String path(String url) {
    int query = url.indexOf('?');
    int anchor = url.indexOf('#');
    int end = query < 0 ? anchor : anchor < 0 ? query : Math.min(query, anchor);
    return end < 0 ? url : url.substring(0, end);
  }

  /// Whether an address answers programs: `api.dw.com`.
  static boolean isApi(String url) {
    return url.startsWith("https://api.") || url.startsWith("http://api.");
  }
}
