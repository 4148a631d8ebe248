package io.feedwire.publishers.page;

import io.feedwire.publishers.text.Glance;
import io.feedwire.publishers.text.Line;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Lines that pages of many sites have in the same words, a list of them in a resource: a phrase a
/// line, `#` before a comment. An asterisk stands for words that differ from page to page, up to
/// [#MAX_GAP] characters of them, a plus for those of a title or name: they begin with no small
/// letter (`iPhone` is none). Case, the kind of apostrophe and of blank, and marks around a line
/// make no difference. A new language is a few lines of text.
final class StockPhrases {

  /// Longest text that an asterisk stands for, in characters: a headline.
  private static final int MAX_GAP = 240;

  /// Longest line that is looked at, in characters: a headline, a site's name and words around
  /// them.
  private static final int MAX_LINE = 360;

  private static final char ANY = '*';

  private static final char TITLE = '+';

  /// Characters that phrases are told apart by at a glance; the words of a template begin with as
  /// many.
  private static final int BEGINNING = 3;

  private static final int HASHES = 1 << 14;

  private final Set<String> whole = new HashSet<>();

  /// By how they begin.
  private final Map<String, List<Template>> begun = new HashMap<>();

  /// Those whose first words differ from page to page.
  private final List<Template> open = new ArrayList<>();

  /// Hashes of what a phrase may begin with: nearly all lines begin otherwise, and are not folded
  /// to be compared.
  private final BitSet beginnings = new BitSet(HASHES);

  private int longest;

  private StockPhrases() {}

  /// @param resource in this package
  static StockPhrases read(String resource) {
    var phrases = new StockPhrases();
    try (InputStream in = StockPhrases.class.getResourceAsStream(resource)) {
      InputStream found = Objects.requireNonNull(in, resource + " is not on the class path");
      new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && line.charAt(0) != '#')
          .forEach(phrases::add);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
    return phrases;
  }

  private void add(String line) {
    String phrase = line.strip();
    if (phrase.indexOf(ANY) < 0 && phrase.indexOf(TITLE) < 0) {
      String folded = folded(phrase);
      whole.add(folded);
      beginnings.set(hash(folded, 0, folded.length()));
      longest = Math.max(longest, folded.length());
      return;
    }
    Template template = Template.of(phrase);
    String first = template.pieces.getFirst();
    if (first.isEmpty()) {
      open.add(template);
    } else {
      if (first.length() < BEGINNING) {
        throw new IllegalArgumentException("'%s' begins with too little".formatted(phrase));
      }
      begun.computeIfAbsent(beginning(first), _ -> new ArrayList<>()).add(template);
      beginnings.set(hash(first, 0, first.length()));
    }
    longest = MAX_LINE;
  }

  /// Whether a line may be one, by what it begins with.
  ///
  /// @param line may be the first words of one
  boolean mayBegin(String line) {
    int start = start(line);
    return start < line.length()
        && (line.length() - start < BEGINNING || mayBegin(line, start, line.length()));
  }

  private boolean mayBegin(String line, int start, int end) {
    return beginnings.get(hash(line, start, end));
  }

  /// Of the first characters, in lower case.
  private static int hash(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < Math.min(end, start + BEGINNING); i++) {
      hash = 31 * hash + plain(text.charAt(i));
    }
    return hash & (HASHES - 1);
  }

  private static String beginning(String folded) {
    return folded.substring(0, Math.min(BEGINNING, folded.length()));
  }

  /// Whether a line is one of the phrases and nothing else.
  boolean holds(Line line) {
    return line.length() <= MAX_LINE && (holdsBegun(line.text()) || isOpen(line));
  }

  /// The same of a text that nothing else is asked of.
  boolean holds(String text) {
    return text.length() <= MAX_LINE
        && (holdsBegun(text) || (!open.isEmpty() && isOpen(Line.of(text))));
  }

  private boolean holdsBegun(String line) {
    int start = start(line);
    int end = end(line);
    if (start < end && end - start <= longest && mayBegin(line, start, end)) {
      String words = line.substring(start, end);
      String folded = lower(words);
      return whole.contains(folded)
          || matches(begun.getOrDefault(beginning(folded), List.of()), words, folded);
    }
    return false;
  }

  private boolean isOpen(Line line) {
    for (Template template : open) {
      if (line.contains(template.pieces.get(1))) {
        String text = line.text();
        String words = text.substring(start(text), end(text));
        return matches(open, words, lower(words));
      }
    }
    return false;
  }

  private static boolean matches(List<Template> templates, String words, String folded) {
    for (Template template : templates) {
      if (template.matches(words, folded)) {
        return true;
      }
    }
    return false;
  }

  /// A phrase with gaps.
  ///
  /// @param pieces what stands before, between and behind the gaps, in lower case; the first and
  ///   the last may be empty
  /// @param titles whether each gap is a title's
  private record Template(List<String> pieces, List<Boolean> titles) {

    static Template of(String phrase) {
      List<String> pieces = new ArrayList<>();
      List<Boolean> titles = new ArrayList<>();
      int from = 0;
      for (int i = 0; i < phrase.length(); i++) {
        char c = phrase.charAt(i);
        if (c == ANY || c == TITLE) {
          pieces.add(lower(phrase.substring(from, i)));
          titles.add(c == TITLE);
          from = i + 1;
        }
      }
      String last = phrase.substring(from);
      pieces.add(lower(last.substring(0, end(last))));
      return new Template(List.copyOf(pieces), List.copyOf(titles));
    }

    boolean matches(String words, String folded) {
      if (!folded.startsWith(pieces.getFirst())) {
        return false;
      }
      // Blanks in a row are one when folded: places are the same where there are none.
      boolean isAligned = words.length() == folded.length();
      int at = pieces.getFirst().length();
      for (int i = 1; i < pieces.size(); i++) {
        String piece = pieces.get(i);
        boolean isLast = i == pieces.size() - 1;
        int next = isLast ? folded.length() - piece.length() : folded.indexOf(piece, at);
        boolean isFound = next >= at && (!isLast || folded.endsWith(piece));
        if (!isFound
            || next - at > MAX_GAP
            || (titles.get(i - 1) && isAligned && isSmall(words, at))) {
          return false;
        }
        at = next + piece.length();
      }
      return true;
    }

    private static boolean isSmall(String words, int at) {
      return at < words.length()
          && Character.isLowerCase(words.charAt(at))
          && !(at + 1 < words.length() && Character.isUpperCase(words.charAt(at + 1)));
    }
  }

  /// Where the words of a line begin.
  private static int start(String line) {
    int start = 0;
    while (start < line.length() && !Character.isLetterOrDigit(line.charAt(start))) {
      start++;
    }
    return start;
  }

  /// Where they end.
  private static int end(String line) {
    int end = line.length();
    while (end > 0 && !Character.isLetterOrDigit(line.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static String folded(String line) {
    return lower(line.substring(start(line), end(line)));
  }

  /// In lower case, blanks and apostrophes of one kind.
  private static String lower(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = plain(text.charAt(i));
      if (c != ' ' || out.isEmpty() || out.charAt(out.length() - 1) != ' ') {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static char plain(char c) {
    if (Glance.isHan(c)) {
      return c;
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return ' ';
    }
    return c == '’' || c == '‘' || c == 'ʼ' ? '\'' : Character.toLowerCase(c);
  }
}
