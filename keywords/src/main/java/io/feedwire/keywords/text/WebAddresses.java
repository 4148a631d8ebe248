package io.feedwire.keywords.text;

import java.util.Locale;
import java.util.Set;

/// Addresses, names of hosts and of files in a text, which are no words of it: what is twice in
/// `www.example.org/docs` and `docs.example.org` is not what the article is about.
final class WebAddresses {

  /// Characters looked at on either side: longer ones are cut, and what is left is a word.
  static final int LONGEST = 200;

  private static final int HOST_DOTS = 2;

  private static final Set<String> FILES =
      Set.of("jpg", "jpeg", "png", "gif", "webp", "svg", "mp3", "mp4", "pdf", "html", "htm", "php");

  private WebAddresses() {}

  /// Where the characters of an address around a place begin.
  static int begin(String text, int from, int at) {
    int begin = at;
    while (begin > from && isPart(text.charAt(begin - 1))) {
      begin--;
    }
    return begin;
  }

  /// Where they end.
  static int end(String text, int at) {
    int end = at + 1;
    int max = Math.min(text.length(), at + LONGEST);
    while (end < max && isPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isPart(char c) {
    return c > ' ' && c < 0x7f && "<>\"'()[]{}|,;".indexOf(c) < 0;
  }

  /// Whether these characters are an address: one with a scheme, a host with a path, a host of
  /// three labels, a mailbox, a file.
  static boolean isAddress(String text, int begin, int end) {
    int last = end;
    while (last > begin && !Character.isLetterOrDigit(text.charAt(last - 1))) {
      last--;
    }
    int dots = 0;
    int labelDot = -1;
    for (int i = begin; i < last; i++) {
      char c = text.charAt(i);
      if (c == ':' && text.startsWith("://", i)) {
        return true;
      }
      if (c == '/' || c == '@') {
        return dots > 0 || c == '@' && text.indexOf('.', i) > 0 && text.indexOf('.', i) < last;
      }
      if (c == '.' && i > begin && Character.isLetter(text.charAt(i + 1))) {
        dots += i - Math.max(begin - 1, labelDot) > 2 ? 1 : 0;
        labelDot = i;
      }
    }
    return dots >= HOST_DOTS
        || dots > 0 && FILES.contains(text.substring(labelDot + 1, last).toLowerCase(Locale.ROOT));
  }
}
