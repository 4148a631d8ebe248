package io.feedwire.keywords.spaced;

import io.feedwire.keywords.text.FoldedText;
import io.feedwire.keywords.text.Scripts;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.th.ThaiTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Cuts a text into words by the rules of Unicode (UAX 29) as Lucene has them; Thai by a
/// dictionary. Of Japanese only runs of ideographs and of katakana, which is what its names and
/// terms are written in.
final class WordCutter {

  /// Languages that write short words before a vowel in one with the next: l'Europe.
  private static final Set<String> ELIDING = Set.of("fr", "it", "ca");

  /// Letters of the longest such word: dell'.
  private static final int LONGEST_ELIDED = 4;

  private final String language;
  private final FoldedText text;
  private int[] begins = new int[256];
  private int[] ends = new int[256];
  private int count;
  private final BitSet verbs = new BitSet();

  private WordCutter(String language, FoldedText text) {
    this.language = language;
    this.text = text;
  }

  static WordCutter cut(String language, FoldedText text) {
    var cutter = new WordCutter(language, text);
    if (text.hasKana()) {
      cutter.runs();
    } else {
      try (Tokenizer tokenizer =
          language.equals("th") ? new ThaiTokenizer() : new StandardTokenizer()) {
        cutter.read(tokenizer);
      } catch (IOException e) {
        throw new UncheckedIOException("characters in memory cannot fail to be read", e);
      }
    }
    if (language.equals("ko")) {
      cutter.cutParticles();
    }
    return cutter;
  }

  /// Where words begin; longer than there are words.
  int[] begins() {
    return begins;
  }

  /// Behind each word.
  int[] ends() {
    return ends;
  }

  int count() {
    return count;
  }

  /// Those that are verbs, as far as is known.
  BitSet verbs() {
    return verbs;
  }

  /// Of Korean words, whose verbs are left out.
  private void cutParticles() {
    var words = new KoreanWords(text.characters());
    for (int i = 0; i < count; i++) {
      words.meet(begins[i], ends[i]);
    }
    for (int i = 0; i < count; i++) {
      if (words.isVerb(begins[i], ends[i])) {
        verbs.set(i);
      } else {
        ends[i] = words.end(begins[i], ends[i]);
      }
    }
  }

  private void read(Tokenizer tokenizer) throws IOException {
    tokenizer.setReader(new CharArrayReader(text.original(), 0, text.length()));
    OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
    tokenizer.reset();
    while (tokenizer.incrementToken()) {
      addWord(offset.startOffset(), offset.endOffset());
    }
    tokenizer.end();
  }

  /// Without a possessive `'s`, and in Romance languages without an article before it; with the
  /// last stop of `U.S.`, which is not the sentence's.
  private void addWord(int begin, int end) {
    char[] original = text.original();
    int apostrophe = end - 1;
    while (apostrophe > begin && !isApostrophe(original[apostrophe])) {
      apostrophe--;
    }
    if (apostrophe == begin) {
      add(begin, end < text.length() && isDotted(begin, end) ? end + 1 : end);
    } else if (end - apostrophe == 2 && Character.toLowerCase(original[end - 1]) == 's') {
      add(begin, apostrophe);
    } else if (ELIDING.contains(language) && apostrophe - begin <= LONGEST_ELIDED) {
      add(apostrophe + 1, end);
    } else {
      add(begin, end);
    }
  }

  /// Single letters with stops between them, and one behind the last.
  private boolean isDotted(int begin, int end) {
    char[] folded = text.characters();
    for (int at = begin; at <= end; at++) {
      if ((at - begin) % 2 == 0 ? !Character.isLetter(folded[at]) : folded[at] != '.') {
        return false;
      }
    }
    return end - begin > 1;
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  private void runs() {
    char[] folded = text.characters();
    int at = 0;
    while (at < folded.length) {
      int end = at + 1;
      char c = folded[at];
      while (end < folded.length && ofOneRun(c, folded[end])) {
        end++;
      }
      if (Scripts.isHan(c) || Scripts.isKatakana(c) || Scripts.isSpaced(c)) {
        add(at, end);
      }
      at = end;
    }
  }

  private static boolean ofOneRun(char first, char next) {
    return Scripts.isHan(first) && Scripts.isHan(next)
        || Scripts.isKatakana(first) && Scripts.isKatakana(next)
        || Scripts.isSpaced(first) && Scripts.isSpaced(next);
  }

  private void add(int begin, int end) {
    if (count == begins.length) {
      begins = Arrays.copyOf(begins, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    begins[count] = begin;
    ends[count++] = end;
  }
}
