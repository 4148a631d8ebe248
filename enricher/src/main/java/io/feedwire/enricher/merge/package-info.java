/// One article out of what several sources say of it.
///
/// - [Contribution] what one slot (a source and a format) delivered: the newest version, and how
///   many versions it was, by the documents [Seen] that held them
/// - [Contributions] all slots of an article
/// - [Merge] the article that they make together, a pure function of their set; `Union` joins
///   lists, [Richness] says whose word counts first, [Outdated] whose last, `LanguageChoice` and
///   `AddressChoice` whose on these
/// - [Merged] the result: article, revision, who gave which field
@NullMarked
package io.feedwire.enricher.merge;

import org.jspecify.annotations.NullMarked;
