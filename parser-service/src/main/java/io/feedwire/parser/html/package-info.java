/// HTML to typed blocks: one jsoup parse, one walk, no cleaner. What is not a block or a run of
/// text cannot come out.
///
/// - [HtmlBlocks] the entry: a tree in, blocks out
/// - `BlockWalker` the walk; `InlineText` runs of text within a block; `Tables`, `Figures`,
///   `MediaReader`, `Embeds` one kind of element each
/// - [ImageSink] takes the images that the walk meets and names them
/// - [ReadyElement] a place in the tree where a block stands that a format has made itself
@NullMarked
package io.feedwire.parser.html;

import org.jspecify.annotations.NullMarked;
