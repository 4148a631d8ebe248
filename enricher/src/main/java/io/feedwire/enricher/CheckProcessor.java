package io.feedwire.enricher;

import io.feedwire.contracts.source.FileCheck;
import io.feedwire.enricher.resolution.TargetKey;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// `feeds.checks`: what servers say of images. The key is the target's, so that it lies on the
/// target's partition; another key is another program's affair.
final class CheckProcessor implements Processor<String, @Nullable FileCheck, String, byte[]> {

  private final int maxAnswers;
  private @Nullable ProcessorContext<String, byte[]> context;
  private @Nullable TargetDesk desk;

  /// @param maxAnswers made for one record; see [TargetDesk]
  CheckProcessor(int maxAnswers) {
    this.maxAnswers = maxAnswers;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> newContext) {
    context = newContext;
    desk = TargetDesk.open(newContext, maxAnswers);
  }

  @Override
  public void process(Record<String, @Nullable FileCheck> record) {
    @Nullable String key = record.key();
    @Nullable FileCheck check = record.value();
    if (key == null || check == null || !TargetKey.isImage(key)) {
      return;
    }
    var replies = new TargetReplies();
    Objects.requireNonNull(desk, "processed before it was initialized")
        .checked(TargetKey.parse(key), check, replies);
    replies.send(record, Objects.requireNonNull(context));
  }
}
