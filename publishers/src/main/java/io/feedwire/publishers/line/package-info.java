/// Lines that newsrooms write and that are no text, whoever publishes them. They become fields. A
/// line that only one publisher writes is in its rules.
///
/// - [EditorialLines] takes them out of an article
/// - who made it: `StaffLine`, `UnsignedStaffLine`, `ContributionLine`, `EnglishContribution`,
///   `KoreanReporter`, `JapaneseReporter`, `ForeignStaff`; `ReporterPost` and `StaffPart` have the
///   words for parts, `StaffNames` and `PersonName` what can be a name, [Bylines] the names as they
///   are published, `PeopleList` those of a list
/// - what it draws on: [AgencyLine], `AgencyNote`, `SourceLine`, `SourceList`, `ForeignSource`,
///   `ReprintLine`; `NewsAgencies` has the names of agencies in other languages; `OpeningLine` and
///   `WireOpening` where its first words say so
/// - whose it is: `CopyrightLine`, `Disclaimer`
/// - of what it is about: `BookNote`; of what readers did with it: `ReaderCount`; of its post:
///   `PostData`
/// - to its readers: `Promotion`, `ReaderCall`, `ChannelCall`, `EnglishCall`, `ContactLine`;
///   `CallWords` has the words that several of them share
/// - where it ends: `Separator`, `LoneMail`, `PageFoot`; what looks like one of these and is none:
///   `InterviewTurn`, `ReportedSpeech`; `LineMarks` brackets and bullets around a line
@NullMarked
package io.feedwire.publishers.line;

import org.jspecify.annotations.NullMarked;
