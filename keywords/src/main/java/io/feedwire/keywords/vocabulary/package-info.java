/// What is known of words before an article is read.
///
/// - [Vocabulary] of all languages; [VocabularyBuilder] makes it of [Entry]s with their [Counts],
///   in any order
/// - [Lexicon] of one language, searched as a [TermTrie]
/// - `WordList` the words of Chinese that ship with the project, each of a [WordKind];
///   [SnapshotCommand] makes the list
@NullMarked
package io.feedwire.keywords.vocabulary;

import org.jspecify.annotations.NullMarked;
