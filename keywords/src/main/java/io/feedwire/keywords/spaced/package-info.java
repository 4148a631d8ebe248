/// Words and phrases of a text in any other language: by blanks, or by what Lucene knows.
///
/// - [SpacedWords] those that can be keywords
/// - `Tokens` the words of a text; `KoreanWords` without the particles that hang on them
/// - `NameParticles` small words within names, which `Particles` lists by language
@NullMarked
package io.feedwire.keywords.spaced;

import org.jspecify.annotations.NullMarked;
