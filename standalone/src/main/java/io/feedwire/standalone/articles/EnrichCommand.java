package io.feedwire.standalone.articles;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.enricher.BatchEnricher;
import io.feedwire.enricher.resolution.ArticleIds;
import io.feedwire.parser.DocumentParser;
import io.feedwire.publishers.Publishers;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `feedwire enrich`: what Feedwire makes of documents that know of one another, without a broker.
@Command(
    name = "enrich",
    description = {
      "Prints what Feedwire makes of documents together, one JSON line a file, as parse does:",
      "articles with keywords, references and images resolved among all that is given.",
      "Everything is read twice: first to learn, then to enrich."
    })
public final class EnrichCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files or folders; - for standard input.")
  private List<Path> paths = List.of();

  /// One line. All four fields are always there.
  ///
  /// @param articles as all documents together have them
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record EnrichedFile(
      String file,
      @Nullable String format,
      List<EnrichedArticle> articles,
      ParsedFile.@Nullable Rejection rejected) {

    private static EnrichedFile of(ParsedFile parsed, BatchEnricher.Batch all) {
      return new EnrichedFile(
          parsed.file(),
          parsed.format(),
          parsed.articles().stream().map(all::enriched).toList(),
          parsed.rejected());
    }
  }

  @Override
  public Integer call() throws IOException {
    var documents = new GivenDocuments(paths, Objects.requireNonNull(spec).commandLine().getErr());
    try (ApplicationContext context = ParserContext.start();
        OutputStream out = StandardOutput.open()) {
      DocumentParser parser = context.getBean(DocumentParser.class);
      var enricher =
          new BatchEnricher(context.getBean(ArticleIds.class), context.getBean(Publishers.class));
      documents.parse(
          parser,
          file -> {
            file.articles().forEach(enricher::add);
            return null;
          },
          OutputStream.nullOutputStream());
      BatchEnricher.Batch all = enricher.batch(enricher.taught());
      documents.parse(parser, file -> EnrichedFile.of(file, all), out);
    }
    return documents.anyUnreadable() ? 1 : 0;
  }
}
