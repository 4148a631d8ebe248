/// Reading Kafka without a group: every dashboard sees every record and commits nothing.
///
/// - [Consumers] makes the consumers
/// - [TopicReader] is what wants to be fed; [ReadLoop] feeds it, through every outage
/// - [Readers] runs one loop a reader; [ReadersHealth] tells how they are
@NullMarked
package io.feedwire.dashboard.kafka;

import org.jspecify.annotations.NullMarked;
