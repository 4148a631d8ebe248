package io.feedwire.parser;

import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Provenance;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Makes a draft an article: publisher, identity, blocks, images, references. Thread-safe.
@Singleton
public final class ArticleAssembler {

  /// The article of a draft; empty when the draft holds nothing that makes one: no headline and no
  /// text.
  ///
  /// @param provenance where the draft was read from; its repairs are kept, and those of the draft
  ///   and of the assembly added
  public Optional<Article> assemble(ArticleDraft draft, Provenance provenance) {
    return Optional.empty();
  }
}
