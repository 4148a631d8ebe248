/// The fetcher as a process of its own, a broker and servers for it to poll.
///
/// - [PollServer] answers for any number of hosts and notes who came when
/// - [Installation] is a broker, a server and fetcher processes
/// - [LatePolls], [Fairness], [ManySources], [Kills]: one question each, a main class each
@NullMarked
package io.feedwire.benchmarks.fetching;

import org.jspecify.annotations.NullMarked;
