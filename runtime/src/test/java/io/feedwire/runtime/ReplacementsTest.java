package io.feedwire.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReplacementsTest {

  private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

  @Test
  void threadsThatDieNowAndThenAreReplacedForEver() {
    var replacements = new Replacements();
    for (int death = 0; death < 10 * Replacements.MOST; death++) {
      Instant at = START.plus(Replacements.WITHIN.multipliedBy(death).dividedBy(5));
      assertThat(replacements.allow(at)).isTrue();
    }
  }

  @Test
  void threadsThatDieAtOnceAreReplacedSoManyTimesAndNoMore() {
    var replacements = new Replacements();
    for (int death = 0; death < Replacements.MOST; death++) {
      assertThat(replacements.allow(START.plusMillis(death))).isTrue();
    }
    assertThat(replacements.allow(START.plusSeconds(1))).isFalse();
    assertThat(replacements.allow(START.plus(Replacements.WITHIN).plusSeconds(1))).isTrue();
  }
}
