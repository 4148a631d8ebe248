package io.feedwire.parser.syndication;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What is wrong with a feed's XML, found in one pass over its text. The tree builder mends all of
/// it without a word, but for tags and sections that take in what follows; this mends those, and
/// says what there was to mend, whether the document ends early, and how much of it is worth a
/// tree.
final class Damage {

  /// Distinct prefixes that are looked at: feeds use below 20.
  private static final int MAX_PREFIXES = 64;

  /// Undeclared prefixes that are looked for, each in the whole document: a feed that forgets its
  /// declarations has three.
  private static final int MAX_UNDECLARED = 8;

  /// What markup of one feed costs that is read: so much in any case (13,500 tags; the longest feed
  /// seen has 5,531), and so much for a character (a tag for 28, an attribute or reference for 14).
  /// A tree costs by its nodes, not by its bytes, and feeds have a tag for 30 characters and more.
  private static final int MAX_COST = 54_000;

  private static final int CHARACTERS_FOR_COST = 7;

  /// Of a tag, and of whatever else begins like one.
  private static final int TAG = 4;

  private static final int ATTRIBUTE = 2;
  private static final int REFERENCE = 2;

  /// Beside the tag: the tree builder makes a kind of element for each name. A feed has a hundred.
  private static final int NEW_NAME = 8;

  /// Names told apart, by hash.
  private static final int MAX_NAMES = 1 << 16;

  /// Characters of a tag's name, at all of which the tree builder looks for each piece of it. The
  /// longest seen has 36.
  private static final int MAX_NAME = 1_000;

  private static final String NO_END = "the feed ends early";

  private final String text;
  private int at;

  private int cost;
  private int end;

  /// Where the tag begins that the document ends within.
  private int cutTag;

  private final MendedText mended;
  private final OpenElements open;
  private final StartTag startTag;
  private final EntityReferences references;
  private final Doctype declarations;
  private final Ahead tagEnds;
  private final Ahead sectionEnds;
  private final Comments comments;

  private boolean cut;
  private boolean doctype;
  private int sections;

  private int tagsWithoutEnd;
  private int angles;
  private final BitSet names = new BitSet();
  private final Set<String> prefixes = new LinkedHashSet<>();
  private List<String> undeclared = List.of();

  private Damage(String text) {
    this.text = text;
    this.end = text.length();
    this.cutTag = text.length();
    this.mended = new MendedText(text);
    this.open = new OpenElements(text, mended);
    this.startTag = new StartTag(text, mended);
    this.references = new EntityReferences(text, mended);
    this.tagEnds = new Ahead(text, ">");
    this.sectionEnds = new Ahead(text, "]]>");
    this.comments = new Comments(text);
    this.declarations = new Doctype(text);
  }

  /// Looks at a document.
  static Damage in(String text) {
    var damage = new Damage(text);
    damage.scan();
    damage.undeclared =
        damage.prefixes.stream().filter(damage::isUndeclared).limit(MAX_UNDECLARED).toList();
    return damage;
  }

  private void scan() {
    int from = 0;
    while (true) {
      int next = text.indexOf('<', from);
      characters(from, next < 0 ? text.length() : next);
      if (next < 0 || !isWhole()) {
        return;
      }
      at = next;
      cost += TAG;
      if (text.startsWith(Comments.BEGIN, at)) {
        comment();
      } else if (text.startsWith("<![CDATA[", at)) {
        characterData();
      } else if (text.startsWith("<?", at)) {
        instruction();
      } else if (text.startsWith("<!", at)) {
        doctype();
      } else {
        tag();
      }
      if (cost > most()) {
        end = next;
        return;
      }
      from = at;
    }
  }

  /// What is worth a tree, with what is missing in its tags: all, but for documents of hardly more
  /// than markup, and for a tag without end, whose name the tree builder would look at anew for
  /// each piece of it.
  String worthATree() {
    return mended.before(Math.min(end, cutTag));
  }

  /// What is not, to its end.
  String worthNone() {
    return text.substring(end);
  }

  /// A comment without end ends where the next tag begins, unless it is the last that the document
  /// has.
  private void comment() {
    int end = comments.end(at);
    if (end >= 0) {
      at = end;
      return;
    }
    int next = text.indexOf('<', at + 1);
    if (next < 0 || !open.endBehind(next)) {
      cutOff();
      return;
    }
    tagsWithoutEnd++;
    mended.insert(next, "-->");
    at = next;
  }

  private void cutOff() {
    cut = true;
    at = text.length();
  }

  /// A character data section. One that is not closed before the next begins, or at all, ends with
  /// the element that it stands in.
  private void characterData() {
    int begin = at + 9;
    int close = sectionEnds.from(begin);
    int limit = close < 0 ? text.length() : text.indexOf("<![CDATA[", begin, close);
    int endTag = limit < 0 || open.isEmpty() ? -1 : open.end(begin, limit);
    if (endTag < 0) {
      if (close < 0) {
        cutOff();
      } else {
        at = close + 3;
      }
      return;
    }
    sections++;
    mended.insert(endTag, "]]>");
    at = endTag;
  }

