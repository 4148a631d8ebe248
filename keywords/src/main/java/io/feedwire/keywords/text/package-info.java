/// An article's text as words are looked for in it, and what its characters say of them.
///
/// - [ArticleText] the words of an article that count; [FoldedText] the same as terms are folded,
///   without `WebAddresses`
/// - [Languages] under which language they are counted; [StopWords] those that say nothing;
///   [WordFiles] our own lists of words
/// - [Scripts], [Transliteration] which characters words and names are written with
@NullMarked
package io.feedwire.keywords.text;

import org.jspecify.annotations.NullMarked;
