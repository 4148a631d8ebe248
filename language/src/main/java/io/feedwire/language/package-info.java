/// What can be said of a text by its characters alone, without segmenting it.
///
/// - [ChineseScript] whether Chinese text is Simplified or Traditional
/// - [LanguageDetector] the language, by script and trigrams; [LanguageCheck] whether a text
///   plainly is not what its source says
/// - [Folding] the one form under which all spellings of a keyword are equal
/// - `HanTable` the characters that the others stand on, read from HanLP's dictionary
/// - `TrigramProfiles` what words of a language look like, from Optimaize's profiles,
///   `TrigramScore` a text measured by them, `ScriptCount` its letters by script
///
/// Of both libraries only files are read, none of their code is run: HanLP therefore needs no
/// `hanlp.properties`, prints nothing and writes no cache files.
@NullMarked
package io.feedwire.language;

import org.jspecify.annotations.NullMarked;
