package io.feedwire.parser.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.feedwire.contracts.article.Timestamp;
import io.feedwire.parser.format.ArticleDraft;
import io.feedwire.parser.format.ArticleDraftBuilder;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SharedAddressesTest {

  private static final String SERIES = "s-1/series-4";
  private static final String OTHER = "https://quay.example/meetings";

  private static ArticleDraftBuilder draft(int number) {
    return ArticleDraft.builder()
        .url("https://quay.example/" + number)
        .titleHtml("Meeting " + number)
        .published(on(number));
  }

  private static Timestamp on(int day) {
    String raw = "2024-05-0" + day + "T10:00:00Z";
    return new Timestamp(Instant.parse(raw), raw, "iso", null);
  }

  private static List<ArticleDraft> marked(ArticleDraftBuilder... drafts) {
    return SharedAddresses.marked(Stream.of(drafts).map(ArticleDraftBuilder::build).toList());
  }

  @Test
  void a_guid_of_several_items_is_of_none() {
    assertThat(marked(draft(1).guid(SERIES), draft(2).guid(SERIES), draft(3).guid("s-1/own")))
        .extracting(ArticleDraft::guid)
        .containsExactly(null, null, "s-1/own");
  }

  @Test
  void another_address_of_several_items_is_of_none() {
    String own = "https://quay.example/?p=1";
    assertThat(marked(draft(1).otherUrls(List.of(OTHER, own)), draft(2).otherUrls(List.of(OTHER))))
        .extracting(ArticleDraft::otherUrls, ArticleDraft::urlIsShared)
        .containsExactly(tuple(List.of(own), false), tuple(List.of(), false));
  }

  @Test
  void the_address_of_an_item_is_no_other_address_of_the_next() {
    assertThat(
            marked(
                draft(1),
                draft(2).otherUrls(List.of("https://quay.example/1")),
                draft(3).guid("https://quay.example/1")))
        .allSatisfy(
            draft -> {
              assertThat(draft.urlIsShared()).isFalse();
              assertThat(draft.otherUrls()).isEmpty();
              assertThat(draft.guid()).isNull();
            });
  }

  @Test
  void an_address_of_several_items_is_marked() {
    assertThat(marked(draft(1).url(OTHER), draft(2).url(OTHER), draft(3)))
        .extracting(ArticleDraft::url, ArticleDraft::urlIsShared)
        .containsExactly(
            tuple(OTHER, true), tuple(OTHER, true), tuple("https://quay.example/3", false));
  }

  @Test
  void an_item_listed_twice_is_one() {
    // With the same address the guid says so; without it, its headline or time.
    ArticleDraftBuilder[][] twice = {
      {draft(1).guid(SERIES), draft(1).guid(SERIES)},
      {draft(1).guid(SERIES), draft(1).guid(SERIES).titleHtml("Moved").published(on(2))},
      {draft(1).guid(SERIES), draft(2).guid(SERIES).titleHtml("Meeting 1").published(on(1))},
      {draft(1).guid(SERIES), draft(2).guid(SERIES).titleHtml("Meeting 1").published(null)},
      {draft(1).guid(SERIES), draft(1).guid(SERIES).url(null).titleHtml("Moved")},
      {draft(1).guid(SERIES).url(null), draft(1).guid(SERIES).url(null).titleHtml("Moved")},
      {draft(1).guid(SERIES).url(null), draft(1).guid(SERIES).url(null).published(on(2))},
    };
    for (ArticleDraftBuilder[] two : twice) {
      assertThat(marked(two))
          .allSatisfy(draft -> assertThat(draft.guid()).isEqualTo(SERIES))
          .noneMatch(ArticleDraft::urlIsShared);
    }
  }

  @Test
  void without_an_address_another_headline_at_another_time_is_another_item() {
    assertThat(marked(draft(1).guid(SERIES).url(null), draft(2).guid(SERIES).url(null)))
        .extracting(ArticleDraft::guid)
        .containsOnlyNulls();
  }

  @Test
  void items_without_headlines_are_told_apart_by_what_they_say() {
    ArticleDraftBuilder one = draft(1).titleHtml(null).published(null).guid(SERIES);
    ArticleDraftBuilder other = draft(2).titleHtml(null).published(null).guid(SERIES);
    assertThat(marked(one.summaryHtml("Calm."), other.summaryHtml("Calm.")))
        .extracting(ArticleDraft::guid)
        .containsExactly(SERIES, SERIES);
    assertThat(marked(one.summaryHtml("Calm."), other.summaryHtml("A storm.")))
        .extracting(ArticleDraft::guid)
        .containsOnlyNulls();
  }

  @Test
  void one_name_may_be_written_in_several_ways() {
    assertThat(
            marked(
                draft(1).guid("https://quay.example/series?utm_source=a"),
                draft(2).guid("http://www.quay.example/series")))
        .extracting(ArticleDraft::guid)
        .containsOnlyNulls();
    String guid = "https://quay.example/?p=1";
    assertThat(
            marked(
                draft(1).guid(guid).url("https://quay.example/1?utm_source=rss"),
                draft(1).guid(guid).url("http://quay.example/1").titleHtml("Moved")))
        .extracting(ArticleDraft::guid)
        .containsExactly(guid, guid);
  }

  @Test
  void parts_of_a_page_have_addresses_of_their_own() {
    assertThat(marked(draft(1).url(OTHER + "#a"), draft(2).url(OTHER + "#b")))
        .noneMatch(ArticleDraft::urlIsShared);
  }

  @Test
  void what_nothing_shares_stays_as_it_is() {
    List<ArticleDraft> drafts =
        List.of(draft(1).guid("s-1/1").build(), draft(2).guid("s-1/2").build());
    assertThat(SharedAddresses.marked(drafts)).isSameAs(drafts);
  }
}
