package io.feedwire.benchmarks.keywords;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Logistic regression by Newton's method, in doubles and always in the same order: the same
/// examples give the same weights. Half the squared weights, times a factor, is taken from the
/// logarithm of the likelihood (L2).
final class LogisticRegression {

  /// Steps; from weights of 0 ten are usual.
  private static final int MOST_STEPS = 200;

  /// Of a weight: the next step would be still smaller, as each is the square of the one before.
  private static final double CLOSE = 1e-9;

  private final int width;
  private final List<double[]> examples = new ArrayList<>();
  private final List<Boolean> labels = new ArrayList<>();
  private int positives;

  /// @param width features of an example
  LogisticRegression(int width) {
    this.width = width;
  }

  void add(double[] features, boolean positive) {
    if (features.length != width) {
      throw new IllegalArgumentException(features.length + " features instead of " + width);
    }
    examples.add(features.clone());
    labels.add(positive);
    positives += positive ? 1 : 0;
  }

  int examples() {
    return examples.size();
  }

  int positives() {
    return positives;
  }

  /// The likeliest weights.
  ///
  /// @param l2 more than 0: it makes sure that there is one solution, whatever the examples are
  double[] fit(double l2) {
    if (!(l2 > 0)) {
      throw new IllegalArgumentException("nothing holds the weights: " + l2);
    }
    double[] weights = new double[width];
    double likelihood = held(weights, l2);
    for (int i = 0; i < MOST_STEPS; i++) {
      double[] step = step(weights, l2);
      double[] next = moved(weights, step);
      double better = held(next, l2);
      while (better < likelihood && !isClose(step)) {
        Arrays.setAll(step, j -> step[j] / 2);
        next = moved(weights, step);
        better = held(next, l2);
      }
      weights = next;
      likelihood = better;
      if (isClose(step)) {
        return weights;
      }
    }
    throw new IllegalStateException("no weights after " + MOST_STEPS + " steps");
  }

  /// The logarithm of the likelihood of all labels, L2 apart.
  double logLikelihood(double[] weights) {
    double sum = 0;
    for (int i = 0; i < examples.size(); i++) {
      double odds = dot(weights, examples.get(i));
      double against = labels.get(i) ? -odds : odds;
      // Of large odds the exponential would be infinite.
      sum -= Math.max(against, 0) + Math.log1p(Math.exp(-Math.abs(against)));
    }
    return sum;
  }

  private double held(double[] weights, double l2) {
    return logLikelihood(weights) - l2 * dot(weights, weights) / 2;
  }

  /// Newton's: the gradient through the second derivatives.
  private double[] step(double[] weights, double l2) {
    double[] gradient = new double[width];
    double[][] curvature = new double[width][width];
    for (int i = 0; i < examples.size(); i++) {
      double[] x = examples.get(i);
      double p = 1 / (1 + Math.exp(-dot(weights, x)));
      double missing = (labels.get(i) ? 1 : 0) - p;
      for (int j = 0; j < width; j++) {
        gradient[j] += missing * x[j];
        for (int k = 0; k <= j; k++) {
          curvature[j][k] += p * (1 - p) * x[j] * x[k];
        }
      }
    }
    for (int j = 0; j < width; j++) {
      gradient[j] -= l2 * weights[j];
      curvature[j][j] += l2;
    }
    return solved(curvature, gradient);
  }

  /// Solves by Cholesky's parting of a symmetric matrix, of which only the lower half is read; both
  /// are overwritten.
  private static double[] solved(double[][] matrix, double[] vector) {
    for (int j = 0; j < vector.length; j++) {
      for (int k = 0; k <= j; k++) {
        double rest = matrix[j][k];
        for (int m = 0; m < k; m++) {
          rest -= matrix[j][m] * matrix[k][m];
        }
        matrix[j][k] = j == k ? Math.sqrt(rest) : rest / matrix[k][k];
      }
      for (int k = 0; k < j; k++) {
        vector[j] -= matrix[j][k] * vector[k];
      }
      vector[j] /= matrix[j][j];
    }
    for (int j = vector.length - 1; j >= 0; j--) {
      for (int k = j + 1; k < vector.length; k++) {
        vector[j] -= matrix[k][j] * vector[k];
      }
      vector[j] /= matrix[j][j];
    }
    return vector;
  }

  private static double[] moved(double[] weights, double[] step) {
    double[] moved = new double[weights.length];
    Arrays.setAll(moved, j -> weights[j] + step[j]);
    return moved;
  }

  private static boolean isClose(double[] step) {
    return Arrays.stream(step).allMatch(each -> Math.abs(each) < CLOSE);
  }

  private static double dot(double[] weights, double[] features) {
    double sum = 0;
    for (int j = 0; j < weights.length; j++) {
      sum += weights[j] * features[j];
    }
    return sum;
  }
}
