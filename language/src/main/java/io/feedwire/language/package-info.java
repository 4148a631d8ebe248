/// What can be said of a text by its characters alone, without segmenting it.
///
/// - [ChineseScript] whether Chinese text is Simplified or Traditional
/// - [Folding] the one form under which all spellings of a keyword are equal
/// - `HanTable` the characters that both stand on, read from HanLP's dictionary
///
/// Of HanLP only the dictionary file is read, none of its code is run: it therefore needs no
/// `hanlp.properties`, prints nothing and writes no cache files.
@NullMarked
package io.feedwire.language;

import org.jspecify.annotations.NullMarked;
