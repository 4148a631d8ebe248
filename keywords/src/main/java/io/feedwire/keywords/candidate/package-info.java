/// Terms that may become keywords of an article.
///
/// - [Candidate] one of them, and what the article shows of it; [CandidateTable] those of the
///   vocabulary by their numbers
/// - [TermScan] the pass over a text that finds terms of the vocabulary; `WordBorders` whether they
///   are whole words where none are written apart
/// - [Ranking] how likely an editor would choose one, by the fitted `Weights`; [Weighed] what they
///   are fitted to
@NullMarked
package io.feedwire.keywords.candidate;

import org.jspecify.annotations.NullMarked;
