package io.feedwire.parser.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AheadTest {

  /// A search from each place is the judge, for places in any order.
  @Test
  void it_finds_what_a_search_from_the_place_finds() {
    var random = new Random(20_261_122);
    for (int i = 0; i < 500; i++) {
      var text = new StringBuilder();
      for (int length = random.nextInt(40); length > 0; length--) {
        text.append("ab>".charAt(random.nextInt(3)));
      }
      String sought = random.nextBoolean() ? ">" : "ab";
      var ahead = new Ahead(text.toString(), sought);
      for (int asked = 0; asked < 40; asked++) {
        int place = random.nextInt(text.length() + 1);
        assertThat(ahead.from(place)).isEqualTo(text.indexOf(sought, place));
      }
    }
  }
}
