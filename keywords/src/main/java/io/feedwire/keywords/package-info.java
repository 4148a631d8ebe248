/// What an article is about.
///
/// - [Keywords] the keywords of an article: declared, matched and extracted, best first
/// - [ArticleText] the words of an article that count
/// - [Vocabulary] what is known of a language's words; [VocabularyBuilder] makes it of [Entry]s, in
///   any order
/// - [Lessons] what articles teach, as entries
/// - [SnapshotCommand] makes the word list that ships with the project
@NullMarked
package io.feedwire.keywords;

import org.jspecify.annotations.NullMarked;
