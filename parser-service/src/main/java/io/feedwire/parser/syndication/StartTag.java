package io.feedwire.parser.syndication;

/// Start tags as the tree builder reads them, and what has to be put into one of them so that it
/// ends where its author meant it to: a quote that is not closed would take the next elements into
/// an attribute, `<link href=http://a.example/>` be open.
final class StartTag {

  /// Attributes of one element, at which the tree builder looks for each further one; the most seen
  /// is 40, the namespaces of a root.
  static final int MAX_ATTRIBUTES = 500;

  /// End tags looked for, each in all that follows: a feed whose tags have been written by hand has
  /// one such tag for an item.
  private static final int MAX_SOUGHT = 100;

  private static final String CURLY = "\u201C\u201D\u201E\u201F\u2033\u2018\u2019\u2032";

  private final String text;
  private final MendedText mended;

  private int nameFrom;
  private int nameTo;
  private int attributes;

  /// Behind the last value; 0 where there is none.
  private int valueEnd;

  /// Where the attributes begin that are too many; 0 where they are not.
  private int surplus;

  /// Whether the last character read is one of a value without quotes.
  private boolean endsInValue;

  private boolean empty;
  private int sought;
  private int damaged;
  private int overfull;

  StartTag(String text, MendedText mended) {
    this.text = text;
    this.mended = mended;
  }

