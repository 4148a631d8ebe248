package io.feedwire.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.source.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocationsTest {

  @ParameterizedTest
  @CsvSource({
    "https://example.org, https://example.org/",
    "HTTPS://Example.ORG:443/Feed#top, https://example.org/Feed",
    "http://example.org:8080?x=1, http://example.org:8080/?x=1",
    "https://example.org/中文?q=a b, https://example.org/%E4%B8%AD%E6%96%87?q=a%20b",
    "https://example.org/a%20b%zz, https://example.org/a%20b%25zz",
    "https://bücher.example/rss, https://xn--bcher-kva.example/rss",
    "http://[::1]:80/x, http://[::1]/x",
    "https://joe:pw@example.org/x, https://joe:pw@example.org/x",
    "' https://example.org/x ', https://example.org/x",
    "http://My_Site.example.org:80/x, http://my_site.example.org/x",
    "https://joe:pw@my_site.example.org:8443, https://joe:pw@my_site.example.org:8443/",
    "https://example.org/a[1]?tags[]=b, https://example.org/a%5B1%5D?tags[]=b",
    "feed://example.org/rss, http://example.org/rss",
    "feed:https://example.org/rss, https://example.org/rss",
    "Feed://https://example.org/rss, https://example.org/rss"
  })
  void urls_take_their_normal_form(String typed, String normal) {
    assertThat(Locations.parse(typed)).isEqualTo(new Location.Feed(URI.create(normal)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://",
        "https:///x",
        "http://a b/",
        "http:x",
        "http://h:99999/",
        "http://a_b:99999/",
        "http://a@b@c_d/",
        "http://a_b.1/",
        "feed:",
        "feed:ftp://example.org/"
      })
  void what_is_no_url_is_refused(String typed) {
    assertThat(Locations.parse(typed))
        .isInstanceOfSatisfying(
            Location.Refused.class,
            refused -> assertThat(refused.sentence()).startsWith("not a URL: "));
  }

  @Test
  void a_url_too_long_for_a_header_is_none() {
    assertThat(Locations.http("http://x.org/" + "a".repeat(8_000))).isPresent();
    assertThat(Locations.http("http://x.org/" + "a".repeat(9_000))).isEmpty();
    assertThat(Locations.http("http://x.org/" + "中".repeat(1_000))).isEmpty();
  }

  @Test
  void another_scheme_is_refused_by_name() {
    assertThat(Locations.parse("gopher://example.org/"))
        .isEqualTo(
            new Location.Refused(
                "unsupported scheme 'gopher': only http, https, file and folders are read"));
  }

  @Test
  void folders_are_paths_or_file_uris_and_must_exist(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("f"), "");
    Path archive = Files.writeString(folder.resolve("a.tar.gz"), "");
    assertThat(Locations.parse(archive.toString())).isEqualTo(new Location.Folder(archive.toUri()));

    var expected = new Location.Folder(folder.toUri());
    assertThat(Locations.parse(folder.toString())).isEqualTo(expected);
    assertThat(Locations.parse(folder + "/../" + folder.getFileName() + "/")).isEqualTo(expected);
    assertThat(Locations.parse(folder.toUri().toString())).isEqualTo(expected);
    assertThat(Locations.parse(".", folder)).isEqualTo(expected);
    assertThat(Locations.parse(file.toString()))
        .isEqualTo(
            new Location.Refused(
                file + " is a file; a source is a URL, a folder or an archive (zip, tar, tar.gz)"));
    assertThat(Locations.parse("nowhere", folder))
        .isEqualTo(new Location.Refused("there is no folder " + folder.resolve("nowhere")));
  }

  @ParameterizedTest
  @CsvSource({
    "/b, https://example.org/b",
    "b?x=1, https://example.org/a/b?x=1",
    "//other.org/c, https://other.org/c",
    "http://other.org, http://other.org/",
    "/中, https://example.org/%E4%B8%AD",
    "'', https://example.org/a/x?old=1",
    "#top, https://example.org/a/x?old=1",
    "?new=1, https://example.org/a/x?new=1",
    ".., https://example.org/",
    "../../c/./d/..?e=/../f, https://example.org/c/?e=/../f",
    "c[1], https://example.org/a/c%5B1%5D",
    "feed:https://other.org/c, https://other.org/c"
  })
  void references_are_resolved(String reference, String expected) {
    assertThat(Locations.resolve(URI.create("https://example.org/a/x?old=1"), reference))
        .contains(URI.create(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "mailto:a@b", "data:text/plain,x"})
  void references_elsewhere_are_none(String reference) {
    assertThat(Locations.resolve(URI.create("https://example.org/a/x"), reference)).isEmpty();
  }

  @Test
  void credentials_are_neither_shown_nor_part_of_the_id() {
    var withUser = (Location.Readable) Locations.parse("https://joe:secret@example.org/x");
    var without = (Location.Readable) Locations.parse("https://example.org/x");
    assertThat(Locations.withoutUser(URI.create("https://joe:secret@my_site.example.org/x")))
        .isEqualTo(URI.create("https://my_site.example.org/x"));

    assertThat(Locations.withoutUser(withUser.uri())).isEqualTo(without.uri());
    assertThat(Locations.redacted("https://joe:secret@example.org/x"))
        .isEqualTo("https://example.org/x");
    assertThat(withUser.toSource(null, Source.Lane.LIVE, null).id())
        .isEqualTo(without.toSource(null, Source.Lane.LIVE, null).id())
        .startsWith("example.org-");
  }

  @ParameterizedTest
  @CsvSource({
    "https://feeds.bbci.co.uk/x, bbci.co.uk",
    "https://rss.dw.com/xml/a, dw.com",
    "https://dw.com/a, dw.com",
    "https://my_site.dw.com/a, dw.com",
    "http://localhost:8080/, localhost",
    "http://127.0.0.1/, 127.0.0.1",
    "http://[::1]/, [::1]",
    "https://co.uk/, co.uk",
    "file:///archive/, file:///archive/"
  })
  void sources_are_together_by_registrable_domain(String location, String domain) {
    assertThat(DomainPartition.domain(location)).isEqualTo(domain);
  }

  private static Source feed(String id, String location) {
    return Source.of(id, Source.Kind.FEED, location, Source.Lane.LIVE);
  }

  @Test
  void a_host_is_as_long_as_names_are() {
    assertThat(Locations.http("http://" + "a.".repeat(126) + "_b/")).isPresent();
    assertThat(Locations.http("http://" + "a.".repeat(2_000) + "_b/")).isEmpty();
  }

  @Test
  void all_of_a_domain_is_on_one_partition() {
    Source one = feed("1", "https://rss.dw.com/a");
    Source other = feed("2", "https://www.dw.com/b");

    assertThat(DomainPartition.of(one, 64))
        .isEqualTo(DomainPartition.of(other, 64))
        .isBetween(0, 63);
  }
}
