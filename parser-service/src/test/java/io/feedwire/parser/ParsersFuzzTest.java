package io.feedwire.parser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Provenance;
import io.feedwire.parser.decode.Characters;
import io.feedwire.parser.decode.Decoded;
import io.feedwire.parser.decode.Decoder;
import io.feedwire.parser.format.ArticleDraft;
import io.feedwire.parser.format.ArticleDraft.BodyPart;
import io.feedwire.parser.format.Document;
import io.feedwire.parser.format.Format;
import io.feedwire.parser.format.FormatResult;
import io.feedwire.parser.html.MarkupBudget;
import io.feedwire.parser.time.Dates;
import io.feedwire.publishers.address.WebAddress;
import java.util.List;

/// Every parser against bytes that nobody wrote. In the build each method runs over the inputs kept
/// in `src/test/resources/…/ParsersFuzzTestInputs`; CONTRIBUTING.md tells how to look for more.
class ParsersFuzzTest {

  private static final String PAGE = "https://www.example.org/a/b";

  @FuzzTest(maxDuration = "10m")
  void document(byte[] bytes) {
    Invariants.check(WiredParser.parse(bytes, null));
  }

  @FuzzTest(maxDuration = "10m")
  void decode(byte[] bytes) {
    int line = 0;
    while (line < bytes.length && bytes[line] != '\n') {
      line++;
    }
    // The first line is the declared type.
    String type = new String(bytes, 0, line, UTF_8);
    byte[] rest =
        java.util.Arrays.copyOfRange(bytes, Math.min(line + 1, bytes.length), bytes.length);
    if (Decoder.decode(rest, type.isEmpty() ? null : type) instanceof Decoded.Text text) {
      assertThat(text.text()).hasSizeLessThanOrEqualTo(rest.length);
    }
  }

  @FuzzTest(maxDuration = "10m")
  void dates(byte[] bytes) {
    Dates.read(new String(bytes, UTF_8)).ifPresent(time -> assertThat(time.rule()).isNotBlank());
  }

  @FuzzTest(maxDuration = "10m")
  void webAddress(byte[] bytes) {
    WebAddress.parse(new String(bytes, UTF_8))
        .ifPresent(
            address -> {
              String written = address.toString();
              assertThat(WebAddress.parse(written)).map(WebAddress::toString).hasValue(written);
              assertThat(address.id()).startsWith("url:");
              assertThat(address.site()).isNotEmpty();
            });
  }

  @FuzzTest(maxDuration = "10m")
  void html(byte[] bytes) {
    var body = new BodyPart.Html(new String(bytes, UTF_8));
    ArticleDraft draft =
        ArticleDraft.builder().titleHtml("T").url(PAGE).body(List.of(body)).build();
    assemble("rss", List.of(), draft);
  }

  @FuzzTest(maxDuration = "10m")
  void feedx(byte[] bytes) {
    format("feedx", bytes);
  }

  @FuzzTest(maxDuration = "10m")
  void frontMatter(byte[] bytes) {
    format("front-matter", bytes);
    format("hybrid", bytes);
  }

  @FuzzTest(maxDuration = "10m")
  void dwApi(byte[] bytes) {
    format("dw-api", bytes);
  }

  @FuzzTest(maxDuration = "10m")
  void jsonFeed(byte[] bytes) {
    format("json-feed", bytes);
  }

  @FuzzTest(maxDuration = "10m")
  void feed(byte[] bytes) {
    format("rss", bytes);
    format("rdf", bytes);
    format("atom", bytes);
  }

  /// One format alone, so that what it throws is seen as it is.
  private static void format(String name, byte[] bytes) {
    var document =
        Document.of("source-1", WiredParser.headers(null), Characters.of(new String(bytes, UTF_8)));
    Format format = WiredParser.format(name);
    if (!format.accepts(document)) {
      return;
    }
    switch (format.read(document)) {
      case FormatResult.Unreadable unreadable -> assertThat(unreadable.message()).isNotBlank();
      case FormatResult.Read read -> {
        read.drafts().forEach(draft -> assemble(name, read.repairs(), draft));
      }
    }
  }

  private static void assemble(String format, List<String> repairs, ArticleDraft draft) {
    var provenance =
        new Provenance(
            "source-1", format, null, repairs, null, null, null, WiredParser.FETCHED, null, null);
    List<Article> articles =
        WiredParser.assembler().assemble(List.of(draft), provenance, new MarkupBudget(0));
    assertThat(articles).singleElement().satisfies(Invariants::check);
  }
}