  /// Reads the tag with that name.
  ///
  /// @return where it ends, its `>` included; -1 where the text ends before
  int read(int from, int to) {
    nameFrom = from;
    nameTo = to;
    attributes = 0;
    surplus = 0;
    valueEnd = 0;
    empty = false;
    boolean inName = true;
    int at = to;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '>') {
        empty |= text.charAt(at - 1) == '/' && !endsInValue;
        leaveSurplusOut(at);
        return at + 1;
      }
      if (c == '<') {
        return endsEarly(at);
      }
      endsInValue = false;
      if (c == '=') {
        at = value(at + 1);
        valueEnd = at;
        inName = false;
      } else {
        boolean between = c == '/' || isBlank(c);
        if (!between && !inName) {
          attribute(at);
        }
        inName = !between;
        at++;
      }
    }
    if (surplus > 0) {
      mended.replace(surplus, text.length(), "");
    }
    return -1;
  }

  private int endsEarly(int next) {
    damaged++;
    if (surplus > 0) {
      overfull++;
      mended.replace(surplus, next, ">");
      return next;
    }
    int end = endBefore(next);
    mended.insert(end, ">");
    return end;
  }

  /// Where a tag without `>` ends, behind which there is another one: before its words where that
  /// is its end tag (`<titleWords</title>`, `<title type="text"Words</title>`).
  private int endBefore(int next) {
    int from = next + 2;
    int to = from;
    while (text.startsWith("/", next + 1) && to < text.length() && isName(text.charAt(to))) {
      to++;
    }
    int length = to - from;
    if (length == 0
        || length > nameTo - nameFrom
        || !text.regionMatches(true, from, text, nameFrom, length)) {
      return next;
    }
    if (valueEnd > 0) {
      return valueEnd;
    }
    nameTo = nameFrom + length;
    return nameTo;
  }

  /// Where the name ends of the tag last read.
  int nameEnd() {
    return nameTo;
  }

  /// Whether the tag last read is an end tag too.
  boolean isEmpty() {
    return empty;
  }

  /// How many attributes are left of the tag last read.
  int attributes() {
    return Math.min(attributes, MAX_ATTRIBUTES);
  }

  /// Values and tags that did not end where they should, in all tags read.
  int damaged() {
    return damaged;
  }

  /// Tags of which attributes were left out.
  int overfull() {
    return overfull;
  }

  /// An attribute begins, with a value or without.
  private void attribute(int from) {
    if (attributes++ == MAX_ATTRIBUTES) {
      surplus = from;
    }
  }

  private int value(int from) {
    int at = skipBlanks(from);
    if (at == text.length()) {
      return at;
    }
    char c = text.charAt(at);
    return c == '"' || c == '\'' ? quoted(at, c) : bare(at);
  }

  private int quoted(int open, char quote) {
    int close = text.indexOf(quote, open + 1);
    if (close >= 0 && isBehindValue(close + 1)) {
      return close + 1;
    }
    int limit = close < 0 ? text.length() : close;
    // What looks like the closing quote is the opening one of the next attribute, or one of the
    // words that follow: nothing that can be behind a value is behind it.
    int tag = text.indexOf('<', open, limit);
    int name = close < 0 ? -1 : attributeBefore(open, close);
    if (close >= 0 && tag < 0 && name < 0) {
      return close + 1;
    }
    int angle = text.indexOf('>', open, tag < 0 ? limit : tag);
    int end = angle >= 0 ? angle : tag >= 0 ? tag : name;
    if (end < 0) {
      return text.length();
    }
    boolean slash = end == angle && text.charAt(end - 1) == '/' && end - 1 > open;
    end = slash && closesItself(end) ? end - 1 : end;
    mend(end, String.valueOf(quote));
    return end;
  }

  /// Where an attribute begins of which nothing but `name=` stands before a quote, so that the
  /// quote opens its value; -1 where there is none.
  private int attributeBefore(int open, int quote) {
    int at = quote - 1;
    while (at > open && isBlank(text.charAt(at))) {
      at--;
    }
    if (at == open || text.charAt(at) != '=') {
      return -1;
    }
    int end = at;
    while (at > open && isName(text.charAt(at - 1))) {
      at--;
    }
    return at < end && at > open + 1 && isBlank(text.charAt(at - 1)) ? at - 1 : -1;
  }

  /// A value without quotes, which HTML allows and XML does not.
  private int bare(int from) {
    int at = from;
    while (at < text.length() && !isBlank(text.charAt(at)) && "<>".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    damaged++;
    endsInValue = at > from;
    if (endsInValue && CURLY.indexOf(text.charAt(from)) >= 0 && surplus == 0) {
      return curly(from, at);
    }
    if (at - from > 1 && (text.charAt(at - 1) == '"' || text.charAt(at - 1) == '\'')) {
      // Its other quote is missing.
      endsInValue = false;
      put(from, text.substring(at - 1, at));
      return at;
    }
    if (endsInValue
        && at < text.length()
        && text.charAt(at) == '>'
        && text.charAt(at - 1) == '/'
        && closesItself(at)) {
      endsInValue = false;
      put(at - 1, " ");
    }
    return at;
  }

  /// A value in the quotes of print, which editors put in place of those of the keyboard.
  private int curly(int open, int to) {
    int close = open + 1;
    while (close < to && CURLY.indexOf(text.charAt(close)) < 0) {
      close++;
    }
    mended.replace(open, open + 1, "\"");
    endsInValue = false;
    if (close < to) {
      mended.replace(close, close + 1, "\"");
      return close + 1;
    }
    mended.insert(to, "\"");
    return to;
  }

  /// Whether a tag that ends with `/>`, the slash of which may be one of an address, is an element
  /// without content: no end tag follows before the next element of its name.
  private boolean closesItself(int angle) {
    if (sought == MAX_SOUGHT) {
      return true;
    }
    sought++;
    String name = text.substring(nameFrom, nameTo);
    int end = text.indexOf("</" + name, angle);
    return end < 0 || text.indexOf('<' + name, angle, end) >= 0;
  }

  private void mend(int at, String missing) {
    damaged++;
    put(at, missing);
  }

  private void put(int at, String missing) {
    // What is left out needs no mending.
    if (surplus == 0) {
      mended.insert(at, missing);
    }
  }

  private void leaveSurplusOut(int angle) {
    if (surplus > 0) {
      overfull++;
      mended.replace(surplus, empty ? angle - 1 : angle, "");
    }
  }

  private boolean isBehindValue(int at) {
    if (at >= text.length()) {
      return true;
    }
    char c = text.charAt(at);
    return c == '>' || isBlank(c) || ((c == '/' || c == '?') && text.startsWith(">", at + 1));
  }

  private int skipBlanks(int from) {
    int at = from;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == ':' || c == '_' || c == '-' || c == '.';
  }
}
