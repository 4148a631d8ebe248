package io.feedwire.parser.html;

import java.util.ArrayList;
import java.util.List;

/// Cuts markup down to what a browser's algorithm reads in linear time, before a tree is built of
/// it: one look at each character, and the text itself is returned when nothing is over a limit, as
/// in every document seen.
///
/// A tree costs by its tags, not by its bytes: a megabyte of `<p>` is 350,000 elements, each of
/// them 200 times the bytes that it was written in. And the tokeniser looks at all of an element's
/// attributes for each further one, and at all of a name for each further piece of it.
final class MarkupLimits {

  /// Tags and comments of one body. The longest feed seen has 5,531 in all of its items.
  static final int MAX_TAGS = 15_000;

  /// What the tag of an image counts for: its address is resolved, taken out of proxies, known by
  /// its publisher and hashed. So a body has fewer images than blocks.
  static final int IMAGE = 4;

  /// What the tag of a link counts for, whose address is looked at by several rules.
  static final int LINK = 2;

  /// Character references of one body. The longest text seen has 50,257 characters, and some
  /// publishers write all of them so.
  static final int MAX_REFERENCES = 75_000;

  /// Attributes of one tag. The most seen is 14.
  static final int MAX_ATTRIBUTES = 100;

  /// Characters of a tag's name. The longest seen, of tags without a blank in them, has 90.
  static final int MAX_NAME = 1_000;

  private final String html;
  private final StringBuilder kept = new StringBuilder();
  private int keptUpTo;
  private int tags;

  /// What the tags count for.
  private int cost;

  private int images;
  private int references;
  private boolean isShortened;

  private final int maxCost;
  private final int maxImages;

  private MarkupLimits(String html, int maxCost, int maxImages) {
    this.html = html;
    this.maxCost = maxCost;
    this.maxImages = maxImages;
  }

  /// Markup within the limits.
  ///
  /// @param repairs what was left out, one sentence each; empty when nothing was
  /// @param cost what its tags count for, all together
  /// @param images how many of the tags are images
  record Limited(String html, List<String> repairs, int cost, int images) {}

  static Limited of(String html) {
    return of(html, MAX_TAGS, MAX_TAGS);
  }

  /// @param maxCost of all tags together
  static Limited of(String html, int maxCost, int maxImages) {
    return new MarkupLimits(html, Math.min(maxCost, MAX_TAGS), maxImages).limited();
  }

  private Limited limited() {
    int at = next(0);
    while (at < html.length()) {
      if (html.charAt(at) == '&') {
        if (++references > MAX_REFERENCES) {
          return cut(at, "character references", MAX_REFERENCES);
        }
        at = next(at + 1);
        continue;
      }
      int own = cost(at + 1);
      boolean isImage = own == IMAGE;
      if (cost + own > maxCost || (isImage && images == maxImages)) {
        return cut(at, "tags", tags);
      }
      tags++;
      images += isImage ? 1 : 0;
      cost += own;
      at = next(isLetter(at + 1) ? tag(at + 1) : at + 1);
    }
    return finished(html.length(), new ArrayList<>());
  }

  /// The next place that counts: a tag, or a reference where there can be too many of them.
  private int next(int from) {
    if (html.length() <= MAX_REFERENCES) {
      int tag = html.indexOf('<', from);
      return tag < 0 ? html.length() : tag;
    }
    int at = from;
    while (at < html.length() && html.charAt(at) != '<' && html.charAt(at) != '&') {
      at++;
    }
    return at;
  }

  /// What the tag counts for whose name begins there.
  private int cost(int name) {
    if (isName("img", name)) {
      return IMAGE;
    }
    // A browser takes the first base alone, but the tree builder resolves each.
    return isName("a", name) || isName("base", name) ? LINK : 1;
  }

  private boolean isName(String name, int at) {
    int end = at + name.length();
    return html.regionMatches(true, at, name, 0, name.length())
        && end < html.length()
        && (isGap(end) || html.charAt(end) == '>');
  }

  private Limited cut(int at, String what, int most) {
    List<String> repairs = new ArrayList<>();
    repairs.add(
        "%d characters of markup behind the first %d %s were left out"
            .formatted(html.length() - at, most, what));
    return finished(at, repairs);
  }

  private Limited finished(int end, List<String> repairs) {
    if (isShortened) {
      repairs.add("tags with overlong names or too many attributes were shortened");
    }
    if (keptUpTo == 0) {
      return new Limited(
          end == html.length() ? html : html.substring(0, end), repairs, cost, images);
    }
    return new Limited(
        kept.append(html, keptUpTo, Math.max(end, keptUpTo)).toString(), repairs, cost, images);
  }

  /// Reads a tag from its name on; gives where it ends. Quotes are honoured behind `=` alone, as
  /// tokenisers do.
  private int tag(int from) {
    int at = from;
    while (at < html.length() && !isGap(at) && html.charAt(at) != '>') {
      at++;
    }
    if (at - from > MAX_NAME) {
      leaveOut(from + MAX_NAME, at);
    }
    int attributes = 0;
    int overflow = -1;
    while (at < html.length() && html.charAt(at) != '>') {
      if (isGap(at - 1) && !isGap(at) && ++attributes == MAX_ATTRIBUTES + 1) {
        overflow = at;
      }
      at = html.charAt(at) == '=' ? value(at + 1) : at + 1;
    }
    if (overflow >= 0) {
      leaveOut(overflow, at);
    }
    return at;
  }

  /// Moves behind a quoted value; any other ends by itself.
  private int value(int from) {
    int at = from;
    while (at < html.length() && isBlank(html.charAt(at))) {
      at++;
    }
    char quote = at < html.length() ? html.charAt(at) : 0;
    if (quote != '"' && quote != '\'') {
      return at;
    }
    int end = html.indexOf(quote, at + 1);
    return end < 0 ? html.length() : end + 1;
  }

  private void leaveOut(int from, int to) {
    kept.append(html, keptUpTo, from);
    keptUpTo = to;
    isShortened = true;
  }

  private boolean isLetter(int at) {
    char c = at < html.length() ? html.charAt(at) : 0;
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /// What parts a tag's name and its attributes.
  private boolean isGap(int at) {
    char c = html.charAt(at);
    return c == '/' || isBlank(c);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
