/// What an article is about.
///
/// - [Keywords] the keywords of an article: declared, matched and extracted, best first;
///   `NearDuplicates` leaves out what differs by a plural
/// - [Lessons] what articles teach, as entries; `Terms` which terms can be taught
/// - [Reading] an article's text as one vocabulary understands it, for both of them
/// - `DeclaredTerms` what the publisher says it is about; `TermLists` several in one tag
/// - `Candidates` all else that may become a keyword
///
/// What they are made of, each knowing only those above it:
///
/// - [io.feedwire.keywords.text] the words of an article as they are looked for
/// - [io.feedwire.keywords.vocabulary] what is known of a language's words
/// - [io.feedwire.keywords.candidate] a term that may become a keyword, and how likely it is
/// - [io.feedwire.keywords.chinese] and [io.feedwire.keywords.spaced] words and phrases of a text,
///   where words are not written apart and where they are
@NullMarked
package io.feedwire.keywords;

import org.jspecify.annotations.NullMarked;
