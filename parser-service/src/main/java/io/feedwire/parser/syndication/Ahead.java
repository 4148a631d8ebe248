package io.feedwire.parser.syndication;

/// Where a string stands next, for places that go forward through a text. It is looked for once for
/// all that ask before it: of what a text lacks a million places would each search all the rest.
final class Ahead {

  private final String text;
  private final String sought;

  /// From where on the last search was, and what it found.
  private int from = -1;

  private int found = -1;

  Ahead(String text, String sought) {
    this.text = text;
    this.sought = sought;
  }

  /// The first at a place or behind it; -1 where there is none.
  int from(int place) {
    boolean isKnown = from >= 0 && place >= from && (found < 0 || place <= found);
    if (!isKnown) {
      from = place;
      found = text.indexOf(sought, place);
    }
    return found;
  }
}
