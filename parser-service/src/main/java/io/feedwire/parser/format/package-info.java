/// What all formats share; each of them has a package beside, or shares one with its kin.
///
/// - [Format] tells documents of its kind from others, and reads them
/// - [Document] what it gets: a payload's text, and what the fetch knew
/// - [FormatResult] what it gives: an [ArticleDraft] for each article, what else to fetch; or why
///   nothing was read
@NullMarked
package io.feedwire.parser.format;

import org.jspecify.annotations.NullMarked;
