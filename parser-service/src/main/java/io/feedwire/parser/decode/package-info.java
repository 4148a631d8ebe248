/// From bytes to text.
///
/// - [Decoder] the vote: byte order mark, HTTP, declaration, UTF-8, guess
/// - [Decoded] its result; `Declarations` what a document says of itself, `Charsets` what names
///   mean
/// - `BinaryContent` tells what is no text, `LegacyGuess` what undeclared text may be
@NullMarked
package io.feedwire.parser.decode;

import org.jspecify.annotations.NullMarked;
