package io.feedwire.keywords.candidate;

import io.feedwire.keywords.text.Scripts;
import io.feedwire.keywords.text.Transliteration;
import io.feedwire.keywords.vocabulary.Lexicon;
import io.feedwire.keywords.vocabulary.TermTrie;
import java.util.Arrays;

/// Whether a term found in text without blanks begins and ends where words do: "中国企业" is of two
/// words, and the one that "国企" would be is none of them. The few characters around the term are
/// cut into the likeliest words, by how rare each is (a unigram model and Viterbi's algorithm, as
/// in Jieba); the greedy cut of the whole text would take any term that it comes upon first.
final class WordBorders implements TermTrie.Sink {

  /// Characters before and after a term that are cut with it. Nearly all words that can reach into
  /// it are shorter; of a longer one a part is one as well.
  private static final int REACH = 3;

  /// Longer terms are no accident of two words that meet.
  private static final int LONGEST = 4;

  /// Each word costs this beside its rarity, so that of two ways the one with fewer words is
  /// likelier.
  private static final float WORD = 3;

  /// A character that is no word of the list: names are made of such, and most are words.
  private static final float CHARACTER = 6;

  private static final int WINDOW = LONGEST + 2 * REACH;

  private final char[] folded;
  private final Lexicon lexicon;

  /// The cheapest cut up to each place of the window, and where its last word begins.
  private final float[] cost = new float[WINDOW + 1];

  private final int[] last = new int[WINDOW + 1];
  private int from;
  private int to;
  private int at;
  private int termBegin;
  private int termEnd;
  private boolean crossed;
  private boolean looking;

  WordBorders(char[] folded, Lexicon lexicon) {
    this.folded = folded;
    this.lexicon = lexicon;
  }

  /// Whether a term that stands there is made of whole words.
  boolean agree(int begin, int end) {
    if (end - begin > LONGEST || !isHan(begin - 1) && !isHan(end)) {
      return true;
    }
    for (int i = begin; i < end; i++) {
      if (!Scripts.isHan(folded[i])) {
        return true;
      }
    }
    termBegin = begin;
    termEnd = end;
    from = begin;
    while (from > begin - REACH && isHan(from - 1)) {
      from--;
    }
    to = end;
    while (to < end + REACH && isHan(to)) {
      to++;
    }
    return !isCrossed() || cut();
  }

  private boolean isHan(int place) {
    return place >= 0 && place < folded.length && Scripts.isHan(folded[place]);
  }

  /// Whether any word that is no part of the term overlaps it. Words of the list alone are looked
  /// for: most terms have none, and this is done for each.
  private boolean isCrossed() {
    looking = true;
    crossed = false;
    for (at = from; at < termEnd && !crossed; at++) {
      lexicon.readWords(folded, at, this);
    }
    looking = false;
    return crossed;
  }

  private void read() {
    lexicon.readTaught(folded, at, this);
    lexicon.readWords(folded, at, this);
  }

  @Override
  public void accept(int end, int id) {
    if (looking) {
      crossed |= at < termBegin ? end > termBegin : end > termEnd;
    } else if (end <= to) {
      offer(end, lexicon.rarity(id));
    }
  }

  private void offer(int end, double rarity) {
    float sum = cost[at - from] + WORD + (float) rarity;
    if (sum < cost[end - from]) {
      cost[end - from] = sum;
      last[end - from] = at;
    }
  }

  private boolean cut() {
    Arrays.fill(cost, 0, to - from + 1, Float.MAX_VALUE);
    cost[0] = 0;
    for (at = from; at < to; at++) {
      offer(at + 1, CHARACTER);
      read();
    }
    boolean begins = false;
    boolean ends = false;
    for (int end = to; end > from; end = last[end - from]) {
      int begin = last[end - from];
      begins |= begin == termBegin;
      ends |= end == termEnd;
      if (begin <= termBegin && end >= termEnd) {
        return isPart(begin, end);
      }
    }
    return begins && ends;
  }

  /// Whether the term is a part of a longer word, at its beginning or end, and the rest is a word
  /// as well or one character, which most often is an affix. A foreign name has none: 白俄罗斯 is not
  /// 俄罗斯, and 内蒙 is not what 内蒙古 says.
  private boolean isPart(int begin, int end) {
    if (begin < termBegin && end > termEnd) {
      return false;
    }
    int restBegin = begin < termBegin ? begin : termEnd;
    int restEnd = begin < termBegin ? termBegin : end;
    return restEnd - restBegin < 2
        ? !Transliteration.isAll(folded, begin, end)
        : lexicon.isWord(folded, restBegin, restEnd);
  }
}
