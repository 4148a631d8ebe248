/// What is known of each publisher: identity, references, images, datelines, boilerplate. One
/// publisher is one class ([PublisherRules]) and one folder of fixtures; what only one publisher
/// writes stands nowhere else.
///
/// - [Publishers] all of them, by id, address and name, and what holds for those without rules
/// - `DeutscheWelle`, `Rfi`, `Bbc` … one publisher each; `Generic` the rest
/// - [WebAddress] an address: `PercentEncoding` one spelling, `TrackingParameters` what is left
///   out, `PageIdentity` and `AmpCache` what all addresses of a page have in common
/// - images: `ImageProxy` out of proxies; `WordPressImage`, `Photon`, `BloggerImage` sizes of one
///   upload; `SizedImage` sizes that an address asks any service for
/// - [Marginalia] what rules find beside the text, [CaptionCredit] in a caption, `Dateline` above
///   it
/// - `PageFurniture` what pages have around the text: `ShareBlocks` and `ShareLinks`, `TagLinks`,
///   `FurtherReading`, `LinkCards`, `WordPress`; `LinkBlocks`, `Blocks`, `RunLines` help them
/// - `EditorialLines` lines that are no text: `StaffLine`, `ContributionLine`, `AgencyLine`,
///   `CopyrightLine`, `Disclaimer`, `Promotion`, `ReaderCall`, `ReadingLabel`; their words are in
///   lists (`Alternation`), `StaffPart` and `CallWords` have those that several of them share;
///   `StockPhrases` reads the lists of lines that many sites write alike
@NullMarked
package io.feedwire.publishers;

import org.jspecify.annotations.NullMarked;
