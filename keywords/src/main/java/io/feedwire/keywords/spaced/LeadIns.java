package io.feedwire.keywords.spaced;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// Words in capital letters with which a paragraph is made to begin, as magazines and newspapers
/// print it: "THE FERRY of Port Larkin". They are no abbreviations, which shows where the text has
/// one of them in small letters.
final class LeadIns {

  /// Letters of a word that shows it, alone and among others: shorter abbreviations are words as
  /// well (WHO, US).
  private static final int LONG = 4;

  private static final int LONG_AMONG_OTHERS = 3;

  private final Tokens tokens;

  /// Runs of such words by each of them.
  private final Map<String, BitSet> runs = new HashMap<>();

  private LeadIns(Tokens tokens) {
    this.tokens = tokens;
  }

  /// The words that are.
  static BitSet of(Tokens tokens) {
    var all = new LeadIns(tokens);
    int next = 0;
    while (next < tokens.count()) {
      next = all.read(next);
    }
    var found = new BitSet();
    for (int i = 0; !all.runs.isEmpty() && i < tokens.count(); i++) {
      if (!tokens.isAcronym(i)) {
        BitSet runs = all.runs.remove(tokens.term(i, i));
        if (runs != null) {
          found.or(runs);
        }
      }
    }
    return found;
  }

  /// Notes the run that begins a line there, if one does; returns what to look at next.
  private int read(int begin) {
    if (!tokens.isAcronym(begin) || !tokens.beginsLine(begin) || tokens.inHeadline(begin)) {
      return begin + 1;
    }
    int end = begin + 1;
    while (end < tokens.count() && tokens.isAcronym(end) && tokens.follows(end)) {
      end++;
    }
    int least = end - begin > 1 ? LONG_AMONG_OTHERS : LONG;
    for (int i = begin; i < end; i++) {
      if (tokens.end(i) - tokens.begin(i) >= least) {
        runs.computeIfAbsent(tokens.term(i, i), _ -> new BitSet()).set(begin, end);
      }
    }
    return end;
  }
}
