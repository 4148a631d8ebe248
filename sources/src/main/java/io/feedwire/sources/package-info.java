/// The sources: where they are written, what their addresses are.
///
/// - [SourceRegistry] lists, adds and removes them on the topic; [SourcesReader] reads it,
///   [DomainPartition] says which partition is whose, [RequestPartitioner] does so for requests
/// - [SourcesFile] reads a list of them that a person wrote
/// - [Locations] reads an address, or what a person typed for one, into a [Location];
///   `RelativeReference` reads what stands without a scheme
@NullMarked
package io.feedwire.sources;

import org.jspecify.annotations.NullMarked;
