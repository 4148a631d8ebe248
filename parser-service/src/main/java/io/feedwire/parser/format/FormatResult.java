package io.feedwire.parser.format;

import io.feedwire.contracts.RejectionReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a format made of a document.
public sealed interface FormatResult {

  /// The document was read.
  ///
  /// @param drafts in the document's order; may be empty (a feed without items)
  /// @param followUps documents that this one names and does not contain
  /// @param repairs what was mended to read it, one short sentence each; they are noted on each
  ///   article
  record Read(List<ArticleDraft> drafts, List<FollowUp> followUps, List<String> repairs)
      implements FormatResult {
    public Read {
      drafts = List.copyOf(drafts);
      followUps = List.copyOf(followUps);
      repairs = List.copyOf(repairs);
    }
  }

  /// The document was not read; `message` is one sentence without any of the payload.
  record Unreadable(RejectionReason reason, String message) implements FormatResult {}

  /// A document worth fetching.
  ///
  /// @param why in words, for the fetch event
  record FollowUp(String url, String why, @Nullable String formatHint) {}
}
