package io.feedwire.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.RejectionReason;
import io.feedwire.parser.HostilePlaces.Place;
import io.feedwire.parser.HostileUnits.Unit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// [HostileSearch] tries what it says: its documents reach the reader of their format whole.
class HostileSearchTest {

  private static final int SIZE = 64 * 1024;

  /// Where the text is what no format can read, or what the only article has no end behind. All
  /// other places give an article.
  private static final Map<String, RejectionReason> REJECTED =
      Map.of(
          "RSS, item, cut off", RejectionReason.MALFORMED,
          "RSS, cut off", RejectionReason.MALFORMED,
          "Atom, entry, cut off", RejectionReason.MALFORMED,
          "DW, markup", RejectionReason.MALFORMED,
          "DW, cut off", RejectionReason.MALFORMED,
          "JSON Feed, cut off", RejectionReason.MALFORMED,
          "post, cut off", RejectionReason.MALFORMED,
          // A line as long is no headline of feedx, and then nothing is.
          "feedx, title", RejectionReason.UNKNOWN_FORMAT,
          "HTML", RejectionReason.UNKNOWN_FORMAT,
          "text", RejectionReason.UNKNOWN_FORMAT);

  static Stream<Place> places() {
    return HostilePlaces.all().stream();
  }

  @ParameterizedTest
  @MethodSource("places")
  void a_harmless_text_gives_an_article_in_each_place_or_the_rejection_that_is_meant(Place place) {
    String page = HostilePlaces.addresses().getFirst();
    byte[] document = place.filled(new Unit("word%d ", ""), page, SIZE);
    assertThat(document).hasSizeBetween(SIZE - 64, SIZE);
    switch (WiredParser.get().parse("source-1", HostileSearch.headers(page), document)) {
      case ParseResult.Parsed parsed -> {
        assertThat(REJECTED).doesNotContainKey(place.name());
        assertThat(parsed.articles()).isNotEmpty();
      }
      case ParseResult.Rejected rejected ->
          assertThat(REJECTED).containsEntry(place.name(), rejected.reason());
    }
  }

  @Test
  void a_seed_gives_the_same_units_twice() {
    assertThat(units(7)).isEqualTo(units(7)).isNotEqualTo(units(8));
  }

  @Test
  void a_unit_is_read_as_it_is_written() {
    for (Unit unit : units(9)) {
      assertThat(Unit.of(unit.toString())).isEqualTo(unit);
      assertThat(unit.toString()).doesNotContain("'", "\n", "\t", "\u0000");
    }
  }

  @Test
  void the_second_half_comes_as_often_as_the_first() {
    assertThat(new Unit("<b%d>", "</b>").times(2)).isEqualTo("<b0><b1></b></b>");
  }

  private static List<Unit> units(long seed) {
    var units = new HostileUnits(seed);
    return IntStream.range(0, 1_000).mapToObj(i -> units.next()).toList();
  }
}
