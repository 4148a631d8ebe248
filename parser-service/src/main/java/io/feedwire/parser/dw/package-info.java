/// The DW API's JSON: articles, videos, recordings, galleries, and lists of them.
///
/// - [DwApiFormat] the format; `DwDocument` its records, [DwReader] reads them, with `DwContents`
///   for bodies, `DwItems` for lists and groups, `DwValues` for single values, `ListBudget` for how
///   many of them
/// - `DwBody` content to blocks, `DwUnknown` that of kinds not known, `DwImages` images, `DwTexts`
///   texts beside the body, `DwReferences` groups of links and keywords
@NullMarked
package io.feedwire.parser.dw;

import org.jspecify.annotations.NullMarked;
