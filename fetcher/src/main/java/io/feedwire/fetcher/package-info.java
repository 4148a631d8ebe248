/// The fetcher: sources in, raw documents and outcomes out.
///
/// - [FetcherTopology] is the Streams application, [FetcherSettings] what can be set,
///   [FetcherApplication] its process, [StartingSources] the sources it starts with
/// - `poll` looks at sources again and again, `request` fetches what documents ask for, `work` runs
///   both beside the stream threads
/// - `http` fetches a document, `folder` reads a folder
/// - `registry` holds the sources and reads their addresses
@NullMarked
package io.feedwire.fetcher;

import org.jspecify.annotations.NullMarked;
