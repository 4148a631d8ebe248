package io.feedwire.benchmarks.keywords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

  private static final Offset<Double> CLOSE = within(1e-6);

  /// So little that it changes nothing.
  private static final double FREE = 1e-12;

  @Test
  void aConstantIsTheOddsOfAll() {
    var regression = new LogisticRegression(1);
    add(regression, 3, true, 1);
    add(regression, 1, false, 1);

    assertThat(regression.fit(FREE)).containsExactly(new double[] {Math.log(3)}, CLOSE);
  }

  @Test
  void aFeatureIsTheOddsOfThoseThatHaveItAgainstThoseThatDoNot() {
    LogisticRegression regression = oddsOfFourAndOfOneHalf();

    assertThat(regression.fit(FREE))
        .containsExactly(new double[] {Math.log(0.5), Math.log(8)}, CLOSE);
  }

  @Test
  void theLikelihoodIsOfAllLabels() {
    LogisticRegression regression = oddsOfFourAndOfOneHalf();

    assertThat(regression.logLikelihood(regression.fit(FREE)))
        .isCloseTo(
            4 * Math.log(0.8) + Math.log(0.2) + 2 * Math.log(1 / 3.0) + 4 * Math.log(2 / 3.0),
            CLOSE);
  }

  /// What the examples gain by another weight is what it costs.
  @Test
  void weightsAreHeldWhereExamplesPullAsMuch() {
    var regression = new LogisticRegression(2);
    add(regression, 10, true, 1, 1);
    add(regression, 10, false, 1, -1);

    double[] weights = regression.fit(2);

    double missing = 1 - 1 / (1 + Math.exp(-weights[1]));
    assertThat(weights[0]).isCloseTo(0, CLOSE);
    assertThat(20 * missing).isCloseTo(2 * weights[1], CLOSE);
  }

  @Test
  void whatAllHaveIsSharedOutAndWhatNoneHasIsNothing() {
    var regression = new LogisticRegression(3);
    add(regression, 3, true, 1, 1, 0);
    add(regression, 1, false, 1, 1, 0);

    double half = Math.log(3) / 2;
    assertThat(regression.fit(1e-9)).containsExactly(new double[] {half, half, 0}, CLOSE);
  }

  @Test
  void oddsBeyondAllExponentialsAreCounted() {
    var regression = new LogisticRegression(1);
    add(regression, 1, false, 1);

    assertThat(regression.logLikelihood(new double[] {1000})).isEqualTo(-1000);
  }

  /// The most likely constant of such examples has no end.
  @Test
  void examplesOfOneLabelHaveWeightsWhileTheyAreHeld() {
    var regression = new LogisticRegression(1);
    add(regression, 5, false, 1);

    double weight = regression.fit(1)[0];

    assertThat(5 / (1 + Math.exp(-weight))).isCloseTo(-weight, CLOSE);
    assertThatThrownBy(() -> regression.fit(0)).isInstanceOf(IllegalArgumentException.class);
  }

  /// With the feature 4 of 5, without 2 of 6.
  private static LogisticRegression oddsOfFourAndOfOneHalf() {
    var regression = new LogisticRegression(2);
    add(regression, 4, true, 1, 1);
    add(regression, 1, false, 1, 1);
    add(regression, 2, true, 1, 0);
    add(regression, 4, false, 1, 0);
    return regression;
  }

  private static void add(LogisticRegression to, int times, boolean positive, double... features) {
    for (int i = 0; i < times; i++) {
      to.add(features, positive);
    }
  }
}
