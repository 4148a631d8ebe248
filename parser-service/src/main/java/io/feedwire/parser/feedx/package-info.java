/// Pages archived by feedx: a header of three lines, then HTML in the shape that feedx gives it.
///
/// - [FeedxFormat] the format; [FeedxHeader] its header, [FeedxBody] its HTML, [FeedxDraft] the two
@NullMarked
package io.feedwire.parser.feedx;

import org.jspecify.annotations.NullMarked;
