/// From bytes to text.
///
/// - [Decoder] the vote: byte order mark, HTTP, declaration, UTF-8, guess
/// - [Decoded] its result, [Characters] the text of it; `Declarations` what a document says of
///   itself, `Charsets` what names mean
/// - `Marks` what the first bytes betray, `Labels` the names of the WHATWG Encoding Standard
/// - `Utf8` UTF-8 and its damage, `LegacyGuess` what undeclared text may be: the encoding in which
///   it is likeliest as a `Writing` of a language, by the tables in `Writings`
/// - `BinaryContent` tells what is no text, `ControlCharacters` mends what no text has
@NullMarked
package io.feedwire.parser.decode;

import org.jspecify.annotations.NullMarked;
