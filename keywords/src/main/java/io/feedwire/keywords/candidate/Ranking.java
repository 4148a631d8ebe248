package io.feedwire.keywords.candidate;

import io.feedwire.keywords.text.FoldedText;
import io.feedwire.keywords.vocabulary.Lexicon;
import io.feedwire.keywords.vocabulary.WordKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How likely an editor would choose a candidate, 0 to 1: a logistic model for each kind of
/// candidate. The weights were fitted to editors' tags, of which each was hidden from what was
/// taught: `benchmarks/keyword-weights` fits them anew.
public final class Ranking {

  /// The most that a kind is weighed by.
  static final int FEATURES = 10;

  /// Of 1 and the number: nearly all counts are below it, and there are hundreds an article.
  private static final double[] LOGARITHMS =
      IntStream.range(0, 64).mapToDouble(Math::log1p).toArray();

  private final Lexicon lexicon;
  private final boolean chinese;
  private final double length;
  private final double[] features = new double[FEATURES];

  /// @param chinese whether a character is half a word; elsewhere it is a sixth of one
  public Ranking(Lexicon lexicon, FoldedText text, boolean chinese) {
    this.lexicon = lexicon;
    this.chinese = chinese;
    length = Math.log(chinese ? text.length() : 1 + text.length() / 3.0);
  }

  /// Sets the score of a candidate if the logarithm of its odds is at least so much; returns
  /// whether it is.
  public boolean isAtLeast(double least, Candidate candidate) {
    double sum = weighed(candidate);
    @Nullable Candidate absorbed = candidate.absorbs;
    if (absorbed != null) {
      sum = Math.max(sum, weighed(absorbed));
    }
    if (sum < least) {
      return false;
    }
    candidate.score = 1 / (1 + Math.exp(-sum));
    return true;
  }

  /// What the score of a candidate is made of, for who fits the weights anew: where a phrase stands
  /// for a word, that of the word as well.
  ///
  /// @param term what it would be as a keyword
  public List<Weighed> weighed(Candidate candidate, String term) {
    @Nullable Candidate absorbed = candidate.absorbs;
    return absorbed == null
        ? List.of(weighedAs(term, candidate))
        : List.of(weighedAs(term, candidate), weighedAs(term, absorbed));
  }

  private Weighed weighedAs(String term, Candidate candidate) {
    features(candidate, features);
    return new Weighed(
        term,
        candidate.kind,
        Arrays.stream(features, 0, Weights.of(candidate.kind).length).boxed().toList());
  }

  /// The weights of a kind, in the order of [Weighed#features].
  public static List<Double> weights(Candidate.Kind kind) {
    return Arrays.stream(Weights.of(kind)).boxed().toList();
  }

  private double weighed(Candidate candidate) {
    double[] weights = Weights.of(candidate.kind);
    features(candidate, features);
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * features[i];
    }
    return sum;
  }

  /// Fills in what a candidate is weighed by.
  void features(Candidate of, double[] into) {
    into[0] = 1;
    into[1] = of.count < LOGARITHMS.length ? LOGARITHMS[of.count] : Math.log1p(of.count);
    into[2] = of.headline ? 1 : 0;
    into[3] = of.lead ? 1 : 0;
    switch (of.kind) {
      case TAUGHT -> {
        into[4] = lexicon.rarity(of.id);
        into[5] = lexicon.odds(of.id);
        into[6] = lexicon.declared(of.id);
        into[7] = of.nearest;
        into[8] = -Math.log(of.unlikely);
        into[9] = of.count == 1 && !of.headline && !of.lead ? 1 : 0;
      }
      case COMPANION -> {
        into[1] = of.nearest;
        into[2] = -Math.log(of.unlikely);
        into[3] = lexicon.declared(of.id);
      }
      case WORD -> {
        into[4] = of.id < 0 ? lexicon.rarity() : lexicon.rarity(of.id);
        into[5] = isOther(of) ? 1 : 0;
        into[6] = length;
        into[7] = chinese && of.length() == 2 ? 0 : 1;
        into[8] = (double) of.covered / of.count;
      }
      case PHRASE -> {
        into[4] = of.word == WordKind.UNKNOWN ? 1 : 0;
        into[5] = of.word == WordKind.OTHER ? 1 : 0;
        into[6] = length;
        into[7] = chinese && of.length() < 3 ? 1 : 0;
        into[8] = chinese && of.length() > 4 ? 1 : 0;
        into[9] = of.cohesion;
      }
    }
  }

  private boolean isOther(Candidate of) {
    return chinese
        ? of.id >= 0 && lexicon.kind(of.id) == WordKind.OTHER
        : of.word == WordKind.OTHER;
  }
}
