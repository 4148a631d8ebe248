package io.feedwire.parser.feedx;

import io.feedwire.contracts.RejectionReason;
import io.feedwire.parser.format.Document;
import io.feedwire.parser.format.Format;
import io.feedwire.parser.format.FormatResult;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// One page, archived by feedx.
@Singleton
public final class FeedxFormat implements Format {

  @Override
  public String name() {
    return "feedx";
  }

  @Override
  public boolean accepts(Document document) {
    return FeedxHeader.read(document.head()).isPresent();
  }

  @Override
  public FormatResult read(Document document) {
    Optional<FeedxHeader> header = FeedxHeader.read(document.text());
    if (header.isEmpty()) {
      return new FormatResult.Unreadable(RejectionReason.MALFORMED, "its header has no end");
    }
    var draft = FeedxDraft.of(header.get(), document.text()).build();
    return new FormatResult.Read(List.of(draft), List.of(), List.of());
  }
}
