package io.feedwire.enricher;

import io.feedwire.enricher.recipe.ChosenKeywords;
import io.feedwire.enricher.resolution.Answer;
import io.feedwire.enricher.resolution.Known;
import io.feedwire.enricher.resolution.Known.ImageUse;
import io.feedwire.enricher.resolution.Statement;
import io.feedwire.enricher.resolution.TargetKey;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What is kept of an article beside its contributions.
///
/// @param written what was written last
/// @param revision of it
/// @param keywords of it
/// @param said what the article has told targets
/// @param known what they have answered
record ArticleState(
    WrittenHash written, int revision, ChosenKeywords keywords, Statement said, Known known) {

  /// Of an article never seen.
  static final ArticleState NEW =
      new ArticleState(WrittenHash.NONE, 0, ChosenKeywords.NONE, Statement.NOTHING, Known.NOTHING);

  /// With answers; equal to this when they say nothing new.
  ArticleState learn(List<Answer> answers) {
    ArticleState state = this;
    for (Answer answer : answers) {
      state = state.learn(answer);
    }
    return state;
  }

  /// What is answered to the article as it is no more says nothing: an answer may cross with the
  /// withdrawal of the question.
  private ArticleState learn(Answer answer) {
    return switch (answer) {
      case Answer.TargetCard it ->
          asks(TargetKey.article(it.target()))
              ? with(known.withCard(it.target(), it.card()))
              : this;
      case Answer.ImageUsed it ->
          asks(TargetKey.image(it.image())) ? with(known.withUse(it.image(), it.use())) : this;
      case Answer.ImageChecked it ->
          asks(TargetKey.image(it.image())) ? with(known.withCheck(it.image(), it.check())) : this;
      case Answer.Cited it ->
          said.announces().contains(TargetKey.article(it.target()).toString())
              ? with(known.withCitations(it.target(), it.count()))
              : this;
    };
  }

  /// With what the article has to say now, and without answers to what it no longer asks.
  ArticleState saying(Statement statement) {
    if (statement.equals(said)) {
      return this;
    }
    var next = new ArticleState(written, revision, keywords, statement, known);
    var cards = new TreeMap<>(known.cards());
    cards.keySet().removeIf(target -> !next.asks(TargetKey.article(target)));
    var uses = new TreeMap<>(known.uses());
    uses.keySet().removeIf(image -> !next.asks(TargetKey.image(image)));
    var citations = new TreeMap<>(known.citations());
    citations
        .keySet()
        .removeIf(id -> !statement.announces().contains(TargetKey.article(id).toString()));
    var checks = new TreeMap<>(known.checks());
    checks.keySet().removeIf(image -> !next.asks(TargetKey.image(image)));
    return next.with(new Known(cards, uses, citations, checks));
  }

  /// With uses of images, by target, as if it had been told so.
  ArticleState expecting(Map<String, ImageUse> expected) {
    if (expected.isEmpty()) {
      return this;
    }
    var uses = new TreeMap<>(known.uses());
    expected.forEach((target, use) -> uses.put(TargetKey.parse(target).id(), use));
    return with(new Known(known.cards(), uses, known.citations(), known.checks()));
  }

  /// After a state was written.
  ArticleState written(WrittenHash hash, int newRevision) {
    return new ArticleState(hash, newRevision, keywords, said, known);
  }

  /// With the keywords of the text as it is now.
  ArticleState withKeywords(ChosenKeywords chosen) {
    return new ArticleState(written, revision, chosen, said, known);
  }

  private ArticleState with(Known newKnown) {
    return new ArticleState(written, revision, keywords, said, newKnown);
  }

  private boolean asks(TargetKey key) {
    return said.asks().contains(key.toString());
  }
}
