package io.feedwire.enricher.merge;

import static io.feedwire.enricher.Articles.DAY;
import static io.feedwire.enricher.Articles.image;
import static io.feedwire.enricher.Articles.link;
import static io.feedwire.enricher.Articles.plain;
import static io.feedwire.enricher.Articles.time;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Image;
import io.feedwire.contracts.article.Provenance;
import io.feedwire.contracts.article.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutdatedTest {

  private static final String FULL =
      "The minister spoke with members about the bridge. ".repeat(40);
  private static final String LATER =
      "The minister spoke with members about the ferry. ".repeat(35);

  @Test
  void A_copy_that_was_made_before_the_correction_has_no_say_in_what_it_tells() {
    Article copy = from("archive", "json-feed", 10).withText(FULL).withDeclaredKeywords(words());
    Article corrected = corrected("feed", "atom");

    assertThat(merge(copy, corrected).headline()).isEqualTo("Corrected headline");
    Article after = from("archive", "json-feed", 9_000).withText(FULL);
    assertThat(merge(after, corrected).headline()).as("made later").isEqualTo(after.headline());
  }

  @Test
  void A_copy_of_an_archive_is_as_old_as_it_was_saved_whenever_it_is_read() {
    Article copy =
        plain("example:1")
            .withText(FULL)
            .withProvenance(provenance("archive", "feedx", null, 9_000, DAY.plusSeconds(10)));

    assertThat(merge(copy, corrected("feed", "atom")).headline()).isEqualTo("Corrected headline");
  }

  @Test
  void The_text_of_an_outdated_copy_stands_until_there_is_another_full_one() {
    Article copy = from("archive", "json-feed", 10).withText(FULL).withSummary("A summary");
    Article teaser = corrected("feed", "atom");

    assertThat(merge(copy, teaser).text()).isEqualTo(FULL);
    assertThat(merge(copy, teaser).summary()).isEqualTo("A summary");
    assertThat(merge(copy, teaser.withText(LATER)).text()).isEqualTo(LATER);
  }

  @Test
  void A_document_that_is_in_another_format_now_replaces_what_it_was() {
    Article rss = at("https://paper.example.net/feed", "rss", 10).withText(FULL);
    Article atom =
        at("https://paper.example.net/feed", "atom", 900)
            .withHeadline("Corrected headline")
            .withText(LATER);

    assertThat(merge(rss, atom))
        .extracting(Article::headline, Article::text)
        .containsExactly("Corrected headline", LATER);
    Article beside = at("https://paper.example.net/other", "rss", 10).withText(FULL);
    assertThat(merge(beside, atom).text()).as("another document of the source").isEqualTo(FULL);
    assertThat(merge(from("feed", "json-feed", 10).withText(FULL), from("feed", "rss", 900)).text())
        .as("documents of nowhere")
        .isEqualTo(FULL);
  }

  @Test
  void What_a_correction_took_out_of_lists_is_gone() {
    Article libel =
        from("archive", "feedx", 20)
            .withText(FULL)
            .withImages(List.of(image("dw:8", "Caption", 900), image("dw:9", "Caption", 900)))
            .withReferences(List.of(link("dw:2")))
            .withDeclaredKeywords(List.of("libel"))
            .withBylines(List.of("A. Writer"));
    Image kept = image("dw:8", null, 700);
    Article corrected = corrected("feed", "atom").withImages(List.of(kept));

    Article now = merge(libel, corrected.withText(LATER));
    assertThat(now.images()).extracting(Image::id).containsExactly("dw:8");
    assertThat(now.images()).extracting(Image::caption).containsExactly("Caption");
    assertThat(now.references()).isEmpty();
    assertThat(now.declaredKeywords()).isEmpty();
    assertThat(now.bylines()).as("of which many formats say nothing").hasSize(1);
    assertThat(merge(libel, corrected).declaredKeywords())
        .as("a teaser takes nothing out")
        .containsExactly("libel");
  }

  @Test
  void A_time_of_change_that_was_set_to_that_of_the_fetch_outdates_nothing() {
    Article copy = from("archive", "json-feed", 10).withText(FULL);
    Article ahead = corrected("feed", "atom").withModified(time(DAY.plusSeconds(5_100)));

    assertThat(merge(copy, ahead).headline()).isEqualTo(copy.headline());
  }

  private static List<String> words() {
    return List.of("bridge", "ferry", "minister");
  }

  /// Changed after 5,000 seconds, fetched after 5,100.
  private static Article corrected(String source, String format) {
    Timestamp changed = time(DAY.plusSeconds(5_000));
    return from(source, format, 5_100).withHeadline("Corrected headline").withModified(changed);
  }

  private static Article from(String source, String format, int fetched) {
    return plain("example:1").withProvenance(provenance(source, format, null, fetched, null));
  }

  private static Article at(String location, String format, int fetched) {
    return plain("example:1").withProvenance(provenance("feed", format, location, fetched, null));
  }

  private static Provenance provenance(
      String source,
      String format,
      @Nullable String location,
      int fetched,
      @Nullable Instant saved) {
    Instant read = DAY.plusSeconds(fetched);
    return new Provenance(source, format, location, List.of(), null, null, null, read, saved, null);
  }

  private static Article merge(Article one, Article other) {
    Article merged = Merge.of(Contributions.NONE.and(one).and(other)).article();
    assertThat(Merge.of(Contributions.NONE.and(other).and(one)).article()).isEqualTo(merged);
    return merged;
  }
}
