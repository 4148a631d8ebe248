package io.feedwire.fetcher;

import io.feedwire.contracts.topic.CloudEvent;
import io.feedwire.contracts.topic.EventSources;
import io.feedwire.contracts.topic.EventTypes;
import io.feedwire.fetcher.lists.Listing;
import io.feedwire.fetcher.poll.SourceState;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// Hears what lists say of the sources of its partition, and writes what changes of them: here it
/// is known how each is defined, so that a list takes nothing away that somebody has set.
final class ListingProcessor implements Processor<String, Listing, String, Listing> {

  private ProcessorContext<String, Listing> context;
  private KeyValueStore<String, SourceState> sources;

  @NullUnmarked
  ListingProcessor() {}

  @Override
  public void init(ProcessorContext<String, Listing> context) {
    this.context = context;
    this.sources = context.getStateStore(SourceMemory.SOURCES);
  }

  @Override
  public void process(Record<String, Listing> record) {
    @Nullable Listing listing = record.value();
    if (listing == null) {
      return;
    }
    @Nullable SourceState known = sources.get(record.key());
    @Nullable Listing change = ListOutcomes.merged(listing, known == null ? null : known.source());
    if (change != null) {
      var headers = new RecordHeaders();
      CloudEvent.json(
              EventSources.FETCHER, EventTypes.SOURCE, record.key(), change.toString(), null)
          .writeTo(headers, null);
      context.forward(record.withValue(change).withHeaders(headers));
    }
  }
}
