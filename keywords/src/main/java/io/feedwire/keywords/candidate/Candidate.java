package io.feedwire.keywords.candidate;

import io.feedwire.keywords.text.FoldedText;
import io.feedwire.keywords.vocabulary.WordKind;
import org.jspecify.annotations.Nullable;

/// A term that may become a keyword, and what the article shows of it.
public final class Candidate {

  /// A part of a better candidate says something of its own if it stands alone this often.
  private static final double ALONE = 1.3;

  /// Where it comes from: each kind is weighed by other things.
  public enum Kind {
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

  /// @param id in the lexicon; negative when it is not there
  /// @param begin its first place in the text; negative for a companion
  public Candidate(Kind kind, int id, int begin, int end) {
    this.kind = kind;
    this.id = id;
    this.begin = begin;
    this.end = end;
  }

  /// Where it comes from.
  public Kind kind() {
    return kind;
  }

  /// Its number in the lexicon; negative when it is not there.
  public int id() {
    return id;
  }

  /// Its first place in the text; negative for a companion, which has none.
  public int begin() {
    return begin;
  }

  /// Behind its first place.
  public int end() {
    return end;
  }

  /// Characters of it in the text.
  public int length() {
    return end - begin;
  }

  /// How often it stands in the text.
  public int count() {
    return count;
  }

  /// Whether it stands in the headline.
  public boolean inHeadline() {
    return headline;
  }

  /// What kind of word it is: of a phrase, [WordKind#UNKNOWN] stands for a name.
  public WordKind word() {
    return word;
  }

  /// How likely an editor would choose it, 0 to 1; 0 before it is ranked.
  public double score() {
    return score;
  }

  /// Takes it for a word of that kind.
  public void takeFor(WordKind wordKind) {
    word = wordKind;
  }

  /// Another occurrence.
  public void met(FoldedText text, int at) {
    count++;
    headline |= text.inHeadline(at);
    lead |= text.inLead(at);
  }

  /// All occurrences of one that was counted elsewhere.
  public void met(int times, boolean inHeadline, boolean inLead) {
    count = times;
    headline = inHeadline;
    lead = inLead;
  }

  /// A term of the text makes it likelier.
  public void goesWith(double share) {
    nearest = Math.max(nearest, share);
    unlikely *= 1 - share;
  }

  /// Whether a part of another hardly stands without it.
  public boolean standsIn(Candidate whole) {
    return count < ALONE * whole.count;
  }

  /// A word of it that stands mostly in it, and is looked at no more by itself.
  public void absorb(Candidate part) {
    part.absorbed = true;
    if (absorbs == null || part.count > absorbs.count) {
      absorbs = part;
    }
  }

  /// Takes in a shorter name of it, wherever that stands.
  public void absorbAll(Candidate name) {
    met(Math.max(count, name.count), headline || name.headline, lead || name.lead);
    absorb(name);
  }

  /// Whether it stands mostly in a phrase, which is looked at in its place.
  public boolean isAbsorbed() {
    return absorbed;
  }

  /// Whether it is looked at in the place of one of its words.
  public boolean absorbsAny() {
    return absorbs != null;
  }

  /// A phrase with it stands there so often.
  public void coveredBy(int phrases) {
    covered = Math.max(covered, phrases);
  }

  /// How well a phrase holds together.
  ///
  /// @param most occurrences of its commonest word
  public void heldTogether(int most) {
    cohesion = (double) count / most;
  }

  /// The phrase that it is a piece of, as likely as it is.
  public Candidate grown(int from, int to, int times) {
    var whole = new Candidate(Kind.PHRASE, -1, from, to);
    whole.count = times;
    whole.score = score;
    return whole;
  }
}
