/// Feeds: RSS 0.9x and 2.0, RDF (RSS 0.90 and 1.0), Atom 0.3 and 1.0, JSON Feed 1.x.
///
/// - [RssFormat], [RdfFormat], [AtomFormat], [JsonFeedFormat] the formats; `RootElement` tells them
///   apart
/// - `Entries` reads one item (`EntryText`, `EntryLinks`); `Channel` is what a feed says for all of
///   its items
/// - `Categories` are its keywords, without `ServiceWords`; `Deletion` says which items are gone
/// - `Damage` finds what is wrong with the XML and mends what a tree builder would read otherwise
///   than it was meant (`StartTag`, `EntityReferences`), `Unclosed` mends the tree
/// - `Xml` an element under canonical names (`Names`); `FeedTree` a feed's items, complete ones
///   only
/// - `LessThan` finds the signs of a body that begin no tag, `TwiceEncoded` text in a wrong charset
/// - `Addresses`, `Persons`, `Pictures` and `Markup` read what several formats share
@NullMarked
package io.feedwire.parser.syndication;

import org.jspecify.annotations.NullMarked;
