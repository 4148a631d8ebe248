package io.feedwire.keywords.text;

import io.feedwire.language.Folding;
import java.text.Normalizer;
import java.util.Arrays;

/// An article's text as terms are looked for in it: folded as [Folding] folds terms, but character
/// by character from a table, since NFKC of a whole article costs more than all else. Beside each
/// folded character stands the one that it was.
public final class FoldedText {

  /// The rest of a text is not read. Of articles seen 99 % have fewer than 8,000 characters, and
  /// what an article is about it says before its end.
  public static final int MAX_CHARACTERS = 20_000;

  /// Of these, headline and summary have at most a tenth each: a headline of a megabyte is damage.
  private static final int MAX_HEADLINE = MAX_CHARACTERS / 10;

  /// Characters of the body that count as its beginning: the first two paragraphs of news.
  private static final int LEAD = 200;

  private static final char DROPPED = '\uffff';
  private static final char SEVERAL = '\ufffe';

  /// Stands beside the second and further characters that one was folded to (`ß`, `ss`). To those
  /// who look for words it is a part of the one that it is in (WORD JOINER; UAX 29, WB4).
  public static final char JOINED = '\u2060';

  private static final char[] TABLE = table();

  private char[] folded;
  private char[] written;
  private int length;
  private int headlineEnd;
  private int leadEnd;

  private FoldedText(int capacity) {
    folded = new char[capacity];
    written = new char[capacity];
  }

  /// Headline, summary and body, a line each at least.
  public static FoldedText of(ArticleText article) {
    int capacity =
        3
            + Math.min(MAX_HEADLINE, article.headline().length())
            + Math.min(MAX_HEADLINE, article.summary().length())
            + article.body().length();
    var text = new FoldedText(Math.min(MAX_CHARACTERS, capacity));
    text.append(article.headline(), MAX_HEADLINE);
    text.headlineEnd = text.length;
    text.append(article.summary(), MAX_HEADLINE);
    text.leadEnd = text.length + LEAD;
    text.append(article.body(), MAX_CHARACTERS);
    text.folded = Arrays.copyOf(text.folded, text.length);
    return text;
  }

  /// Exactly the folded text: lines end with a line feed, blanks are single.
  public char[] characters() {
    return folded;
  }

  /// What was written for each folded character; longer than the text.
  public char[] original() {
    return written;
  }

  /// Characters of the folded text.
  public int length() {
    return length;
  }

  /// Whether a place is in the headline.
  public boolean inHeadline(int position) {
    return position < headlineEnd;
  }

  /// In the summary or at the beginning of the body.
  public boolean inLead(int position) {
    return position >= headlineEnd && position < leadEnd;
  }

  /// What was written there.
  public String written(int from, int to) {
    String all = new String(written, from, to - from);
    return all.indexOf(JOINED) < 0 ? all : all.replace(String.valueOf(JOINED), "");
  }

  /// Whether it is Japanese, as far as its beginning shows.
  public boolean hasKana() {
    for (int i = 0; i < Math.min(length, 2 * LEAD); i++) {
      if (Scripts.isKana(folded[i])) {
        return true;
      }
    }
    return false;
  }

  /// Whether more than half of its letters, as far as its beginning shows, are ideographs and none
  /// is kana.
  boolean isMostlyChinese() {
    int letters = 0;
    int ideographs = 0;
    for (int i = 0; i < Math.min(length, 2 * LEAD); i++) {
      char c = folded[i];
      if (Scripts.isKana(c)) {
        return false;
      }
      letters += Character.isLetter(c) ? 1 : 0;
      ideographs += Scripts.isHan(c) ? 1 : 0;
    }
    return 2 * ideographs > letters;
  }

  private void append(String part, int max) {
    String text = part.length() > max ? part.substring(0, max) : part;
    if (hasCombining(text)) {
      text = Normalizer.normalize(text, Normalizer.Form.NFC);
    }
    int from = length;
    int looked = 0;
    for (int i = 0; i < text.length() && length < MAX_CHARACTERS; i++) {
      char c = text.charAt(i);
      if ((c == '/' || c == '.' || c == '@') && i >= looked) {
        int begin = WebAddresses.begin(text, Math.max(looked, i - WebAddresses.LONGEST), i);
        looked = WebAddresses.end(text, i);
        if (WebAddresses.isAddress(text, begin, looked)) {
          length -= i - begin;
          i = looked - 1;
          continue;
        }
      }
      char f = TABLE[c];
      if (f == SEVERAL) {
        String more = Folding.fold(String.valueOf(c));
        for (int j = 0; j < more.length(); j++) {
          add(more.charAt(j), j == 0 ? c : JOINED);
        }
      } else if (f == ' ') {
        if (length > from && folded[length - 1] != ' ') {
          add(' ', ' ');
        }
      } else if (f != DROPPED) {
        add(f, c);
      }
    }
    add('\n', '\n');
  }

  private void add(char f, char w) {
    if (length == folded.length && length < MAX_CHARACTERS) {
      int larger = Math.min(MAX_CHARACTERS, length + length / 8 + 16);
      folded = Arrays.copyOf(folded, larger);
      written = Arrays.copyOf(written, larger);
    }
    if (length < folded.length) {
      folded[length] = f;
      written[length++] = w;
    }
  }

  private static boolean hasCombining(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x300 && c <= 0x36f) {
        return true;
      }
    }
    return false;
  }

  private static char[] table() {
    var table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      if (c == '\n') {
        table[c] = '\n';
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        table[c] = ' ';
      } else if (Character.isSurrogate((char) c)) {
        table[c] = (char) c;
      } else {
        String folded = Folding.fold(String.valueOf((char) c));
        table[c] = folded.isEmpty() ? DROPPED : folded.length() == 1 ? folded.charAt(0) : SEVERAL;
      }
    }
    return table;
  }
}
