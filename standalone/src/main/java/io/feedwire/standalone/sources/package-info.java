/// The commands about what is read. Each finds the running broker by
/// [io.feedwire.standalone.up.BrokerOption].
///
/// - [AddCommand] one more source, with `SourceOptions`; `Lookup` looks at its address before
/// - [RemoveCommand], [PauseCommand] and [ResumeCommand] (`Pausing`) those of a `SourceSelection`
/// - [ImportCommand], [ExportCommand] all sources of a list, and as one
/// - [SourcesCommand] the sources as a `SourceTable`, with their `LastOutcomes`
@NullMarked
package io.feedwire.standalone.sources;

import org.jspecify.annotations.NullMarked;
