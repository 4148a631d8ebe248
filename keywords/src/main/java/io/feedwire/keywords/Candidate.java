package io.feedwire.keywords;

import org.jspecify.annotations.Nullable;

/// A term that may become a keyword, and what the article shows of it.
final class Candidate {

  /// Where it comes from: each kind is weighed by other things.
  enum Kind {
    /// Publishers have declared it, and it stands in the text.
    TAUGHT,
    /// Publishers declare it where other terms stand that stand in this text.
    COMPANION,
    /// A word of the text.
    WORD,
    /// Words of the text that stand together again and again; names are among them.
    PHRASE
  }

  final Kind kind;

  /// In the lexicon; negative when it is not there.
  final int id;

  /// Its first place in the text; a companion has none.
  final int begin;

  final int end;

  /// Under which spellings are one; worked out at the end for those that stand in the text.
  @Nullable String canonical;

  int count;

  /// Of the occurrences of a word, those in its commonest phrase.
  int covered;

  /// Of the occurrences of a phrase's commonest word, the share that is in this phrase.
  double cohesion;

  /// Whether a word stands mostly in one phrase, which is looked at in its place.
  boolean absorbed;

  /// The commonest of the words that a phrase stands for.
  @Nullable Candidate absorbs;

  boolean headline;
  boolean lead;
  WordKind word = WordKind.UNKNOWN;

  /// The likeliest of the shares of the terms that it goes with, and how likely it is by all.
  double nearest;

  double unlikely = 1;

  double score;

  Candidate(Kind kind, int id, int begin, int end) {
    this.kind = kind;
    this.id = id;
    this.begin = begin;
    this.end = end;
  }

  /// Another occurrence.
  void met(FoldedText text, int at) {
    count++;
    headline |= text.inHeadline(at);
    lead |= text.inLead(at);
  }

  /// A term of the text makes it likelier.
  void goesWith(double share) {
    nearest = Math.max(nearest, share);
    unlikely *= 1 - share;
  }

  int length() {
    return end - begin;
  }
}
