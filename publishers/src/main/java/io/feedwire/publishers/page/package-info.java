/// What the software that makes pages puts around and between the text, whoever publishes it, and
/// how it sets what is text.
///
/// - [PageFurniture] takes it out of the tree, where `PageParts` finds it: `ShareBlocks` and
///   [ShareLinks], [TagLinks], [FurtherReading], `LinkCards`, `LinkedStory`, `SignLinks`,
///   `WordPress`, `Substack`, `Discourse`, `InstantArticle`, `Turbo`; `LinkBlocks` helps them
/// - `NewsIndustryText` says in HTML what agencies have in elements of their own
/// - `LetterImages` and `Superscripts` letters that are set as pictures or above the line
/// - `FeedFooter` the line with which a feed leads back to its page
/// - [FurnitureLine] what only the words show; [ReadingLabel] the words above links; `ReadingTime`
///   how long it takes; `StockPhrases` reads the lists of lines that many sites write alike
/// - [Dateline] what an archive puts above a text
/// - [Subheads] and [LoneItems] headings and lists that are set as something else
/// - [LinkRelation] what a link leads to
@NullMarked
package io.feedwire.publishers.page;

import org.jspecify.annotations.NullMarked;
