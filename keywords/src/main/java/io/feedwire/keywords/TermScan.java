package io.feedwire.keywords;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;

/// The one pass of the automaton over a text: counts the terms that publishers have declared, and
/// notes the longest word that begins at each place.
final class TermScan implements AhoCorasickDoubleArrayTrie.IHitFull<Boolean> {

  /// Lower bits hold a term's number, the others its length.
  private static final int NUMBER_BITS = 24;

  private static final int NUMBER = (1 << NUMBER_BITS) - 1;

  private final FoldedText text;
  private final char[] folded;
  private final Lexicon lexicon;
  private final CandidateTable known;
  private final int[] longest;

  TermScan(FoldedText text, Lexicon lexicon, CandidateTable known) {
    this.text = text;
    this.lexicon = lexicon;
    this.known = known;
    folded = text.characters();
    longest = new int[folded.length];
    lexicon.read(folded, this);
  }

  @Override
  public void hit(int begin, int end, Boolean value, int id) {
    if (!isWhole(begin, end)) {
      return;
    }
    longest[begin] =
        end - begin << NUMBER_BITS | id; // ends come in order: a longer one comes later
    if (lexicon.isTaught(id)) {
      known.meet(text, Candidate.Kind.TAUGHT, id, begin, end);
    }
  }

  /// Characters of the longest word that begins there; 0 when none does.
  int length(int at) {
    return longest[at] >>> NUMBER_BITS;
  }

  /// Number of the longest word that begins there.
  int id(int at) {
    return longest[at] & NUMBER;
  }

  private boolean isWhole(int begin, int end) {
    return (begin == 0 || !Scripts.isSpaced(folded[begin - 1]) || !Scripts.isSpaced(folded[begin]))
        && (end == folded.length
            || !Scripts.isSpaced(folded[end])
            || !Scripts.isSpaced(folded[end - 1]));
  }
}
