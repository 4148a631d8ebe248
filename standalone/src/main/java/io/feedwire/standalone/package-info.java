/// The `feedwire` command: everything in one JVM with an embedded broker, and the command line.
///
/// - [Feedwire] is the main class: the commands, their exit codes
/// - [UpCommand] prints and stops what [Standalone] starts: an [EmbeddedBroker] and all services on
///   one [DataFolder], with a [SampleArchive] that grows while one looks on
/// - [ParseCommand] and [EnrichCommand] read documents without a broker, several at once
///   ([ParallelParse])
/// - [AddCommand], [RemoveCommand], [PauseCommand], [ResumeCommand], [ImportCommand],
///   [ExportCommand], [SourcesCommand] and [TailCommand] find the running broker by [BrokerOption]
@NullMarked
package io.feedwire.standalone;

import org.jspecify.annotations.NullMarked;
