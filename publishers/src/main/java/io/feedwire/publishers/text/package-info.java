/// What any rule works with: the text, and where it puts what is none of it. It knows no page, no
/// picture and no publisher.
///
/// - [Marginalia] what rules find beside the text
/// - [Blocks], [RunLines] the lines of a block; [LineLinks] the links of one that goes; [TextEnd]
///   what stands at an end
/// - [Glance] a look at a line before a pattern is tried, [Line] one that many rules look at;
///   [Alternation] the words of a pattern; [Places] names of places, which follow those of
///   reporters; [ProperName] how names look
@NullMarked
package io.feedwire.publishers.text;

import org.jspecify.annotations.NullMarked;
