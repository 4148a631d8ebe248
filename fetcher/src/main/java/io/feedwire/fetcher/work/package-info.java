/// How fetches are run beside the stream threads.
///
/// - [DueList] knows who is due, by domain; [Dispatch] starts them within [Slots], as politely as
///   [Domains] says, unless the [Breaker] says that it is our own network that fails
/// - [InFlight] hands work to other threads and gives the results back on the stream thread
/// - [FetchEngine] is what they fetch with, [FetchOutput] where what came of it goes,
///   [FetchedDocument] what a result alone says of it
@NullMarked
package io.feedwire.fetcher.work;

import org.jspecify.annotations.NullMarked;
