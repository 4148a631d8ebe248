package io.feedwire.parser.syndication;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// The elements of a feed that are open at a place, as its tags are gone through, and what is wrong
/// with how they are closed. Names are compared without regard to case.
final class OpenElements {

  /// Open elements that end tags are compared with, in all; beyond it only with the nearest. A feed
  /// that is whole needs one for each end tag.
  private static final int MAX_COMPARED = 4_000_000;

  private static final int NEAREST = 16;

  /// The bit that parts small letters of ASCII from capitals.
  private static final int CASE = 0x20;

  /// Names of elements left open that are kept: more make no feed.
  private static final int MAX_LEFT_OPEN = 64;

  private final String text;
  private final MendedText mended;

  /// Begin and end of their names.
  private int[] names = new int[64];

  private int depth;
  private int compared;
  private int wrong;
  private boolean rootClosed;
  private final Set<String> leftOpen = new HashSet<>();

  /// Where the last end tag of the root is; not looked for below -1.
  private int rootEnd = -2;

  /// @param mended in which end tags get the case of the tags that they close
  OpenElements(String text, MendedText mended) {
    this.text = text;
    this.mended = mended;
  }

  boolean isEmpty() {
    return depth == 0;
  }

  /// An element begins.
  ///
  /// @param from of its name
  /// @param to behind its name
  void push(int from, int to) {
    if (2 * depth == names.length) {
      names = Arrays.copyOf(names, names.length * 2);
    }
    names[2 * depth] = from;
    names[2 * depth + 1] = to;
    depth++;
  }

  /// An element that is empty was passed.
  void passEmpty() {
    rootClosed |= depth == 0;
  }

  /// An end tag closes the nearest element of its name and all that are open within it.
  ///
  /// @param from of its name
  /// @param to behind its name
  void close(int from, int to) {
    int floor = compared < MAX_COMPARED ? 0 : Math.max(0, depth - NEAREST);
    for (int i = depth - 1; i >= floor; i--) {
      compared++;
      int length = names[2 * i + 1] - names[2 * i];
      if (length == to - from
          && (text.charAt(names[2 * i]) | CASE) == (text.charAt(from) | CASE)
          && text.regionMatches(true, names[2 * i], text, from, length)) {
        closeTo(i, from, to);
        return;
      }
    }
    wrong++;
  }

  private void closeTo(int element, int from, int to) {
    if (!text.regionMatches(names[2 * element], text, from, to - from)) {
      // The tree builder takes `</Title>` for the end of another element.
      mended.replace(from, to, name(element));
      wrong++;
    }
    wrong += depth - 1 - element;
    for (int i = element + 1; i < depth && leftOpen.size() < MAX_LEFT_OPEN; i++) {
      leftOpen.add(name(i));
    }
    depth = element;
    rootClosed |= depth == 0;
  }

  private String name(int element) {
    return text.substring(names[2 * element], names[2 * element + 1]);
  }

  /// Where the end tag is of the innermost one; -1 where there is none.
  int end(int from, int to) {
    int name = names[2 * (depth - 1)];
    int length = names[2 * (depth - 1) + 1] - name;
    int found = text.indexOf("</", from, to);
    while (found >= 0 && !text.regionMatches(true, found + 2, text, name, length)) {
      found = text.indexOf("</", found + 2, to);
    }
    return found;
  }

  /// Whether the root's end tag comes behind a place; false where nothing is open.
  boolean endBehind(int place) {
    if (rootEnd < -1 && depth > 0) {
      rootEnd = text.lastIndexOf("</" + name(0));
    }
    return depth > 0 && rootEnd >= place;
  }

  /// Whether the root is open where the document ends.
  boolean isRootOpen() {
    return depth > 0 && !rootClosed;
  }

  /// Whether elements are not closed, or closed in another order than they were opened.
  boolean isWrong() {
    return wrong + depth > 0;
  }

  /// The names, as written, of those that ended without an end tag of their own.
  Set<String> leftOpen() {
    return leftOpen;
  }

  /// Whether one has that local name.
  boolean has(String local) {
    for (int i = 0; i < depth; i++) {
      int to = names[2 * i + 1];
      int from = Math.max(names[2 * i], to - local.length());
      boolean whole = from == names[2 * i] || text.charAt(from - 1) == ':';
      if (whole
          && to - from == local.length()
          && text.regionMatches(true, from, local, 0, to - from)) {
        return true;
      }
    }
    return false;
  }
}