  private void instruction() {
    int end = Instruction.end(text, at);
    boolean closed = text.charAt(end - 1) == '>';
    cut |= !closed;
    if (closed && !text.startsWith("?>", end - 2)) {
      tagsWithoutEnd++;
      mended.insert(end - 1, "?");
    }
    at = end;
  }

  /// What begins as a declaration and is none is an angle bracket in a text; the tree builder would
  /// take all that follows for its name.
  private void doctype() {
    int end = declarations.end(at);
    if (end < 0) {
      text();
      return;
    }
    doctype = true;
    if (declarations.subset() >= 0) {
      references.declare(text.substring(declarations.subset(), end));
    }
    at = end + 1;
  }

  /// What looks like markup to the tree builder and is none.
  private void text() {
    angles++;
    mended.replace(at, at + 1, "&lt;");
    at++;
  }

  /// Whether what is the name to the tree builder, all up to a blank or the tag's end, is none.
  private boolean isTooLong(int from, int nameEnd) {
    int limit = Math.min(text.length(), from + MAX_NAME);
    int to = nameEnd;
    while (to < limit && " \t\r\n\f/<>".indexOf(text.charAt(to)) < 0) {
      to++;
    }
    return to - from >= MAX_NAME;
  }

  private void tag() {
    boolean end = text.startsWith("/", at + 1);
    int from = end ? at + 2 : at + 1;
    int to = from;
    while (to < text.length() && StartTag.isName(text.charAt(to))) {
      to++;
    }
    if (to == from || !(end || isLetter(text.charAt(from)))) {
      angles++;
      at++;
      return;
    }
    if (isTooLong(from, to)) {
      text();
      return;
    }
    int behind = end ? behindEndTag(to) : startTag.read(from, to);
    if (behind < 0) {
      cutTag = at;
      cutOff();
      return;
    }
    at = behind;
    if (end) {
      open.close(from, to);
      if (text.charAt(behind - 1) != '>') {
        tagsWithoutEnd++;
        mended.insert(behind, ">");
      }
    } else {
      cost += ATTRIBUTE * startTag.attributes();
      prefix(from, to);
      name(from, to);
      if (startTag.isEmpty()) {
        open.passEmpty();
      } else {
        open.push(from, startTag.nameEnd());
      }
    }
  }

  /// Behind an end tag: one without `>` ends where the next tag begins.
  private int behindEndTag(int from) {
    int angle = tagEnds.from(from);
    int next = text.indexOf('<', from, angle < 0 ? text.length() : angle);
    return next >= 0 ? next : angle < 0 ? -1 : angle + 1;
  }

  /// What else stands behind `<` is text to the tree builder.
  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private void name(int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int name = hash & (MAX_NAMES - 1);
    cost += names.get(name) ? 0 : NEW_NAME;
    names.set(name);
  }

  private void prefix(int from, int to) {
    int colon = text.indexOf(':', from, to);
    if (colon > from && prefixes.size() < MAX_PREFIXES) {
      prefixes.add(text.substring(from, colon));
    }
  }

  private void characters(int from, int to) {
    end = references.read(from, to, (most() - cost) / REFERENCE);
    cost += REFERENCE * references.lastRead();
  }

  private int most() {
    return MAX_COST + text.length() / CHARACTERS_FOR_COST;
  }

  private boolean isWhole() {
    return end == text.length();
  }

  /// Whether the document ends before its root element does.
  boolean endsEarly() {
    return isWhole() && (cut || open.isRootOpen());
  }

  /// The names, as written, of elements that end without an end tag of their own, and not with the
  /// document.
  Set<String> leftOpen() {
    return open.leftOpen();
  }

  /// Whether the document ends within an element of that local name.
  boolean endsWithin(String local) {
    return open.has(local);
  }

  private boolean isUndeclared(String prefix) {
    return !prefix.equals("xml") && !text.contains("xmlns:" + prefix);
  }

  /// Prefixes that are bound to no namespace anywhere.
  List<String> undeclared() {
    return undeclared;
  }

  /// A sentence for each kind of damage.
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    if (startTag.overfull() > 0) {
      sentences.add(
          "attributes beyond the first %d of an element were left out"
              .formatted(StartTag.MAX_ATTRIBUTES));
    }
    if (startTag.damaged() + tagsWithoutEnd > 0) {
      sentences.add("a tag has no end, or a value of an attribute has not its quotes");
    }
    if (sections > 0) {
      sentences.add("a character data section is not closed");
    }
    if (endsEarly()) {
      sentences.add(NO_END);
    } else if (!isWhole()) {
      sentences.add(
          "%d characters that are hardly more than markup were left out"
              .formatted(text.length() - end));
    } else if (open.isWrong()) {
      sentences.add("elements are not closed, or closed in the wrong order");
    }
    if (!undeclared.isEmpty()) {
      sentences.add("prefixes are not declared: " + String.join(", ", undeclared));
    }
    if (references.unknown() > 0 && !doctype) {
      sentences.add("entities are not declared");
    }
    if (references.ampersands() + angles > 0) {
      sentences.add("an ampersand or angle bracket is not escaped");
    }
    return sentences;
  }
}
