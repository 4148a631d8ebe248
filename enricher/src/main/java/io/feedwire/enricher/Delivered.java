package io.feedwire.enricher;

import io.feedwire.contracts.article.Article;

/// An article as one document describes it, and the bytes that say so.
record Delivered(Article article, byte[] bytes) {}
