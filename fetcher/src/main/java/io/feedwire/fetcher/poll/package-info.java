/// Looking at sources again and again.
///
/// - [FeedWork] and [FolderWork] look, each [Look] is what came back
/// - [FeedOutcomes] and [FolderOutcomes] turn it into records and the new [SourceState]; what is
///   known of files goes to [FileMemory], of items to [ItemMemory], of domains to [DomainRests]
/// - [PollPolicy] picks the next time ([NextPoll]) from a feed's [Pace] and its [Hints], or from
///   how it is [Failing] and the [Severity] of that; [Pacing] may choose another
/// - [Items] tells new items from known ones, [Move] whether a feed has moved; [Shown] is what a
///   document shows of all this
@NullMarked
package io.feedwire.fetcher.poll;

import org.jspecify.annotations.NullMarked;
