package io.feedwire.parser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.contracts.RejectionReason;
import io.feedwire.contracts.source.FetchRequest;
import io.feedwire.contracts.source.Source;
import io.feedwire.parser.ParseResult.Parsed;
import io.feedwire.parser.ParseResult.Rejected;
import io.feedwire.parser.assembly.ArticleAssembler;
import io.feedwire.parser.format.ArticleDraft;
import io.feedwire.parser.format.ArticleDraft.BodyPart;
import io.feedwire.parser.format.Document;
import io.feedwire.parser.format.Format;
import io.feedwire.parser.format.FormatResult;
import io.feedwire.parser.format.FormatResult.FollowUp;
import io.feedwire.parser.format.FormatResult.Read;
import io.feedwire.publishers.Publishers;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class DefaultDocumentParserTest {

  @Test
  void a_format_that_fails_rejects_its_document_and_no_more() {
    assertThat(parse(of(document -> fail(new IllegalStateException("quotes the document")))))
        .isEqualTo(
            new Rejected(
                "probe", RejectionReason.MALFORMED, "the reader failed: IllegalStateException"));
    assertThat(parse(of(document -> fail(new StackOverflowError())))).isInstanceOf(Rejected.class);
  }

  @Test
  void what_a_document_names_is_asked_for_one_step_deeper() {
    var list =
        new Read(
            List.of(), List.of(new FollowUp("https://a.example/1", "item", "dw-api")), List.of());
    assertThat(parse(of(document -> list)))
        .isEqualTo(
            new Parsed(
                "probe",
                List.of(),
                List.of(
                    new FetchRequest(
                        "source-1",
                        "https://a.example/1",
                        "item",
                        1,
                        "dw-api",
                        Source.Lane.LIVE))));
  }

  @Test
  void a_document_that_is_itself_an_article_and_makes_none_is_rejected() {
    var blank = new Read(List.of(ArticleDraft.builder().build()), List.of(), List.of());
    assertThat(parse(of(document -> blank)))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.NO_ARTICLE));
  }

  @Test
  void a_document_that_is_itself_an_article_is_more_than_a_headline() {
    var headline =
        new Read(List.of(ArticleDraft.builder().titleHtml("T").build()), List.of(), List.of());
    assertThat(parse(of(document -> headline)))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.NO_ARTICLE));
  }

  @Test
  void repairs_of_decoding_reading_and_drafting_are_all_kept_in_order() {
    var draft =
        ArticleDraft.builder()
            .titleHtml("T")
            .body(List.of(new BodyPart.Html("text")))
            .repairs(List.of("draft"))
            .build();
    var read = new Read(List.of(draft), List.of(), List.of("format"));
    var parser = new DefaultDocumentParser(List.of(of(document -> read)), assembler());
    var headers = WiredParser.headers("text/plain; charset=nonsense");
    assertThat(parser.parse("source-1", headers, "any".getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            Parsed.class,
            parsed ->
                assertThat(parsed.articles().getFirst().provenance().repairs())
                    .containsExactly(
                        "the declared encoding is unknown or impossible: nonsense",
                        "format",
                        "draft"));
  }

  private static ParseResult parse(Format format) {
    return new DefaultDocumentParser(List.of(format), assembler())
        .parse("source-1", WiredParser.headers(null), "any".getBytes(UTF_8));
  }

  private static ArticleAssembler assembler() {
    return new ArticleAssembler(new Publishers(List.of()));
  }

  private static FormatResult fail(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }

  private static Format of(Function<Document, FormatResult> reader) {
    return new Format() {
      @Override
      public String name() {
        return "probe";
      }

      @Override
      public boolean accepts(Document document) {
        return true;
      }

      @Override
      public FormatResult read(Document document) {
        return reader.apply(document);
      }
    };
  }
}
