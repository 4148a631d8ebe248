package io.feedwire.standalone;

import io.feedwire.standalone.up.UpOptions;

/// The full path on the embedded Kafka, as `./feedwire up` runs it.
class EndToEndIT extends FullPath {

  @Override
  UpOptions.Kafka kafka() {
    return new UpOptions.Kafka.Embedded(0);
  }
}
