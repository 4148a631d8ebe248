package io.feedwire.keywords;

/// The fitted weights, in the order of [Ranking#features].
final class Weights {

  private static final double[] TAUGHT = {-4.59, 0.65, 1.35, 0.91, 0.30, 0.35, 0.36, 1.03, 0.27};
  private static final double[] COMPANION = {-5.83, 8.45, 0.00, -0.09};
  private static final double[] WORD = {
    0.49, 1.89, 1.53, 0.59, -0.30, -0.45, -0.76, 1.00, -0.64, -0.73
  };
  private static final double[] PHRASE = {
    -2.45, 1.59, 1.80, 0.93, -0.09, -1.00, -0.57, -0.53, -0.84, 0.43
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
