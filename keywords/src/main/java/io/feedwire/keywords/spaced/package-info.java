/// Words and phrases of a text in any other language: by blanks, or by what Lucene knows.
///
/// - [SpacedWords] those that can be keywords
/// - `Tokens` the words of a text, as `WordCutter` cuts them; `KoreanWords` without the particles
///   that hang on them; `LeadIns` those that are in capital letters because a paragraph begins
/// - `NameParticles` small words within names, which `Particles` lists by language; `Titles` what
///   stands before them
/// - `EnglishWords` which words are no names of things, in English
/// - `FullNames` who is called by a part of the name
@NullMarked
package io.feedwire.keywords.spaced;

import org.jspecify.annotations.NullMarked;
