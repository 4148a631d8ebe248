package io.feedwire.keywords.candidate;

import io.feedwire.keywords.text.FoldedText;
import io.feedwire.keywords.text.Scripts;
import io.feedwire.keywords.vocabulary.Lexicon;
import io.feedwire.keywords.vocabulary.TermTrie;

/// The one pass over a text: counts the terms that publishers have declared, and finds the longest
/// word that begins at each place.
public final class TermScan implements TermTrie.Sink {

  private final FoldedText text;
  private final char[] folded;
  private final Lexicon lexicon;
  private final CandidateTable known;
  private final WordBorders borders;
  private int begin;
  private boolean isStart;
  private int longestEnd;
  private int longest;

  /// @param known where terms are counted
  public TermScan(FoldedText text, Lexicon lexicon, CandidateTable known) {
    this.text = text;
    this.lexicon = lexicon;
    this.known = known;
    folded = text.characters();
    borders = new WordBorders(folded, lexicon);
  }

  /// Counts the declared terms that begin there.
  public void readTerms(int at) {
    begin = at;
    longestEnd = at;
    longest = TermTrie.NONE;
    isStart = beginsWord(at);
    if (isStart) {
      lexicon.readTaught(folded, at, this);
    }
  }

  /// Looks for words that begin at the place that was read last.
  public void readWords() {
    if (isStart) {
      lexicon.readWords(folded, begin, this);
    }
  }

  private boolean beginsWord(int at) {
    return at == 0 || !Scripts.isSpaced(folded[at - 1]) || !Scripts.isSpaced(folded[at]);
  }

  @Override
  public void accept(int end, int id) {
    if (end < folded.length && Scripts.isSpaced(folded[end]) && Scripts.isSpaced(folded[end - 1])) {
      return;
    }
    boolean taught = lexicon.isTaught(id);
    if (taught && !borders.agree(begin, end)) {
      return;
    }
    if (end > longestEnd) {
      longestEnd = end;
      longest = id;
    }
    if (taught) {
      known.meet(text, Candidate.Kind.TAUGHT, id, begin, end);
    }
  }

  /// Characters of the longest word that begins where was read last; 0 when none does.
  public int length() {
    return longestEnd - begin;
  }

  /// Its number.
  public int id() {
    return longest;
  }
}
