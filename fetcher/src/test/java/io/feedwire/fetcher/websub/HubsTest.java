package io.feedwire.fetcher.websub;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.fetcher.http.Response;
import io.feedwire.fetcher.poll.Items;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubsTest {

  private static final URI ASKED = URI.create("https://user:word@a.example/feed");

  private static Response response(String... links) {
    return new Response(200, null, null, null, null, null, null, List.of(links), null);
  }

  private static Hubs hubs(String body, String... links) {
    return Hubs.of(response(links), body.getBytes(UTF_8), ASKED).orElseThrow();
  }

  @Test
  void headers_stand_before_the_document() {
    assertThat(
            hubs(
                "<feed><link rel='hub' href='https://other.example/'/><link rel='self' href='/x'/>",
                "</hub>; rel=hub",
                "<https://A.example/Feed>; rel=self"))
        .isEqualTo(new Hubs(List.of("https://a.example/hub"), "https://A.example/Feed"));
  }

  @Test
  void a_feed_names_several_hubs_and_itself_before_its_first_item() {
    assertThat(
            hubs(
                """
                <rss><channel><!-- <link rel="hub" href="https://no.example/"/> -->
                <title><![CDATA[<link rel="hub" href="https://no.example/"/>]]></title>
                <atom:link href="https://a.example/f?x=1&amp;y=2" rel="self" type="a/b" />
                <atom10:link rel='hub' href='https://one.example/'></atom10:link>
                <link rel=hub href=https://two.example/>
                <link rel="hub" href="mailto:hub@a.example"/>
                <item><link rel="hub" href="https://no.example/"/></item>
                """))
        .isEqualTo(
            new Hubs(
                List.of("https://one.example/", "https://two.example/"),
                "https://a.example/f?x=1&y=2"));
  }

  @Test
  void a_wide_encoding_is_read_too() {
    byte[] body = "<feed><link rel='hub' href='https://h.example/'/><entry>".getBytes(UTF_16);
    assertThat(Hubs.of(response(), body, ASKED).orElseThrow().hubs())
        .containsExactly("https://h.example/");
  }

  @Test
  void a_document_that_does_not_name_itself_is_known_by_its_address_without_password() {
    assertThat(hubs("<feed><link rel='hub' href='https://h.example/'/>").topic())
        .isEqualTo("https://a.example/feed");
  }

  @Test
  void a_document_without_hub_has_none() {
    assertThat(
            Hubs.of(
                response("</f>; rel=self"),
                "<feed><link rel='self' href='/f'/>".getBytes(UTF_8),
                ASKED))
        .isEmpty();
    assertThat(Hubs.of(response(), "<".repeat(200_000).getBytes(UTF_8), ASKED)).isEmpty();
  }

  /// Each of these is a second or more of work where it is looked at from every bracket on.
  @ParameterizedTest
  @ValueSource(strings = {"<", "<link ", "<link a", "<!--", "<![CDATA[", "<a:", "</"})
  void a_head_that_never_ends_is_read_once(String piece) {
    String head = piece.repeat(100_000);

    assertThat(Hubs.of(response(), head.getBytes(UTF_8), ASKED)).isEmpty();
    String closed = head.substring(0, 60_000) + ">";
    assertThat(Hubs.of(response(), closed.getBytes(UTF_8), ASKED)).isEmpty();
    assertThat(Items.of(("<item>" + head).getBytes(UTF_8))).isPresent();
  }
}
