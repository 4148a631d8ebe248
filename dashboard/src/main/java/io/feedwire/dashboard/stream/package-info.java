/// `GET /stream/articles`: the changes as server-sent events.
///
/// - [StreamController] what may be asked, and how many may ask
/// - [StreamSession] one client: history, the seam, live
/// - [PacedPublisher] hands bytes to the server no faster than the client takes them
/// - [SseFrame] the wire form
@NullMarked
package io.feedwire.dashboard.stream;

import org.jspecify.annotations.NullMarked;
