/// The stream over HTTP: a live page, server-sent events, JSON for both, the health of every feed.
///
/// - [DashboardApplication] the process, [DashboardSettings] its settings
/// - `kafka` consumers without a group, and the loops that read topics through every outage
/// - `changes` the newest changes in memory ([io.feedwire.dashboard.changes.Ring]), the log behind
///   them, and the places in it
/// - `stream` one client of `/stream/articles`: history, then live
/// - `status` health of feeds, counts per stage
/// - `page` the page and its JSON
///
/// Two threads read: one the tail of `articles.changes` into the ring, one everything that is only
/// counted, so that a long history never delays the live stream. No state is kept on disk.
@NullMarked
package io.feedwire.dashboard;

import org.jspecify.annotations.NullMarked;
