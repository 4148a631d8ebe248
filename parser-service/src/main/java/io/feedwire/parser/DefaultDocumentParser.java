package io.feedwire.parser;

import io.feedwire.contracts.RejectionReason;
import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Provenance;
import io.feedwire.contracts.json.Json;
import io.feedwire.contracts.source.FetchRequest;
import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.topic.RawHeaders;
import io.feedwire.contracts.topic.Topics;
import io.feedwire.parser.assembly.ArticleAssembler;
import io.feedwire.parser.decode.Decoded;
import io.feedwire.parser.decode.Decoder;
import io.feedwire.parser.decode.Gunzip;
import io.feedwire.parser.format.Document;
import io.feedwire.parser.format.Format;
import io.feedwire.parser.format.FormatResult;
import io.feedwire.parser.html.MarkupBudget;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Caps, decoding, the one format that takes the document, assembly. What a document is decides
/// alone: neither the declared media type nor the format hint does.
@Singleton
public final class DefaultDocumentParser implements DocumentParser {

  private static final Logger LOG = LoggerFactory.getLogger(DefaultDocumentParser.class);

  private final List<Format> formats;
  private final ArticleAssembler assembler;

  public DefaultDocumentParser(List<Format> formats, ArticleAssembler assembler) {
    this.formats = List.copyOf(formats);
    this.assembler = assembler;
  }

  @Override
  public ParseResult parse(String source, RawHeaders headers, byte[] bytes) {
    if (bytes.length == 0) {
      return rejected(null, RejectionReason.EMPTY, "the document has no bytes");
    }
    if (bytes.length > Json.MAX_DOCUMENT_BYTES) {
      return rejected(
          null,
          RejectionReason.TOO_LARGE,
          "the document has %s bytes, %d are read at most"
              .formatted(length(bytes), Json.MAX_DOCUMENT_BYTES));
    }
    return switch (Gunzip.of(bytes, Json.MAX_DOCUMENT_BYTES)) {
      case Gunzip.Plain(byte[] plain) -> decode(source, headers, plain);
      case Gunzip.OverCap() ->
          rejected(
              null,
              RejectionReason.TOO_LARGE,
              "decompressed, the document has more than the %d bytes that are read"
                  .formatted(Json.MAX_DOCUMENT_BYTES));
      // As any other gzip data: no text.
      case Gunzip.Damaged() -> decode(source, headers, bytes);
    };
  }

  /// Who hands documents over reads no more than one byte beyond the largest.
  private static String length(byte[] bytes) {
    return bytes.length > Topics.MAX_PAYLOAD_BYTES
        ? "more than " + Topics.MAX_PAYLOAD_BYTES
        : String.valueOf(bytes.length);
  }

  private ParseResult decode(String source, RawHeaders headers, byte[] bytes) {
    return switch (Decoder.decode(bytes, headers.contentType())) {
      case Decoded.NoText none -> rejected(null, none.reason(), none.message());
      case Decoded.Text text ->
          read(Document.of(source, headers, text.characters()), text.repairs());
    };
  }

  private ParseResult read(Document document, List<String> repairs) {
    @Nullable Format taker = null;
    try {
      taker = taker(document);
      return taker == null ? unknown(document) : read(taker, document, repairs);
    } catch (RuntimeException | StackOverflowError e) {
      String name = taker == null ? null : taker.name();
      // A bug, and not the document's fault; but the stream must go on. No message: it may quote
      // the document.
      LOG.error(
          "format {} failed on a document of source {}: {} at {}",
          name,
          document.source(),
          e.getClass().getName(),
          e.getStackTrace().length == 0 ? "an unknown place" : e.getStackTrace()[0]);
      return rejected(
          name, RejectionReason.MALFORMED, "the reader failed: " + e.getClass().getSimpleName());
    }
  }

  private @Nullable Format taker(Document document) {
    for (Format format : formats) {
      if (format.accepts(document)) {
        return format;
      }
    }
    return null;
  }

  private ParseResult read(Format format, Document document, List<String> repairs) {
    return switch (format.read(document)) {
      case FormatResult.Unreadable unreadable ->
          rejected(format.name(), unreadable.reason(), unreadable.message());
      case FormatResult.Read read -> assemble(format, document, read, repairs);
    };
  }

  private ParseResult assemble(
      Format format, Document document, FormatResult.Read read, List<String> decoding) {
    RawHeaders headers = document.headers();
    List<String> repairs = new ArrayList<>(decoding);
    repairs.addAll(read.repairs());
    var provenance =
        new Provenance(
            document.source(),
            format.name(),
            headers.location().isEmpty() ? null : headers.location(),
            repairs,
            null,
            null,
            null,
            headers.fetched(),
            null,
            headers.depth() > 0 ? headers.depth() : null);
    var budget = new MarkupBudget(document.characters().length());
    List<Article> articles = assembler.assemble(read.drafts(), provenance, budget);
    if (!format.isFeed()) {
      articles = articles.stream().filter(DefaultDocumentParser::hasContent).toList();
    }
    List<FetchRequest> requests =
        read.followUps().stream()
            .map(
                wish ->
                    new FetchRequest(
                        document.source(),
                        wish.url(),
                        wish.why(),
                        headers.depth() + 1,
                        wish.formatHint(),
                        Source.Lane.LIVE))
            .toList();
    boolean nothing = articles.isEmpty() && requests.isEmpty() && !read.drafts().isEmpty();
    return nothing && !format.isFeed()
        ? rejected(
            format.name(),
            RejectionReason.NO_ARTICLE,
            "the document holds nothing, or nothing but a headline")
        : new ParseResult.Parsed(format.name(), articles, requests);
  }

  /// A feed may give no more than a headline; a document that is itself an article has to hold one.
  private static boolean hasContent(Article article) {
    return !article.body().isEmpty() || article.summary() != null;
  }

  private static ParseResult unknown(Document document) {
    String head = document.head().toLowerCase(Locale.ROOT);
    String what = "no format takes a document that begins like this";
    if (head.startsWith("<!doctype html") || head.contains("<html")) {
      what = "a web page, not a feed";
    } else if (head.contains("<opml")) {
      what = "a list of feeds (OPML), which `feedwire import` takes";
    }
    return rejected(null, RejectionReason.UNKNOWN_FORMAT, what);
  }

  private static ParseResult.Rejected rejected(
      @Nullable String format, RejectionReason reason, String message) {
    return new ParseResult.Rejected(format, reason, message);
  }
}
