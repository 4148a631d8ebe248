package io.feedwire.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceLookupTest {

  private static Source source(String id, String location) {
    return Source.of(id, Source.Kind.FEED, location, Source.Lane.LIVE);
  }

  private final SourceLookup lookup =
      new SourceLookup(
          List.of(
              source("a.org-11", "https://a.org/feed"),
              source("a.org-12", "https://a.org/other"),
              source("a.org", "https://a.org/"),
              source("b.org-11", "https://b.org/")));

  @ParameterizedTest
  @CsvSource({
    "a.org-11, a.org-11",
    "a.org, a.org",
    "b, b.org-11",
    "a.org-12, a.org-12",
    "https://a.org/feed, a.org-11",
    "HTTPS://A.org:443/feed#x, a.org-11",
    "https://b.org, b.org-11"
  })
  void a_source_is_found_by_id_unique_beginning_or_url(String wanted, String id) {
    assertThat(lookup.find(wanted))
        .isInstanceOfSatisfying(
            SourceLookup.Found.class, found -> assertThat(found.source().id()).isEqualTo(id));
  }

  @Test
  void a_beginning_of_several_names_them() {
    assertThat(lookup.find("a."))
        .isEqualTo(new SourceLookup.NotOne("3 sources begin with a.: a.org, a.org-11, a.org-12"));
  }

  @Test
  void what_is_not_there_is_said_without_its_password() {
    assertThat(lookup.find("https://joe:pw@c.org/"))
        .isEqualTo(new SourceLookup.NotOne("there is no source https://c.org/"));
    assertThat(lookup.find("")).isInstanceOf(SourceLookup.NotOne.class);
  }
}
