/// What stands below a picture: what it shows, and whose it is.
///
/// - [FigureCaption] a figure's, in one text or in the paragraph below it; `CaptionBelow` tells
///   that from text
/// - [CaptionCredit] parts a caption: `CaptionTail` and `OwnerLabel` the owner at its end,
///   `CaptionOwner` the bare name, `PictureAgencies` who needs no label
@NullMarked
package io.feedwire.publishers.caption;

import org.jspecify.annotations.NullMarked;
