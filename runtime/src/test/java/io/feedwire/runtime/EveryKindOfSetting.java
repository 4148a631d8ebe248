package io.feedwire.runtime;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;

/// Settings of the kinds that `feedwire.kafka` has none of.
@ConfigurationProperties("feedwire.test")
record EveryKindOfSetting(
    @Bindable(defaultValue = "false") boolean often,
    @Bindable(defaultValue = "0.1") double share,
    @Bindable(defaultValue = "1") long bytes,
    @Bindable(defaultValue = "low") Level level,
    @Bindable(defaultValue = "") List<String> names) {

  enum Level {
    LOW,
    HIGH
  }
}
