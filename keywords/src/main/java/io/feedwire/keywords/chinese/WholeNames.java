package io.feedwire.keywords.chinese;

import io.feedwire.keywords.candidate.Candidate;
import io.feedwire.keywords.text.FoldedText;
import io.feedwire.keywords.text.Scripts;
import io.feedwire.keywords.text.Transliteration;
import io.feedwire.keywords.vocabulary.Lexicon;
import org.jspecify.annotations.Nullable;

/// Makes pieces of Chinese names whole. A name that no dictionary has is cut into whatever words
/// its characters happen to be, so that what repeats may be a part of it; but then the same
/// character stands before the part or after it wherever the part stands. (That a term is what has
/// many neighbours is the branching entropy of new-word discovery.)
public final class WholeNames {

  /// Of the occurrences, so many have the same neighbour.
  private static final double SAME = 0.8;

  /// Occurrences that are looked at: more say the same.
  private static final int MAX_PLACES = 32;

  /// Characters after which a whole is looked for no more: a slogan, a quotation.
  private static final int MAX_CHARACTERS = 8;

  /// Places at which the same is no chance any more.
  private static final int MANY = 4;

  /// Stop words that are family names, of the hundred most frequent but for 向 (report on names of
  /// the Ministry of Public Security, 2020).
  private static final String FAMILY_NAMES = "何于曾向";

  /// Characters of a given name, at most.
  private static final int GIVEN_NAME = 2;

  /// Characters of the longest word that is looked for beside a piece.
  private static final int LONGEST_BESIDE = 4;

  private final FoldedText text;
  private final char[] folded;
  private final Lexicon lexicon;
  private final int length;

  /// The characters that are looked at, as what is searched fastest.
  private final String words;

  private final int[] places = new int[MAX_PLACES];
  private int count;
  private int before;
  private int after;

  /// @param length characters of the text that are looked at
  public WholeNames(FoldedText text, Lexicon lexicon, int length) {
    this.text = text;
    this.lexicon = lexicon;
    this.length = length;
    folded = text.characters();
    words = new String(folded, 0, length);
  }

  /// What a candidate of the text is a piece of: mostly itself; null when that is too long to be a
  /// name.
  public @Nullable Candidate whole(Candidate piece) {
    find(piece);
    before = 0;
    after = piece.length();
    while (count > 1 && after - before <= MAX_CHARACTERS && (grow(-1) || grow(1))) {
      continue;
    }
    if (after - before == piece.length()) {
      return piece;
    }
    if (after - before > MAX_CHARACTERS) {
      return piece.kind() == Candidate.Kind.WORD ? piece : null;
    }
    int begin = places[0] + before;
    return piece.grown(begin, places[0] + after, count);
  }

  private void find(Candidate piece) {
    count = 0;
    var written = new String(folded, piece.begin(), piece.length());
    for (int at = words.indexOf(written, piece.begin());
        at >= 0 && count < MAX_PLACES;
        at = words.indexOf(written, at + 1)) {
      places[count++] = at;
    }
  }

  /// Takes the neighbour in where it is a part of the same name.
  private boolean grow(int side) {
    int offset = side < 0 ? before - 1 : after;
    int best = 0;
    for (int i = 0; i < Math.min(2, count); i++) {
      int same = same(places[i] + offset, offset);
      best = same > same(places[best] + offset, offset) ? i : best;
    }
    int place = places[best] + offset;
    if (!isHan(place)
        || same(place, offset) < SAME * count
        || (ChineseWords.isStop(folded[place])
            ? !isFamilyName(place, offset, side) && !isWithinName(place, offset, side)
            : isBeside(place, offset, side))) {
      return false;
    }
    keep(folded[place], offset);
    before += side < 0 ? -1 : 0;
    after += side < 0 ? 0 : 1;
    return count > 1;
  }

  private boolean isHan(int place) {
    return place >= 0 && place < length && Scripts.isHan(folded[place]);
  }

  /// Whether a stop word is none because a person is named so, always: 何 of 何茗珂.
  private boolean isFamilyName(int place, int offset, int side) {
    int begin = places[0] + before;
    int end = places[0] + after;
    return side < 0
        && FAMILY_NAMES.indexOf(folded[place]) >= 0
        && end - begin <= GIVEN_NAME
        && count >= (lexicon.isWord(folded, begin, end) ? 2 * MANY : MANY)
        && same(place, offset) == count;
  }

  /// Whether a stop word is none because a foreign name goes on behind it: 连 of 泽连斯基.
  private boolean isWithinName(int place, int offset, int side) {
    int beyond = place + side;
    return isHan(beyond)
        && Transliteration.joins(folded[place - side], folded[place], folded[beyond])
        && same(beyond, offset + side) >= SAME * count;
  }

  /// How often the same character stands there.
  private int same(int place, int offset) {
    if (place < 0 || place >= length) {
      return 0;
    }
    int same = 0;
    for (int i = 0; i < count; i++) {
      int other = places[i] + offset;
      same += other >= 0 && other < length && folded[other] == folded[place] ? 1 : 0;
    }
    return same;
  }

  /// Whether a word of its own stands beside the piece. Beside a piece of a name it is one by
  /// chance, since what stands behind the name is another wherever the name stands: of many places
  /// most decide, of few the first.
  private boolean isBeside(int place, int offset, int side) {
    boolean isSound = Transliteration.isAll(folded, places[0] + before, places[0] + after);
    if (count < MANY) {
      return isWordAt(place, side, isSound);
    }
    int words = 0;
    for (int i = 0; i < count; i++) {
      words += isWordAt(places[i] + offset, side, isSound) ? 1 : 0;
    }
    return 2 * words > count;
  }

  /// Where a foreign name seems to go on, only another such name is a word: the 家法 of "科学家法赫里" is
  /// none.
  private boolean isWordAt(int place, int side, boolean isSound) {
    boolean bySound = isSound && Transliteration.isAll(folded, place, place + 1);
    for (int size = 2; size <= LONGEST_BESIDE; size++) {
      int begin = side < 0 ? place + 1 - size : place;
      if (begin >= 0
          && begin + size <= length
          && lexicon.isWord(folded, begin, begin + size)
          && (!bySound || Transliteration.isAll(folded, begin, begin + size))) {
        return true;
      }
    }
    return false;
  }

  private void keep(char neighbour, int offset) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int other = places[i] + offset;
      if (other >= 0 && other < length && folded[other] == neighbour) {
        places[kept++] = places[i];
      }
    }
    count = kept;
  }
}
