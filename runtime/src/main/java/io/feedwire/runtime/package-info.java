/// What every service of Feedwire runs on.
///
/// - [Service] starts a service: defaults, refusal of unknown settings, one line for an expected
///   failure
/// - [KafkaSettings] where Kafka is, and how topics are named and sized there
/// - [InstanceSettings] what tells this process from others of its kind
/// - [TopicCreator] creates the catalogue's topics
/// - [TopologyDefinition] is what a service brings; [StreamsRunner] runs it, [StreamsHealth] tells
///   how it is; [StoreTags] makes the metrics of its stores alike
@NullMarked
package io.feedwire.runtime;

import org.jspecify.annotations.NullMarked;
