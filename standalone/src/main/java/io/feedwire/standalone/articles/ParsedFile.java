package io.feedwire.standalone.articles;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.feedwire.contracts.RejectionReason;
import io.feedwire.contracts.article.Article;
import io.feedwire.parser.ParseResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of `feedwire parse`. All four fields are always there.
///
/// @param file as named or found
/// @param format the format that took it; null when none did
/// @param rejected why there is no article; null when it was read
@JsonInclude(JsonInclude.Include.ALWAYS)
record ParsedFile(
    String file, @Nullable String format, List<Article> articles, @Nullable Rejection rejected) {

  /// Why a document became no article.
  record Rejection(RejectionReason reason, String message) {}

  static ParsedFile of(String file, ParseResult result) {
    return switch (result) {
      case ParseResult.Parsed parsed ->
          new ParsedFile(file, parsed.format(), parsed.articles(), null);
      case ParseResult.Rejected rejected ->
          new ParsedFile(
              file,
              rejected.format(),
              List.of(),
              new Rejection(rejected.reason(), rejected.message()));
    };
  }
}
