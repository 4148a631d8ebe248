/// Looking at sources again and again.
///
/// - [SourcesProcessor] is told the sources and has them read when they are due
/// - [PollPolicy] picks the next time ([NextPoll])
/// - [SourceMemory] keeps a [SourceState] a source, and what is known of a folder's files
/// - [FeedOutcomes], [FolderOutcomes] turn what was read into records and the new state
@NullMarked
package io.feedwire.fetcher.poll;

import org.jspecify.annotations.NullMarked;
