/// All of Feedwire in one process, and how others find it.
///
/// - [UpCommand] prints and stops what [Standalone] starts, as [UpOptions] say: an [EmbeddedBroker]
///   and all services on one `DataFolder` ([DataOption]); `Opened` closes what was begun, `Ports`
///   tells in time of one that is taken
/// - `OfferedSources` what of the bundled sources is registered; `SampleArchive` one of them, which
///   grows while one looks on
/// - `ProgressLines` how far the reading of folders is, below what `up` has said
/// - `Rehearsal` what a person does first, for the launcher's start cache
/// - [BrokerOption] where commands in other processes find the broker; `BrokerAddress` whether it
///   answers
@NullMarked
package io.feedwire.standalone.up;

import org.jspecify.annotations.NullMarked;
