package io.feedwire.runtime;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/// What tells this process from others of the same service: the keys under `feedwire.instance`.
///
/// @param id a name that no other process of the installation has at the same time, and that this
///   one has again at its next start: it then takes its partitions back at once, where Kafka
///   otherwise waits for the session of the process before to time out. Empty for none
@ConfigurationProperties("feedwire.instance")
public record InstanceSettings(@Bindable(defaultValue = "") String id) {}
