package io.feedwire.keywords.candidate;

/// The fitted weights, in the order of [Ranking#features]. `benchmarks/keyword-weights` fits them
/// anew, and prints them to be pasted here.
final class Weights {

  private static final double[] TAUGHT = {
    -4.75, 0.64, 1.35, 0.91, 0.29, 0.37, 0.43, 1.13, 0.26, -0.59
  };
  private static final double[] COMPANION = {-5.68, 8.47, 0.01, -0.16};
  private static final double[] WORD = {-3.43, 1.87, 1.51, 0.52, 0.25, -0.66, -0.78, 1.23, -0.68};
  private static final double[] PHRASE = {
    -2.76, 1.61, 1.72, 1.01, 0.02, -0.79, -0.53, -0.66, -0.80, 0.53
  };

  private Weights() {}

  static double[] of(Candidate.Kind kind) {
    return switch (kind) {
      case TAUGHT -> TAUGHT;
      case COMPANION -> COMPANION;
      case WORD -> WORD;
      case PHRASE -> PHRASE;
    };
  }
}
