/// Changes as the dashboard holds them.
///
/// - [Entry] one record of `articles.changes`, its value unparsed
/// - [Positions] a place in the log, one offset a partition: the cursor that clients resume from
/// - [Since] what a client may ask to start at
/// - [Ring] the newest entries; [Follower] one reader's way through them
/// - [ChangeLog] the log behind the ring, as far back as it is kept; [KafkaChangeLog] on Kafka
/// - [ChangesTail] fills the ring
@NullMarked
package io.feedwire.dashboard.changes;

import org.jspecify.annotations.NullMarked;
