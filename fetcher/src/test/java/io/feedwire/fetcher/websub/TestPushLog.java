package io.feedwire.fetcher.websub;

import java.util.function.BiConsumer;
import org.apache.kafka.common.header.Headers;

/// Hands on what hubs do, headers and all, as the topic would.
public record TestPushLog(BiConsumer<PushRecord, Headers> use) implements PushLog {

  @Override
  public boolean write(int partition, PushRecord record) {
    use.accept(record, record.headers());
    return true;
  }
}
