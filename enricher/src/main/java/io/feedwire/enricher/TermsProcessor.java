package io.feedwire.enricher;

import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// `enricher.terms`: keeps what the articles of all partitions taught, in a store that every
/// instance has whole. It keeps each record as it is, since that is what a restart does.
final class TermsProcessor implements Processor<String, byte @Nullable [], Void, Void> {

  private @Nullable KeyValueStore<String, byte @Nullable []> learnt;

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    learnt = context.getStateStore(EnricherTopology.LEARNT);
  }

  @Override
  public void process(Record<String, byte @Nullable []> record) {
    Objects.requireNonNull(learnt, "processed before it was initialized")
        .put(record.key(), record.value());
  }
}
