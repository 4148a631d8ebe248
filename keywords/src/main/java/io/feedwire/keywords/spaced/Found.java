package io.feedwire.keywords.spaced;

import io.feedwire.keywords.candidate.Candidate;
import io.feedwire.keywords.text.FoldedText;
import io.feedwire.keywords.vocabulary.WordKind;

/// A word or phrase of a text, and how it stands there.
final class Found {

  /// Of a phrase, [WordKind#UNKNOWN] stands for a name.
  final Candidate candidate;

  /// Its first and last token where it stands first.
  final int first;

  final int last;

  /// Its last token where it stands first below the headline; negative when it does not.
  int introduced = -1;

  /// How often it has capital letters.
  private int capitals;

  /// How often it stands for nothing that an article can be about.
  private int noThings;

  /// Whether it stands behind a title.
  private boolean titled;

  Found(Candidate candidate, int first, int last) {
    this.candidate = candidate;
    this.first = first;
    this.last = last;
    candidate.takeFor(WordKind.OTHER);
  }

  /// Another occurrence.
  void met(FoldedText text, Tokens tokens, int from, int to) {
    candidate.met(text, tokens.begin(from));
    if (tokens.areNames(from, to)) {
      candidate.takeFor(from == to ? WordKind.NAME : WordKind.UNKNOWN);
    }
    boolean capital = tokens.isCapital(from) || tokens.isShouted(from);
    capitals += capital || tokens.particles().has(from) ? 1 : 0;
    noThings += from == to && tokens.isNoThing(from) ? 1 : 0;
    boolean behindTitle = from > 0 && tokens.isTitle(from - 1);
    titled |= behindTitle;
    if (!tokens.inHeadline(from) && !behindTitle && (introduced < 0 || to < introduced)) {
      introduced = to;
    }
  }

  /// Whether words that stand together are a phrase: again and again, or as a name.
  boolean isPhrase() {
    return candidate.count() > 1 || isName();
  }

  boolean isName() {
    return candidate.word() == WordKind.UNKNOWN;
  }

  boolean isTitled() {
    return titled;
  }

  /// Whether it may be what an article is about, as most of its places show it.
  boolean isThing() {
    return 2 * noThings <= candidate.count();
  }

  /// Whether it is never written as any other word is.
  boolean isAlwaysCapital() {
    return capitals == candidate.count();
  }
}
