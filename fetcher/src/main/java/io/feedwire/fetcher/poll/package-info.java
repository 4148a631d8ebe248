/// Looking at sources again and again.
///
/// - [FeedWork] and [FolderWork] look, each [Look] is what came back
/// - [FeedOutcomes] and [FolderOutcomes] turn it into records and the new [SourceState]; what is
///   known of files goes to [FileMemory]
/// - [PollPolicy] picks the next time ([NextPoll])
@NullMarked
package io.feedwire.fetcher.poll;

import org.jspecify.annotations.NullMarked;
