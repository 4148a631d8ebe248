/// The DW API's JSON: articles, videos, recordings, galleries, and lists of them.
///
/// - [DwApiFormat] the format; `DwDocument` its records, [DwReader] reads them
/// - `DwBody` content to blocks, `DwImages` images, `DwReferences` groups of links and keywords
@NullMarked
package io.feedwire.parser.dw;

import org.jspecify.annotations.NullMarked;
