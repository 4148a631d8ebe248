package io.feedwire.sources.opml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.source.Source.Kind;
import io.feedwire.contracts.source.SourceIds;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpmlWriterTest {

  private static Source source(Kind kind, String url) {
    return Source.of(SourceIds.of(URI.create(url)), kind, url, Source.Lane.LIVE);
  }

  private static List<Source> read(String document) {
    var read = (OpmlReader.Read) OpmlReader.read(document.getBytes(UTF_8), null);
    return OpmlSources.of(read.outlines(), null).sources();
  }

  @Test
  void what_is_written_is_read_again_with_names_and_folders() {
    List<Source> sources =
        List.of(
            source(Kind.FEED, "https://a.org/?a=1&copy=2").withName("A \"&\" <b> 'c'"),
            source(Kind.PAGE, "https://b.org/"),
            source(Kind.OPML, "https://c.org/list").withName("List"),
            source(Kind.SITEMAP, "https://d.org/news.xml").withCategory("News/Germany"),
            source(Kind.API, "https://e.org/").withCategory("News/Germany & more"),
            source(Kind.FEED, "https://f.org/").withName("中文").withCategory("News"));

    OpmlWriter.Written written = OpmlWriter.write(sources, "Mine & others");

    assertThat(written.leftOut()).isZero();
    assertThat(read(written.text())).containsExactlyInAnyOrderElementsOf(sources);
  }

  @Test
  void folders_are_opened_once() {
    String text =
        OpmlWriter.write(
                List.of(
                    source(Kind.FEED, "https://a.org/").withCategory("X/Y"),
                    source(Kind.FEED, "https://b.org/").withCategory("X"),
                    source(Kind.FEED, "https://c.org/").withCategory("X/Y")),
                "t")
            .text();
    assertThat(text).containsOnlyOnce("<outline text=\"X\">").containsOnlyOnce("text=\"Y\"");
  }

  @Test
  void what_no_list_can_hold_is_counted() {
    OpmlWriter.Written written =
        OpmlWriter.write(
            List.of(
                Source.of("f", Kind.FOLDER, "file:///a/", Source.Lane.LIVE),
                source(Kind.FEED, "https://a.org/").withOrigin("list")),
            "t");
    assertThat(written.leftOut()).isEqualTo(2);
    assertThat(read(written.text())).isEmpty();
  }

  @Test
  void a_password_from_before_is_not_written() {
    String text = OpmlWriter.write(List.of(source(Kind.FEED, "https://joe:pw@a.org/")), "t").text();
    assertThat(text).contains("https://a.org/").doesNotContain("pw@").doesNotContain("joe");
  }
}
