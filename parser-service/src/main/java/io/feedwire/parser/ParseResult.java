package io.feedwire.parser;

import io.feedwire.contracts.RejectionReason;
import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.source.FetchRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What Feedwire makes of one document.
public sealed interface ParseResult {

  /// Articles, possibly none, and documents to fetch.
  record Parsed(String format, List<Article> articles, List<FetchRequest> requests)
      implements ParseResult {
    public Parsed {
      articles = List.copyOf(articles);
      requests = List.copyOf(requests);
    }
  }

  /// No article, and why.
  ///
  /// @param format the format that took the document and failed; absent when none did
  /// @param message one sentence for a person, without any of the payload
  record Rejected(@Nullable String format, RejectionReason reason, String message)
      implements ParseResult {}
}
