/// HTML to typed blocks: one jsoup parse, one walk, no cleaner. What is not a block or a run of
/// text cannot come out.
///
/// - [HtmlBlocks] the entry: markup to a tree, a tree to blocks; `MarkupLimits` what a tree is made
///   of at most, `LeftOut` what was over it; `PlainMarkup` the tree of what needs no mending
/// - `BlockWalker` the walk; `ElementKind` what each element means; `Citation` which of them name
///   whose words or picture it is; `BlockCollector` the blocks so far and their caps; `InlineText`,
///   `Style`, `Runs` text within a block; `PlainText` single characters
/// - `MediaBlocks` images, sound, video, embeds: of what `MediaReader`, `SourceSet`, `Figures`,
///   `Embeds` and `EmbedProvider` read; `Trackers` and `Visibility` what nobody is meant to see
/// - [ImageSink] takes the images that the walk meets and names them
/// - [ReadyElement] a place in the tree where a block stands that a format has made itself
@NullMarked
package io.feedwire.parser.html;

import org.jspecify.annotations.NullMarked;
