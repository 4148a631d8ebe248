/// What the stream teaches of words, on its way from articles to the vocabulary: plain Java.
///
/// - [Sums] what the articles of a partition taught since it was last written
/// - [Shelf] which of it is kept, and for how much there is room
/// - [TermKey] a key as text
/// - [Learnt] what the articles of all partitions taught
/// - [LearntVocabulary] the vocabulary made of it, again and again
@NullMarked
package io.feedwire.enricher.lessons;

import org.jspecify.annotations.NullMarked;
