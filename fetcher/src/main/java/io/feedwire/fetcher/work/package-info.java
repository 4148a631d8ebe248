/// How fetches are run beside the stream threads.
///
/// - [Schedule] knows who is due, [Dispatch] starts them within [Slots]
/// - [InFlight] hands work to other threads and gives the results back on the stream thread
/// - [FetchEngine] is what they fetch with, [RawRecords] the records that come of it
@NullMarked
package io.feedwire.fetcher.work;

import org.jspecify.annotations.NullMarked;
