/// Times as documents write them.
///
/// - [Dates] reads any of the forms; it chooses between the two grammars and checks the calendar
/// - `IsoForm` ISO 8601 and W3CDTF, `MailForm` RFC 822 and asctime, both in their abuses
/// - `ZoneNames` what `EST` and its like stand for; `Cursor` a place in a text
@NullMarked
package io.feedwire.parser.time;

import org.jspecify.annotations.NullMarked;
