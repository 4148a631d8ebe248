package io.feedwire.enricher;

import io.feedwire.enricher.recipe.Known;
import io.feedwire.enricher.resolution.Answer;
import io.feedwire.enricher.resolution.Mention;
import io.feedwire.enricher.resolution.TargetKey;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is kept of an article beside its contributions.
///
/// @param written what was written last
/// @param revision of it
/// @param sent what the article has told targets, by their keys
/// @param known what they have answered
record ArticleState(
    Fingerprint written, int revision, SortedMap<String, Mention> sent, Known known) {

  /// Of an article never seen.
  static final ArticleState NEW =
      new ArticleState(Fingerprint.NONE, 0, new TreeMap<>(), Known.NOTHING);

  /// With an answer; equal to this when it says nothing new, or nothing to the article as it is
  /// now: an answer may cross with the withdrawal of the question.
  ArticleState learn(Answer answer) {
    return switch (answer) {
      case Answer.TargetCard it ->
          asks(TargetKey.article(it.target()))
              ? with(known.withCard(it.target(), it.card()))
              : this;
      case Answer.ImageUsed it ->
          asks(TargetKey.image(it.image())) ? with(known.withUse(it.image(), it.use())) : this;
      case Answer.Cited it ->
          announces(TargetKey.article(it.target()))
              ? with(known.withCitations(it.target(), it.count()))
              : this;
    };
  }

  /// With what the article has to say now, and without answers to what it no longer asks.
  ArticleState saying(SortedMap<String, Mention> mentions) {
    if (mentions.equals(sent)) {
      return this;
    }
    var next = new ArticleState(written, revision, mentions, known);
    var cards = new TreeMap<>(known.cards());
    cards.keySet().removeIf(target -> !next.asks(TargetKey.article(target)));
    var uses = new TreeMap<>(known.uses());
    uses.keySet().removeIf(image -> !next.asks(TargetKey.image(image)));
    var citations = new TreeMap<>(known.citations());
    citations.keySet().removeIf(id -> !next.announces(TargetKey.article(id)));
    return next.with(new Known(cards, uses, citations));
  }

  /// After a state was written.
  ArticleState written(Fingerprint fingerprint, int newRevision) {
    return new ArticleState(fingerprint, newRevision, sent, known);
  }

  private ArticleState with(Known newKnown) {
    return new ArticleState(written, revision, sent, newKnown);
  }

  private boolean asks(TargetKey key) {
    return sent.get(key.toString()) instanceof Mention.Asks;
  }

  private boolean announces(TargetKey key) {
    return sent.get(key.toString()) instanceof Mention.Announces;
  }
}
