package io.feedwire.keywords;

/// How likely an editor would choose a candidate, 0 to 1: a logistic model for each kind of
/// candidate. The weights were fitted by `benchmarks/keywords --fit` to editors' tags, of which
/// each was hidden from what was taught.
final class Ranking {

  /// The most that a kind is weighed by.
  static final int FEATURES = 10;

  private final Lexicon lexicon;
  private final FoldedText text;
  private final double[] features = new double[FEATURES];

  Ranking(Lexicon lexicon, FoldedText text) {
    this.lexicon = lexicon;
    this.text = text;
  }

  double score(Candidate candidate) {
    double[] weights = Weights.of(candidate.kind);
    features(candidate, features);
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /// Fills in what a candidate is weighed by.
  void features(Candidate of, double[] into) {
    into[0] = 1;
    into[1] = Math.log1p(of.count);
    into[2] = of.headline ? 1 : 0;
    into[3] = of.lead ? 1 : 0;
    switch (of.kind) {
      case TAUGHT -> {
        into[4] = lexicon.rarity(of.id);
        into[5] = lexicon.odds(of.id);
        into[6] = Math.log(lexicon.term(of.id).counts().declared());
        into[7] = of.nearest;
        into[8] = -Math.log(of.unlikely);
      }
      case COMPANION -> {
        into[1] = of.nearest;
        into[2] = -Math.log(of.unlikely);
        into[3] = Math.log(lexicon.term(of.id).counts().declared());
      }
      case WORD -> {
        into[4] = lexicon.rarity(of.id);
        into[5] = lexicon.kind(of.id) == WordKind.OTHER ? 1 : 0;
        into[6] = Math.log(text.length());
        into[7] = of.length() == 2 ? 0 : 1;
        into[8] = (double) of.covered / of.count;
        into[9] = Math.log1p(lexicon.term(of.id).counts().seen());
      }
      case PHRASE -> {
        into[4] = of.word == WordKind.UNKNOWN ? 1 : 0;
        into[5] = of.word == WordKind.OTHER ? 1 : 0;
        into[6] = Math.log(text.length());
        into[7] = of.length() < 3 ? 1 : 0;
        into[8] = of.length() > 4 ? 1 : 0;
        into[9] = of.cohesion;
      }
    }
  }
}
