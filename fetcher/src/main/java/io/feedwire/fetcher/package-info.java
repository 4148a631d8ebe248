/// The fetcher: sources in, raw documents and outcomes out.
///
/// - [FetcherTopology] is the Streams application, [FetcherSettings] what can be set,
///   [FetcherApplication] its process, [StartingSources] the sources it starts with
/// - [SourcesProcessor] has sources read when they are due, and keeps what is known of them in a
///   [SourceMemory]
/// - [RequestsProcessor] fetches what documents ask for, once each, within [RequestLimits], and
///   keeps what waits ([PendingRequest]) in a [RequestMemory]
/// - [ItemStore] keeps which items each source showed, [DomainStore] which domains are left alone
/// - [ListOutcomes] announces what lists name, [ListingProcessor] makes sources of it where each is
///   known
/// - [SourcePushes] applies what hubs push to the sources, [StoredSubscriptions] keeps who pushes
/// - [StreamOutput] forwards what both make, as [RawRecords]
/// - `poll` decides when to look again and what a look comes to, `work` runs looks beside the
///   stream threads
/// - `http` fetches a document from where `reach` lets it, `folder` reads a folder
/// - `lists` finds the feeds of pages and lists, `websub` has hubs push
@NullMarked
package io.feedwire.fetcher;

import org.jspecify.annotations.NullMarked;
