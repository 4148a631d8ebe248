/// What can be said of the whole: counts per stage and the health of every feed.
///
/// - [StatusTail] reads every topic that is counted, from its start
/// - [Feeds] joins sources with what is known of their fetches and rejected documents
///   ([FetchHistory], [Rejection]), as [FeedHealth], worst first
/// - [StageCounts] counts, and tells what each number means ([Stage])
@NullMarked
package io.feedwire.dashboard.status;

import org.jspecify.annotations.NullMarked;
