/// Times as documents write them.
///
/// - [Dates] reads any of the forms, and settles the zone; a form is a class:
/// - `EpochForm` seconds and milliseconds, `IsoForm` (with `IsoDate`) ISO 8601 and W3CDTF,
///   `MailForm` RFC 822 and asctime, `NumericForm` numbers with the year last, `EastAsianForm`
///   Chinese, Japanese, Korean; `BuddhistYear` years of the Thai calendar in any of these
/// - what forms are made of: `Clock` a time of day, `DayHalves` AM and PM, `MonthNames`,
///   `ZoneNames` what `EST` and its like stand for, `LanguageZone` the zone of a language's
///   readers, `Comments` of RFC 822, `Cursor` a place in a text
@NullMarked
package io.feedwire.parser.time;

import org.jspecify.annotations.NullMarked;
